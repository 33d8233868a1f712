import { infiniteQueryOptions, queryOptions, type InfiniteData } from '@tanstack/react-query';
import { i18n } from '@lingui/core';
import type { z } from 'zod';
import type { inboxEndpoints, InboxRow } from '../../../../src/api/inbox.ts';
import { client } from '../../data/client.ts';
import type { Locale } from '../../i18n.ts';
import type { ListSearch } from './routes.ts';

export type Row = InboxRow;
export type Counts = z.output<(typeof inboxEndpoints)['counts']['reply']>;
export type SavedView = z.output<(typeof inboxEndpoints)['views']['reply']>['views'][number];
type Page = z.output<(typeof inboxEndpoints)['list']['reply']>;
export type Pages = InfiniteData<Page, string | null>;

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
