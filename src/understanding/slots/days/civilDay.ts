const DAY_MS = 86_400_000;

/** A day of the calendar, counted from 1970-01-01. No time, no zone. */
export type CivilDay = number;

/** Which day it is in a time zone. */
export function civilDayIn(now: Date, timeZone: string): CivilDay {
  let format = FORMATS.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    FORMATS.set(timeZone, format);
  }
  return Math.round(Date.parse(`${format.format(now)}T00:00:00Z`) / DAY_MS);
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** 'YYYY-MM-DD' */
export function written(day: CivilDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Null for 31 April. `month` from 1. */
export function dayOf(year: number, month: number, dayOfMonth: number): CivilDay | null {
  const at = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const isReal =
    at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === dayOfMonth;
  return isReal && year >= 1900 && year <= 2200 ? at.getTime() / DAY_MS : null;
}

/** `month` from 1. */
export function partsOf(day: CivilDay): { year: number; month: number; dayOfMonth: number } {
  const at = new Date(day * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, dayOfMonth: at.getUTCDate() };
}

/** 0 for Sunday. */
export function weekdayOf(day: CivilDay): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The same day some months later; the last of the month when it is shorter. */
export function monthsAfter(day: CivilDay, months: number): CivilDay {
  const { year, month, dayOfMonth } = partsOf(day);
  for (let last = dayOfMonth; last > 27; last -= 1) {
    const same = sameMonth(year, month + months, last);
    if (same !== null) return same;
  }
  return sameMonth(year, month + months, Math.min(dayOfMonth, 27)) ?? day;
}

function sameMonth(year: number, month: number, dayOfMonth: number): CivilDay | null {
  const zeroBased = year * 12 + month - 1;
  return dayOf(Math.floor(zeroBased / 12), (zeroBased % 12) + 1, dayOfMonth);
}
