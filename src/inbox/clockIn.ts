import { isRunning, usedMsAt } from '../sla/clock.ts';
import { clockOf, type ClockRow } from '../sla/clockRow.ts';
import type { SlaBook } from '../sla/slaBook.ts';

/** A clock that has not ended, as it stands at `now`. */
export function clockIn(book: SlaBook, row: ClockRow, now: Date) {
  const clock = clockOf(row);
  const { kind, startedAt, targetMs, dueAt } = clock;
  return {
    kind,
    state: isRunning(clock) ? ('running' as const) : ('paused' as const),
    startedAt,
    targetMs,
    dueAt,
    left: 1 - usedMsAt(book, clock, now) / targetMs,
  };
}
