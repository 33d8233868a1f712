import { isNeverOpen, openSpans } from './openSpans.ts';
import type { Shift, Weekday } from './weekday.ts';

/**
 * Working hours in a time zone, on the clock of that place: `{ mon: [['09:00', '12:00'], ['13:00', '18:00']] }`.
 *
 * An instant is working time when the clock on the wall of that place shows a time in one of the day's shifts, and the
 * day is no holiday. From this all else follows:
 * - An hour that daylight saving skips holds no working time; one that comes twice counts twice.
 * - A shift that ends before it begins goes on into the next day: ['22:00', '06:00'].
 * - A holiday is a day from midnight to midnight. It cuts a night shift there, also one of the evening before.
 */
export interface Calendar {
  readonly name: string;
  /** IANA name: 'America/Sao_Paulo'. */
  readonly timeZone: string;
  readonly hours: { readonly [day in Weekday]?: readonly Shift[] };
  /** Days without work: '2026-12-25'. */
  readonly holidays: readonly string[];
}

export function isOpen(calendar: Calendar, at: Date): boolean {
  const opening = nextOpening(calendar, at);
  return opening !== null && opening.getTime() === at.getTime();
}

/** The first instant of working time: `at` itself when it is one. Null when the calendar never works. */
export function nextOpening(calendar: Calendar, at: Date): Date | null {
  for (const { fromMs } of openSpans(calendar, at.getTime())) return new Date(fromMs);
  return null;
}

/**
 * The earliest instant by which `ms` of working time have passed since `from`: the end of a shift, rather than the
 * beginning of the next one; `from` itself when `ms` is 0. Null when the calendar never works.
 */
export function addWorkingTime(calendar: Calendar, from: Date, ms: number): Date | null {
  if (isNeverOpen(calendar)) return null;
  if (ms <= 0) return from;
  let left = ms;
  for (const { fromMs, untilMs } of openSpans(calendar, from.getTime())) {
    if (left <= untilMs - fromMs) return new Date(fromMs + left);
    left -= untilMs - fromMs;
  }
  return null;
}

/** Working time from one instant to a later one, in ms; 0 when it is not later. */
export function workingTimeBetween(calendar: Calendar, from: Date, to: Date): number {
  const endMs = to.getTime();
  let worked = 0;
  for (const { fromMs, untilMs } of openSpans(calendar, from.getTime())) {
    if (fromMs >= endMs) break;
    worked += Math.min(untilMs, endMs) - fromMs;
  }
  return worked;
}
