import { isRunning, stepsAbove, usedMsAt, wound, type Clock } from './clock.ts';
import { policyNamed, type SlaBook } from './slaBook.ts';
import { stepsOf, type Rung, type Step } from './slaPolicy.ts';

export interface Tended {
  clock: Clock;
  /** When the target was full, when that was found now. */
  breachedAt: Date | null;
  /** What the clock has passed and nobody had noted, from below. `rung`: its place in the ladder. */
  passed: readonly (Step & { rung: number })[];
  /** What is done now: of several rungs that were missed, those of the highest. None for a clock that no longer runs. */
  acts: readonly Rung[];
}

/**
 * Looks at a clock, as the sweep does: what it has passed of its ladder, and how it goes on. Pure. After hours of
 * downtime every rung that was missed is told, and only the highest is acted on.
 */
export function tendClock(book: SlaBook, clock: Clock, now: Date): Tended {
  const used = usedMsAt(book, clock, now);
  const ladder = stepsOf(policyNamed(book, clock.policy), clock.kind, clock.targetMs);
  const passed = stepsAbove(book, clock)
    .filter(({ atMs }) => atMs <= used)
    .map((step) => ({ ...step, rung: ladder.findIndex(({ atMs }) => atMs === step.atMs) }));
  const highest = passed.at(-1);
  const climbed = { ...clock, climbedMs: highest?.atMs ?? clock.climbedMs };
  const isBreached = passed.some(({ atMs }) => atMs === clock.targetMs);
  const goesOn = goOn(book, climbed, now);
  return {
    clock: goesOn,
    breachedAt: isBreached ? (goesOn.dueAt ?? clock.dueAt ?? now) : null,
    passed,
    acts: highest && isRunning(clock) ? highest.rungs : [],
  };
}

/** What has ended is settled and never looked at again. */
function goOn(book: SlaBook, clock: Clock, now: Date): Clock {
  if (clock.endedAt === null) return wound(book, { ...clock, nextAlarmAt: null }, now);
  const usedMs = usedMsAt(book, clock, now);
  return { ...clock, usedMs, runsSince: null, nextAlarmAt: null, revision: null };
}
