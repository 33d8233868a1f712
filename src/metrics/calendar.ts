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
  /** -1: they are in a month that is counted, and not in the period. */
  sign: 1 | -1;
}

/**
 * The period as whole months, and days: those of a month at its end are added, or, when they are most of it, those that
 * are missing are taken out. So a year is never more than forty-odd sums.
 */
export function spansOf({ from, to }: Period): Span[] {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const [opening, closing] = [first.with({ day: 1 }), last.with({ day: last.daysInMonth })];
  const [missingBefore, missingAfter] = [first.day - 1, last.daysInMonth - last.day];
  if (opening.equals(last.with({ day: 1 }))) {
    const isMost = missingBefore + missingAfter < last.day - first.day;
    return isMost ? spansFrom(opening, closing, { from, to }) : [{ grain: 'day', from, to, sign: 1 }];
  }
  const isMostOfFirst = missingBefore < first.daysInMonth - first.day;
  const isMostOfLast = missingAfter + 1 < last.day;
  return spansFrom(
    isMostOfFirst ? opening : opening.add({ months: 1 }),
    isMostOfLast ? closing : last.with({ day: 1 }).subtract({ days: 1 }),
    { from, to },
  );
}

/** Whole months from one day through another, with what the period has more or less on either side. */
function spansFrom(start: Temporal.PlainDate, end: Temporal.PlainDate, { from, to }: Period): Span[] {
  const [first, last] = [start.toString(), end.toString()];
  const day = (sign: 1 | -1, since: string, until: string): Span => {
    return { grain: 'day', from: since, to: until, sign };
  };
  const spans: Span[] = [
    { grain: 'month', from: first, to: end.with({ day: 1 }).toString(), sign: 1 },
    day(1, from, addDays(first, -1)),
    day(-1, first, addDays(from, -1)),
    day(1, addDays(last, 1), to),
    day(-1, addDays(to, 1), last),
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
