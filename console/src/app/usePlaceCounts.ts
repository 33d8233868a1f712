import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { client } from '../data/client.ts';
import { unreadQuery } from './unreadQuery.ts';
import { useMay } from '../data/me.ts';
import { useActivity } from '../data/useActivity.ts';
import type { Place } from './places.ts';

/** What needs a person, by where it is seen. */
export function usePlaceCounts(): { readonly [to in Place['to']]?: number } {
  const cache = useQueryClient();
  const mayMeasure = useMay('metrics.read');
  useFreshNotices(cache);
  const notified = useQuery(unreadQuery);
  const live = useQuery({
    queryKey: ['metrics', 'live'],
    queryFn: ({ signal }) => client.metrics.live({ signal }),
    enabled: mayMeasure,
    refetchInterval: 30_000,
  });
  return { '/inbox': notified.data?.items.length ?? 0, '/live': live.data ? decisions(live.data) : 0 };
}

/** What somebody is told comes with these facts; what another page has read is seen a moment later. */
const TELLING = new Set(['notification.made', 'approval.changed']);
const LATER_MS = 2_000;

/** Asks at once for what was told, and else no more often than anybody looks, however much goes on. */
function useFreshNotices(cache: QueryClient): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useActivity((activities, gap) => {
    const ask = () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      void cache.invalidateQueries({ queryKey: ['notifications'] });
    };
    const isTold = activities.some(({ facts }) => facts.some(({ kind }) => TELLING.has(kind)));
    if (gap || isTold) ask();
    else timer.current ??= setTimeout(ask, LATER_MS);
  });
}

function decisions(live: Awaited<ReturnType<typeof client.metrics.live>>): number {
  return live.limbo.limbo + live.queues.reduce((sum, { pastDue }) => sum + pastDue, 0);
}
