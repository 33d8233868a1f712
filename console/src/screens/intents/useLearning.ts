import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client } from '../../data/client.ts';

export type Item = Awaited<ReturnType<typeof client.learning.items>>['items'][number];
export type TaughtIntent = Awaited<ReturnType<typeof client.learning.intents>>['intents'][number];
export type Version = Awaited<ReturnType<typeof client.learning.versions>>['versions'][number];
export type Training = NonNullable<Awaited<ReturnType<typeof client.learning.training>>['training']>;
export type Confusion = NonNullable<
  Awaited<ReturnType<typeof client.learning.confusions>>['confusions']
>[number];

const MOST = 100;

export function useIntents() {
  return useQuery({
    queryKey: ['learning', 'intents'],
    queryFn: ({ signal }) => client.learning.intents({ signal }),
    throwOnError: true,
  });
}

export function useVersions() {
  return useQuery({
    queryKey: ['learning', 'versions'],
    queryFn: ({ signal }) => client.learning.versions({ query: { limit: MOST }, signal }),
    throwOnError: true,
  });
}

/** The newest training; asked for every second while it goes on. When it is over, all that it changed is asked for again. */
export function useTraining() {
  const cache = useQueryClient();
  const query = useQuery({
    queryKey: ['training'],
    queryFn: ({ signal }) => client.learning.training({ signal }),
    refetchInterval: ({ state }) => (state.data?.training?.state === 'running' ? 1_000 : 15_000),
  });
  const training = query.data?.training ?? null;
  const ended = training?.state === 'running' ? null : training?.id;
  useEffect(() => {
    if (ended != null) void cache.invalidateQueries({ queryKey: ['learning'] });
  }, [ended, cache]);
  return training;
}
