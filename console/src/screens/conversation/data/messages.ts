import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { client } from '../../../data/client.ts';
import type { Message } from './types.ts';

/** What is known of a conversation's messages: an unbroken row up to the newest, oldest first. */
export interface Known {
  items: readonly Message[];
  /** The cursor of what is older; null: nothing is. */
  older: string | null;
}

const PAGE = 50;
const OLDER_PAGE = 100;

export const messagesQuery = (conversationId: string) =>
  queryOptions<Known>({
    queryKey: ['pane', 'messages', conversationId],
    queryFn: async ({ signal }) => known(await readPage(conversationId, { limit: PAGE, signal })),
  });

interface Asked {
  limit: number;
  cursor?: string;
  signal?: AbortSignal;
}

function readPage(conversationId: string, { signal, ...query }: Asked) {
  return client.loops.messages({ params: { conversationId }, query, ...(signal && { signal }) });
}

function known({ items, next }: { items: Message[]; next: string | null }): Known {
  return { items: items.toReversed(), older: next };
}

/** Reads the newest again. What is older stays as it is, unless more has come than one page holds. */
export async function refreshMessages(queries: QueryClient, conversationId: string): Promise<void> {
  const { queryKey } = messagesQuery(conversationId);
  const page = known(await readPage(conversationId, { limit: PAGE }));
  queries.setQueryData<Known>(queryKey, (before) => {
    const [first] = page.items;
    if (!before || !first || !before.items.some(({ id }) => id === first.id)) return page;
    return { items: [...before.items.filter(({ id }) => id < first.id), ...page.items], older: before.older };
  });
}

/** Reads one page more of what was said before. */
export async function readOlder(queries: QueryClient, conversationId: string): Promise<void> {
  const { queryKey } = messagesQuery(conversationId);
  const cursor = queries.getQueryData<Known>(queryKey)?.older ?? null;
  if (cursor === null) return;
  const page = known(await readPage(conversationId, { limit: OLDER_PAGE, cursor }));
  queries.setQueryData<Known>(queryKey, (before) =>
    before?.older === cursor ? { items: [...page.items, ...before.items], older: page.older } : before,
  );
}
