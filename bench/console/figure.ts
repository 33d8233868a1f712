import { median, rounded } from '../figures/quantile.ts';

/** One thing that was measured, and what it must not pass. */
export interface Figure {
  what: string;
  /** The median of the runs. */
  value: number;
  unit: string;
  /** 'most': it must not be above; 'least': it must not be below. */
  limit: { kind: 'most' | 'least'; value: number };
  holds: boolean;
  runs: number[];
}

interface Promised {
  what: string;
  unit: string;
  runs: number[];
}

export const atMost = (limit: number, promised: Promised): Figure => figure('most', limit, promised);
export const atLeast = (limit: number, promised: Promised): Figure => figure('least', limit, promised);

function figure(kind: 'most' | 'least', limit: number, { what, unit, runs }: Promised): Figure {
  const value = rounded(median(runs));
  const holds = runs.length > 0 && (kind === 'most' ? value <= limit : value >= limit);
  return { what, value, unit, limit: { kind, value: limit }, holds, runs: runs.map(rounded) };
}
