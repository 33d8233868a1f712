import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { i18n } from '@lingui/core';
import { client } from '../../data/client.ts';
import type { Locale } from '../../i18n.ts';
import type { ListSearch } from './search.ts';

const PAGE = 50;

export function asked(list: ListSearch) {
  return { ...list, words: i18n.locale as Locale }; // only LOCALES are ever activated
}

export const LISTS = ['inbox', 'list'] as const;

export const listQuery = (list: ListSearch) =>
  infiniteQueryOptions({
    queryKey: [...LISTS, asked(list)] as const,
    queryFn: ({ pageParam, signal }) =>
      client.inbox.list({
        query: { ...asked(list), limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export const countsQuery = queryOptions({
  queryKey: ['inbox', 'counts'],
  queryFn: ({ signal }) => client.inbox.counts({ signal }),
});

export const viewsQuery = queryOptions({
  queryKey: ['inbox', 'views'],
  queryFn: async ({ signal }) => (await client.inbox.views({ signal })).views,
});
