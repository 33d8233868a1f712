import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { InboxSearch, ListSearch } from './search.ts';

export interface InboxPlace {
  conversationId: string | undefined;
  search: InboxSearch;
  /** What the list is asked for: the same object as long as it asks for the same. */
  list: ListSearch;
  open(conversationId: string): void;
  /** Back to the list: on a phone one sees one or the other. */
  close(): void;
  show(change: InboxSearch): void;
  /** Another list, from its beginning. */
  showList(list: ListSearch): void;
}

/** Where in the inbox one is. All of it stands in the address, so that it can be kept, sent and come back to. */
export function useInboxPlace(): InboxPlace {
  const { conversationId } = useParams({ strict: false });
  const search: InboxSearch = useSearch({ strict: false });
  const { view, q, sort, channel, reason, language, priority } = search;
  const navigate = useNavigate();
  const list = useMemo(
    () => withoutGaps({ view, q, sort, channel, reason, language, priority }),
    [view, q, sort, channel, reason, language, priority],
  );
  const open = useCallback(
    (id: string) =>
      void navigate({
        to: '/inbox/$conversationId',
        params: { conversationId: id },
        search: (before) => before,
      }),
    [navigate],
  );
  const close = useCallback(() => void navigate({ to: '/inbox', search: (before) => before }), [navigate]);
  const show = useCallback(
    (change: InboxSearch) =>
      void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true }),
    [navigate],
  );
  const showList = useCallback(
    (next: ListSearch) =>
      void navigate({ to: '.', search: ({ panel }) => ({ ...next, ...(panel && { panel }) }) }),
    [navigate],
  );
  return { conversationId, search, list, open, close, show, showList };
}

function withoutGaps(given: { [name in keyof ListSearch]: ListSearch[name] | undefined }): ListSearch {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
