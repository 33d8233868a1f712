import { useQuery } from '@tanstack/react-query';
import { client } from '../../data/client.ts';
import type { Overview } from './indicators.ts';

export interface LimboPeaks {
  /** The worst of the period; null: it was not looked at in it. */
  peak: number | null;
  before: number | null;
  /** The worst of each day. */
  days: number[];
}

/** Of the whole desk: limbo is not kept by queue or channel. */
export function useLimboPeaks(overview: Overview | undefined): LimboPeaks | undefined {
  const now = useDays(overview?.period);
  const before = useDays(overview?.before);
  if (!now || !before) return undefined;
  return { peak: worst(now), before: worst(before), days: now };
}

const worst = (days: readonly number[]) => (days.length === 0 ? null : Math.max(...days));

function useDays(period: { from: string; to: string } | undefined): number[] | undefined {
  const { data } = useQuery({
    queryKey: ['metrics', 'limboHistory', period],
    queryFn: ({ signal }) => client.metrics.limboHistory({ query: period ?? {}, signal }),
    enabled: period !== undefined,
  });
  return data?.days.map((each) => each.worst);
}
