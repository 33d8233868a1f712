import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { startTransition, useCallback, useEffect, useRef } from 'react';
import { client } from '../../data/client.ts';
import { useActivity } from '../../data/useActivity.ts';
import { asked, countsQuery, listQuery, LISTS } from './inboxQueries.ts';
import type { Pages } from './inboxShapes.ts';
import { patchPages } from './patchPages.ts';
import type { ListSearch } from './search.ts';

/** More than this at once is asked for as a whole. */
const MOST = 100;
/** Counting costs more than a row, and nobody reads numbers that flicker. */
const COUNT_EVERY_MS = 2_000;
/** By then what was being written has reached the server. */
const DRAFT_KEPT_MS = 1_000;

/** Reads anew what changed, row by row: one question at a time, with all that came together since the last. */
export function useLivePatches(list: ListSearch, conversationId: string | undefined): void {
  const queries = useQueryClient();
  const waiting = useRef(new Set<string>());
  const isBusy = useRef(false);
  const current = useRef(list);
  useEffect(() => {
    current.current = list;
    waiting.current.clear();
  }, [list]);
  const recount = useRecount(queries);
  const read = useCallback(() => {
    if (isBusy.current) return;
    isBusy.current = true;
    void readWaiting(queries, waiting.current, () => current.current).finally(() => {
      isBusy.current = false;
    });
  }, [queries]);
  const onLeft = useCallback(
    (id: string) => {
      waiting.current.add(id);
      read();
    },
    [read],
  );
  useLeft(conversationId, onLeft);
  useActivity((activities, gap) => {
    if (gap) return void queries.invalidateQueries({ queryKey: ['inbox'] });
    for (const { conversationId } of activities)
      if (conversationId !== null) waiting.current.add(conversationId);
    if (waiting.current.size === 0) return;
    recount();
    read();
  });
}

/** What is left may have a draft by now: nobody else is told of that. */
function useLeft(conversationId: string | undefined, onLeft: (id: string) => void): void {
  useEffect(() => {
    if (conversationId === undefined) return;
    return () => void setTimeout(() => onLeft(conversationId), DRAFT_KEPT_MS);
  }, [conversationId, onLeft]);
}

async function readWaiting(queries: QueryClient, waiting: Set<string>, listNow: () => ListSearch) {
  while (waiting.size > 0) {
    const ids = [...waiting];
    waiting.clear();
    // Other lists are asked for again when they are looked at.
    void queries.invalidateQueries({ queryKey: LISTS, type: 'inactive', refetchType: 'none' });
    if (ids.length > MOST) await queries.invalidateQueries({ queryKey: LISTS });
    else await readSome(queries, ids, listNow());
  }
}

async function readSome(queries: QueryClient, ids: string[], list: ListSearch): Promise<void> {
  try {
    const { items } = await client.inbox.rows({ query: { ...asked(list), ids: ids.join(',') } });
    startTransition(() => {
      queries.setQueryData<Pages>(
        listQuery(list).queryKey,
        (pages) => pages && patchPages(pages, ids, items),
      );
    });
  } catch {
    // The line is down, or the view is gone: the list itself says so.
    await queries.invalidateQueries({ queryKey: listQuery(list).queryKey });
  }
}

/** Counts again soon, once for all that happens until then. */
function useRecount(queries: QueryClient): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void queries.invalidateQueries({ queryKey: countsQuery.queryKey });
    }, COUNT_EVERY_MS);
  };
}
