import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useActivity } from '../../data/useActivity.ts';
import { changesQuery, drawingQuery, flowsQuery, movesQuery, nowQuery, timesQuery } from './flowQueries.ts';
import type { FlowSearch } from './routes.ts';

/** How long moves, which are counted over a day, may stand before they are asked for again. */
const MOVES_AGE_MS = 5_000;

/** All that a flow's screen shows, kept up to date while loops move. */
export function useFlow(flow: string, search: FlowSearch) {
  const { items } = useSuspenseQuery(flowsQuery).data;
  const listed = items.find((each) => each.flow === flow);
  const version = search.v ?? listed?.version ?? 0;
  const since = search.since ?? listed?.versions.find((each) => each.version < version)?.version ?? version;
  const isComparing = search.mode === 'compare';
  const { data: drawn } = useSuspenseQuery(drawingQuery(flow, version));
  const now = useSuspenseQuery(nowQuery(flow)).data;
  const moves = useQuery(movesQuery(flow, version)).data ?? null;
  const times = useQuery(timesQuery(flow)).data?.items ?? [];
  const changes = useQuery({ ...changesQuery(flow, version, since), enabled: isComparing }).data ?? null;
  useLive(flow);
  return { listed, version, since, drawn, now, moves, times, changes: isComparing ? changes : null };
}

function useLive(flow: string): void {
  const queries = useQueryClient();
  const asked = useRef(0);
  useActivity((activities, gap) => {
    const isOurs = activities.some(({ facts }) => facts.some((fact) => 'flow' in fact && fact.flow === flow));
    if (!gap && !isOurs) return;
    void queries.invalidateQueries({ queryKey: ['flows', flow, 'now'] });
    void queries.invalidateQueries({ queryKey: ['flows', flow, 'waiting'] });
    if (performance.now() - asked.current < MOVES_AGE_MS && !gap) return;
    asked.current = performance.now();
    void queries.invalidateQueries({ queryKey: ['flows', flow, 'moves'] });
  });
}
