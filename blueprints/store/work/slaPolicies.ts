import { DEFAULT_LADDER, type SlaPolicy } from 'loopline/blueprint';
import { HOUR_MS, MINUTE_MS } from '../times.ts';

/** Targets in working time. */
export const slaPolicies: readonly SlaPolicy[] = [
  { name: 'conversation', firstResponseMs: 15 * MINUTE_MS, resolutionMs: 8 * HOUR_MS },
  { name: 'approval', firstResponseMs: HOUR_MS, resolutionMs: 4 * HOUR_MS },
  { name: 'sameDay', firstResponseMs: 4 * HOUR_MS, resolutionMs: 8 * HOUR_MS },
  { name: 'records', firstResponseMs: 8 * HOUR_MS, resolutionMs: 16 * HOUR_MS },
  {
    name: 'lead',
    firstResponseMs: 10 * MINUTE_MS,
    resolutionMs: 16 * HOUR_MS,
    ladder: [
      ...DEFAULT_LADDER,
      { clock: 'firstResponse', afterMs: 10 * MINUTE_MS, do: 'manager', about: 'leadWaits' },
    ],
  },
  { name: 'overdue', firstResponseMs: 30 * MINUTE_MS, resolutionMs: 4 * HOUR_MS },
];
