import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, type PointerEvent } from 'react';
import { caseQuery } from '../case/caseQueries.ts';
import { messagesQuery } from '../conversation/data/messages.ts';
import { besideQuery, conversationQuery } from '../conversation/data/paneQueries.ts';
import type { Row } from './inboxShapes.ts';

/** So many below the open one are read before somebody steps to them. */
const AHEAD = 2;
/** Who only goes over a row does not mean it. */
const REST_MS = 80;

/** What one is about to open is there by then: the next ones, while one is open. */
export function useReadAhead(conversationId: string | undefined, rows: readonly Row[]): void {
  const queries = useQueryClient();
  const at = conversationId === undefined ? -1 : rows.findIndex(({ id }) => id === conversationId);
  const next = at < 0 ? [] : rows.slice(at + 1, at + 1 + AHEAD);
  const ids = next.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (ids === '') return undefined;
    const timer = setTimeout(() => ids.split(' ').forEach((id) => readAhead(queries, id)), REST_MS);
    return () => clearTimeout(timer);
  }, [ids, queries]);
}

/** The same for the row that the mouse rests on. */
export function useReadPointed(): (event: PointerEvent) => void {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    ({ target, pointerType }: PointerEvent) => {
      clearTimeout(timer.current);
      const id = target instanceof Element ? target.closest('[role=option]')?.id.replace('row-', '') : null;
      if (!id || pointerType !== 'mouse') return;
      timer.current = setTimeout(() => readAhead(queries, id), REST_MS);
    },
    [queries],
  );
}

/** All that the panes wait for. What is known already is not asked again. */
function readAhead(queries: QueryClient, id: string): void {
  void queries.prefetchQuery(conversationQuery(id));
  void queries.prefetchQuery(messagesQuery(id));
  void queries.prefetchQuery(besideQuery(id));
  void queries.prefetchQuery(caseQuery(id));
}
