import { useLingui } from '@lingui/react/macro';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { client } from '../../data/client.ts';
import { dayAndTime } from '../../data/say.ts';
import { toast } from '../../data/toasts.ts';
import { LISTS, type asked } from './inboxQueries.ts';
import type { Pages } from './inboxShapes.ts';
import { patchPages } from './patchPages.ts';

export interface Snoozing {
  /** Whose time is being asked for; null: nobody's. */
  id: string | null;
  ask(conversationId: string | null): void;
  until(at: Date): void;
  wake(conversationId: string): void;
}

/** Puts conversations off: they are gone at once, and back when the server refuses or when it is undone. */
export function useSnooze(): Snoozing {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [id, ask] = useState<string | null>(null);
  const wake = useCallback(
    async (conversationId: string) => {
      try {
        await client.inbox.wake({ params: { conversationId } });
      } catch {
        toast(t`It could not be brought back; it is put off as before.`, { tone: 'problem' });
      }
      await queries.invalidateQueries({ queryKey: ['inbox'] });
    },
    [queries, t],
  );
  const snooze = useCallback(
    async (conversationId: string, at: Date) => {
      const undo = hide(queries, conversationId);
      try {
        await client.inbox.snooze({ params: { conversationId }, body: { until: at.toISOString() } });
        const when = dayAndTime(at.getTime());
        toast(t`Put off until ${when}`, { action: { words: t`Undo`, run: () => void wake(conversationId) } });
      } catch {
        undo();
        toast(t`It could not be put off; it is where it was.`, { tone: 'problem' });
      }
      await queries.invalidateQueries({ queryKey: ['inbox'] });
    },
    [queries, t, wake],
  );
  return useMemo(
    () => ({
      id,
      ask,
      until: (at: Date) => {
        if (id !== null) void snooze(id, at);
        ask(null);
      },
      wake: (conversationId: string) => void wake(conversationId),
    }),
    [id, snooze, wake],
  );
}

/** Out of every list but that of what is put off. @returns What puts it back. */
function hide(queries: QueryClient, id: string): () => void {
  const others = {
    queryKey: LISTS,
    predicate: ({ queryKey }: { queryKey: readonly unknown[] }) =>
      (queryKey[LISTS.length] as ReturnType<typeof asked> | undefined)?.view !== 'snoozed', // as listQuery makes them
  };
  const before = queries.getQueriesData<Pages>(others);
  queries.setQueriesData<Pages>(others, (pages) => pages && patchPages(pages, [id], []));
  return () => before.forEach(([key, pages]) => queries.setQueryData(key, pages));
}
