import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '../../data/client.ts';
import type { Asked } from './useQueryOf.ts';

/** The figures of a period. They are counted by the minute, so they are asked for again by the minute. */
export function useOverview(asked: Asked) {
  return useQuery({
    queryKey: ['metrics', 'overview', asked],
    queryFn: ({ signal }) => client.metrics.overview({ query: asked, signal }),
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
}
