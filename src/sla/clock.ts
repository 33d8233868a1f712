import { addWorkingTime, workingTimeBetween } from './calendar.ts';
import { calendarNamed, policyNamed, type SlaBook } from './slaBook.ts';
import { stepsOf, type ClockKind, type Step } from './slaPolicy.ts';

/**
 * One thing that is waited for on a ticket. It runs while `runsSince` is set and `endedAt` is not; it is paused while
 * both are null.
 */
export interface Clock {
  readonly kind: ClockKind;
  readonly round: number;
  readonly policy: string;
  readonly calendar: string;
  readonly targetMs: number;
  readonly startedAt: Date;
  /** Working time that it ran before `runsSince`. */
  readonly usedMs: number;
  readonly runsSince: Date | null;
  /** When the target is full. Null while it is paused before that, and by a calendar that never works. */
  readonly dueAt: Date | null;
  readonly endedAt: Date | null;
  /** `dropped`: what it waited for is no longer waited for. */
  readonly outcome: 'met' | 'dropped' | null;
  /** Of the ladder: all that stands at or below so much working time was done. */
  readonly climbedMs: number;
  /** When the sweep looks at it next. */
  readonly nextAlarmAt: Date | null;
  /** Of the book that it was computed by; null: it has ended, and nothing is left to do. */
  readonly revision: number | null;
}

export function isRunning({ runsSince, endedAt }: Clock): boolean {
  return runsSince !== null && endedAt === null;
}

/** Working time that it has run until `at`, or until it ended. */
export function usedMsAt(book: SlaBook, clock: Clock, at: Date): number {
  if (clock.runsSince === null) return clock.usedMs;
  const until = clock.endedAt ?? at;
  return clock.usedMs + workingTimeBetween(calendarNamed(book, clock.calendar), clock.runsSince, until);
}

/** The same clock with what follows from its state: when it is due, and when it is looked at next. */
export function wound(book: SlaBook, clock: Clock, at: Date): Clock {
  const { revision } = book;
  const overlooked = clock.nextAlarmAt !== null && clock.nextAlarmAt <= at ? clock.nextAlarmAt : null;
  if (clock.endedAt !== null) return { ...clock, revision, nextAlarmAt: overlooked };
  const isFull = clock.usedMs >= clock.targetMs;
  if (clock.runsSince === null) {
    return { ...clock, revision, dueAt: isFull ? clock.dueAt : null, nextAlarmAt: overlooked };
  }
  const dueAt = isFull && clock.dueAt !== null ? clock.dueAt : instantOf(book, clock, clock.targetMs);
  const next = stepsAbove(book, clock)[0];
  return { ...clock, revision, dueAt, nextAlarmAt: next ? instantOf(book, clock, next.atMs) : null };
}

/** What of its ladder is not done yet, from below. */
export function stepsAbove(book: SlaBook, { policy, kind, targetMs, climbedMs }: Clock): Step[] {
  return stepsOf(policyNamed(book, policy), kind, targetMs).filter(({ atMs }) => atMs > climbedMs);
}

/** When a clock that runs has run for so long in all; since when it runs, when it had before. */
function instantOf(book: SlaBook, clock: Clock, usedMs: number): Date | null {
  if (clock.runsSince === null) return null;
  const left = Math.max(0, usedMs - clock.usedMs);
  return addWorkingTime(calendarNamed(book, clock.calendar), clock.runsSince, left);
}
