import type { Calendar } from '../calendar.ts';

const MINUTE = 60_000;

/** Whether the clock on the wall says so, asked of Intl for one minute. Shares no code with what it checks. */
function slowIsOpen({ timeZone, hours, holidays }: Calendar, atMs: number): boolean {
  const { date, day, before, time } = wallClock(timeZone, atMs);
  if (holidays.includes(date)) return false;
  const today = (hours as Hours)[day] ?? [];
  const yesterday = (hours as Hours)[before] ?? [];
  return (
    today.some(([from, to]) => (from <= to ? from <= time && time < to : from <= time)) ||
    yesterday.some(([from, to]) => to < from && time < to)
  );
}

/** Minutes of working time in [fromMs, toMs), counted one by one. Both are whole minutes. */
export function slowBetween(calendar: Calendar, fromMs: number, toMs: number): number {
  let minutes = 0;
  for (let at = fromMs; at < toMs; at += MINUTE) if (slowIsOpen(calendar, at)) minutes++;
  return minutes;
}

/** The end of the minute with which so many working minutes are full; null when that is not before `untilMs`. */
export function slowAdd(
  calendar: Calendar,
  { fromMs, untilMs, minutes }: { fromMs: number; untilMs: number; minutes: number },
): number | null {
  let left = minutes;
  for (let at = fromMs; at < untilMs; at += MINUTE) {
    if (left === 0) return at;
    if (slowIsOpen(calendar, at)) left--;
  }
  return left === 0 ? untilMs : null;
}

/** The first working minute; null when there is none before `untilMs`. */
export function slowNextOpening(calendar: Calendar, fromMs: number, untilMs: number): number | null {
  for (let at = fromMs; at < untilMs; at += MINUTE) if (slowIsOpen(calendar, at)) return at;
  return null;
}

type Hours = { [day: string]: readonly (readonly [string, string])[] };

const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(timeZone: string, atMs: number) {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
  formats.set(timeZone, format);
  const [, date = '', time = ''] = /^(\d{4}-\d\d-\d\d), (\d\d:\d\d)$/.exec(format.format(atMs)) ?? [];
  if (date === '') throw new Error(`Intl wrote a time that is not understood: ${format.format(atMs)}`);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return { date, time, day: NAMES[weekday] ?? '', before: NAMES[(weekday + 6) % 7] ?? '' };
}
