import { byPlace } from './patchPages.ts';
import type { Row } from './inboxShapes.ts';

/** The order that is shown, and how many rows would stand elsewhere by now. */
export interface Order {
  rows: readonly Row[];
  moved: number;
}

/**
 * The rows as they are now, in the order in which they were shown: who is about to click does not click on another one.
 * What left stays in sight until the order is let go; what is further down is added, because it moves nothing.
 */
export function frozenOrder(shown: readonly Row[], latest: readonly Row[]): Order {
  const now = new Map(latest.map((row) => [row.id, row]));
  const before = new Map(shown.map((row) => [row.id, row]));
  const end = shown.at(-1);
  const isBelow = (row: Row) => end === undefined || byPlace(row, end) > 0;
  const below = latest.filter((row) => !before.has(row.id) && isBelow(row));
  const kept = shown.map((row) => now.get(row.id) ?? row);
  const moved = shown.filter(({ id, place }) => now.get(id)?.place !== place).length;
  const joined = latest.filter((row) => !before.has(row.id) && !isBelow(row)).length;
  return { rows: [...kept, ...below], moved: moved + joined };
}
