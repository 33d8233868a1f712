import type { Row } from './inboxShapes.ts';

/**
 * Of a clock's working time, the share that is left at `now`. The server told it when it was read; since then it has
 * burned down by no more than the time until it is due says: outside of working hours it stands still.
 */
export function clockLeft({ state, dueAt, left, targetMs }: NonNullable<Row['clock']>, now: number): number {
  if (state === 'paused' || dueAt === null) return left;
  return Math.min(left, (Date.parse(dueAt) - now) / targetMs);
}
