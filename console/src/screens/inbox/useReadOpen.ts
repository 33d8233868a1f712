import { useLingui } from '@lingui/react/macro';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { client } from '../../data/client.ts';
import { toast } from '../../data/toasts.ts';
import { changeRow } from './patchPages.ts';
import { LISTS } from './inboxQueries.ts';
import type { Pages, Row } from './inboxShapes.ts';

export interface Reading {
  /** Marks the open conversation as unread, until another one is opened. */
  markUnread(): void;
}

/** What is open is read: its number goes at once, and comes back when the server could not be told. */
export function useReadOpen(conversationId: string | undefined, rows: readonly Row[]): Reading {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [keptUnread, setKept] = useState<string | null>(null);
  const open = rows.find(({ id }) => id === conversationId);
  const isUnread = (open?.unread ?? 0) > 0 && keptUnread !== conversationId;
  const mark = useCallback(
    async (id: string, isRead: boolean) => {
      const undo = showUnread(queries, id, isRead ? 0 : 1);
      try {
        await client.inbox.read({ params: { conversationId: id }, body: { isRead } });
      } catch {
        undo();
        toast(t`What you have read could not be kept.`, { tone: 'problem' });
      }
    },
    [queries, t],
  );
  useEffect(() => {
    if (conversationId !== undefined && isUnread && !document.hidden) void mark(conversationId, true);
  }, [conversationId, isUnread, mark]);
  useEffect(() => setKept(null), [conversationId]);
  return useMemo(
    () => ({
      markUnread: () => {
        if (conversationId === undefined) return;
        setKept(conversationId);
        void mark(conversationId, false);
      },
    }),
    [conversationId, mark],
  );
}

/** @returns What puts it back. */
function showUnread(queries: QueryClient, id: string, unread: number): () => void {
  const before = queries.getQueriesData<Pages>({ queryKey: LISTS });
  queries.setQueriesData<Pages>(
    { queryKey: LISTS },
    (pages) => pages && changeRow(pages, id, (row) => ({ ...row, unread })),
  );
  return () => before.forEach(([key, pages]) => queries.setQueryData(key, pages));
}
