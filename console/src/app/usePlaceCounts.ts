import { useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../data/client.ts';
import { unreadQuery } from './unreadQuery.ts';
import { useMay } from '../data/me.ts';
import { useActivity } from '../data/useActivity.ts';
import type { Place } from './places.ts';

/** What needs a person, by where it is seen. */
export function usePlaceCounts(): { readonly [to in Place['to']]?: number } {
  const cache = useQueryClient();
  const mayMeasure = useMay('metrics.read');
  useActivity(() => void cache.invalidateQueries({ queryKey: ['notifications'] }));
  const notified = useQuery(unreadQuery);
  const live = useQuery({
    queryKey: ['metrics', 'live'],
    queryFn: ({ signal }) => client.metrics.live({ signal }),
    enabled: mayMeasure,
    refetchInterval: 30_000,
  });
  return { '/inbox': notified.data?.items.length ?? 0, '/live': live.data ? decisions(live.data) : 0 };
}

function decisions(live: Awaited<ReturnType<typeof client.metrics.live>>): number {
  return live.limbo.limbo + live.queues.reduce((sum, { pastDue }) => sum + pastDue, 0);
}
