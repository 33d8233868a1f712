import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listQuery } from './inboxQueries.ts';
import type { Row } from './inboxShapes.ts';
import type { ListSearch } from './search.ts';

export interface InboxList {
  rows: readonly Row[];
  /** How many there are in all, the unloaded ones included. */
  total: number;
  isLoading: boolean;
  error: Error | null;
  hasMore: boolean;
  loadMore(): void;
  retry(): void;
}

const NONE: readonly Row[] = [];

export function useInboxList(list: ListSearch): InboxList {
  const { data, error, isLoading, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(listQuery(list));
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? NONE, [data]);
  return {
    rows,
    total: data?.pages[0]?.total ?? rows.length,
    isLoading,
    error,
    hasMore: hasNextPage,
    loadMore: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
    retry: () => void refetch(),
  };
}
