import { Temporal } from 'temporal-polyfill';
import { AppError } from '../base/errors.ts';
import { MINUTE_MS } from '../base/clock.ts';

/** Whole days on the workspace's clock, both ends included. */
export interface Period {
  /** 'YYYY-MM-DD' */
  readonly from: string;
  readonly to: string;
}

/** The longest period that is answered. */
export const LONGEST_PERIOD_DAYS = 1_830;
const DEFAULT_DAYS = 7;

/**
 * The period that was asked for: without `from` or `to`, the week up to today.
 * @throws AppError PERIOD_INVALID when it ends before it begins, is longer than five years or names a day that is none.
 */
export function periodOf(
  asked: { from?: string | undefined; to?: string | undefined },
  { timeZone, now }: { timeZone: string; now: Date },
): Period {
  const to = asked.to ?? (asked.from === undefined ? dayIn(timeZone, now.getTime()) : undefined);
  const last = to ?? maxDay(dayIn(timeZone, now.getTime()), asked.from ?? '');
  const first = asked.from ?? addDays(dayOf(last), 1 - DEFAULT_DAYS);
  const days = daysIn({ from: dayOf(first), to: dayOf(last) });
  if (days < 1 || days > LONGEST_PERIOD_DAYS) {
    throw new AppError(
      'PERIOD_INVALID',
      days < 1
        ? `The period ends on ${last}, before it begins on ${first}; send "from" that is not after "to"`
        : `The period has ${days} days, and at most ${LONGEST_PERIOD_DAYS} are answered; ask for less at a time`,
      { from: first, to: last },
    );
  }
  return { from: first, to: last };
}

/** As many days, ending on the day before. */
export function periodBefore({ from, to }: Period): Period {
  return { from: addDays(from, -daysIn({ from, to })), to: addDays(from, -1) };
}

export function daysIn({ from, to }: Period): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days + 1;
}

/** From the first instant of the first day to the first instant after the last day. */
export function instantsOf({ from, to }: Period, timeZone: string): { from: Date; to: Date } {
  const startOf = (day: string) => {
    const { epochMilliseconds } = Temporal.PlainDate.from(day).toZonedDateTime(timeZone);
    return new Date(epochMilliseconds);
  };
  return { from: startOf(from), to: startOf(addDays(to, 1)) };
}

export interface Span {
  grain: 'day' | 'month';
  /** Each whole day or month that begins from this day on, up to and with the other. */
  from: string;
  to: string;
}

/** The period as whole months with the days before and after them. */
export function spansOf({ from, to }: Period): Span[] {
  const last = Temporal.PlainDate.from(to);
  const first = Temporal.PlainDate.from(from);
  const firstMonth = first.day === 1 ? first : first.with({ day: 1 }).add({ months: 1 });
  const afterMonths = last.add({ days: 1 }).with({ day: 1 });
  if (Temporal.PlainDate.compare(firstMonth, afterMonths) >= 0) return [{ grain: 'day', from, to }];
  const spans: Span[] = [
    { grain: 'day', from, to: firstMonth.subtract({ days: 1 }).toString() },
    { grain: 'month', from: firstMonth.toString(), to: afterMonths.subtract({ months: 1 }).toString() },
    { grain: 'day', from: afterMonths.toString(), to },
  ];
  return spans.filter((span) => span.from <= span.to);
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The day of an instant on the clock of a place: 'YYYY-MM-DD'. */
export function dayIn(timeZone: string, at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The same for many instants. Offsets of time zones change at whole quarters of an hour. */
export function makeDayOf(timeZone: string): (at: number) => string {
  const known = new Map<number, string>();
  return (at) => {
    const quarter = Math.floor(at / (15 * MINUTE_MS));
    const found = known.get(quarter);
    if (found !== undefined) return found;
    const day = dayIn(timeZone, quarter * 15 * MINUTE_MS);
    known.set(quarter, day);
    return day;
  };
}

function maxDay(a: string, b: string): string {
  return a > b ? a : b;
}

function dayOf(text: string): string {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    throw new AppError(
      'PERIOD_INVALID',
      `There is no day ${JSON.stringify(text)}; write days as YYYY-MM-DD`,
      {},
    );
  }
}
