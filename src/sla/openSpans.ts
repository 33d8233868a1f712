import { DAY_MS, HOUR_MS, MINUTE_MS } from '../base/clock.ts';
import type { Calendar } from './calendar.ts';
import { WEEKDAYS, type Shift, type Weekday } from './weekday.ts';
import { zoneSpanAt } from './zoneSpans.ts';

/** Working time without a break, in epoch milliseconds; the end is not part of it. */
export interface OpenSpan {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** The last instant that a Date can hold. */
const END_OF_TIME = 8.64e15;

/** The working time of a calendar from an instant on, in order and without overlaps. It ends with time itself. */
export function* openSpans(calendar: Calendar, fromMs: number): Generator<OpenSpan> {
  const plan = planOf(calendar);
  if (plan.isNeverOpen) return;
  for (let atMs = fromMs; atMs < END_OF_TIME;) {
    const { offsetMs, untilMs } = zoneSpanAt(calendar.timeZone, atMs);
    const endMs = Math.min(untilMs, END_OF_TIME);
    yield* wallSpans(plan, { atMs, endMs, offsetMs });
    atMs = endMs;
  }
}

export function isNeverOpen(calendar: Calendar): boolean {
  return planOf(calendar).isNeverOpen;
}

/** While the zone keeps one offset, the clock on the wall and time go alike. */
function* wallSpans(
  plan: Plan,
  { atMs, endMs, offsetMs }: { atMs: number; endMs: number; offsetMs: number },
): Generator<OpenSpan> {
  const firstDay = Math.floor((atMs + offsetMs) / DAY_MS);
  for (let day = firstDay; day * DAY_MS - offsetMs < endMs; day++) {
    if (plan.holidays.has(day)) continue;
    const midnightMs = day * DAY_MS - offsetMs;
    for (const piece of plan.days[weekdayOf(day)] ?? []) {
      const fromMs = Math.max(atMs, midnightMs + piece.fromMs);
      const untilMs = Math.min(endMs, midnightMs + piece.untilMs);
      if (fromMs < untilMs) yield { fromMs, untilMs };
    }
  }
}

/** 1 January 1970 was a Thursday, the fourth of our days. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** A calendar as it is counted with. Times are milliseconds since midnight, days are counted from 1 January 1970. */
interface Plan {
  /** By weekday, Monday first: in order, apart from each other. */
  days: readonly (readonly OpenSpan[])[];
  holidays: ReadonlySet<number>;
  isNeverOpen: boolean;
}

const plans = new WeakMap<Calendar, Plan>();

function planOf(calendar: Calendar): Plan {
  const known = plans.get(calendar);
  if (known) return known;
  const days = WEEKDAYS.map((day, index) => daySpans(calendar, day, WEEKDAYS.at(index - 1) ?? day));
  const plan = {
    days,
    holidays: new Set(calendar.holidays.map((day) => Date.parse(day) / DAY_MS)),
    isNeverOpen: days.every((spans) => spans.length === 0),
  };
  plans.set(calendar, plan);
  return plan;
}

/** What the shifts of a day leave in it, and what those of the evening before bring. */
function daySpans({ hours }: Calendar, day: Weekday, dayBefore: Weekday): OpenSpan[] {
  const own = (hours[day] ?? []).map(([from, to]) => ({
    fromMs: timeMs(from),
    untilMs: isOverMidnight([from, to]) ? DAY_MS : timeMs(to),
  }));
  const brought = (hours[dayBefore] ?? [])
    .filter(isOverMidnight)
    .map(([, to]) => ({ fromMs: 0, untilMs: timeMs(to) }));
  const spans = [...brought, ...own].filter(({ fromMs, untilMs }) => fromMs < untilMs);
  return joined(spans.sort((a, b) => a.fromMs - b.fromMs));
}

function isOverMidnight([from, to]: Shift): boolean {
  return timeMs(to) < timeMs(from);
}

function timeMs(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * HOUR_MS + minutes * MINUTE_MS;
}

function joined(spans: readonly OpenSpan[]): OpenSpan[] {
  const result: OpenSpan[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (!last || last.untilMs < span.fromMs) result.push(span);
    else result[result.length - 1] = { ...last, untilMs: Math.max(last.untilMs, span.untilMs) };
  }
  return result;
}
