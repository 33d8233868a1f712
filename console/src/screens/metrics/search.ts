/** What the figures are of: it stands in the address, so that a link shows the same. */
export interface MetricsSearch {
  /** A number of days up to today, or 'month': this month. Left out: 28; with `from` and `to` they hold. */
  days?: 7 | 90;
  month?: true;
  from?: string;
  to?: string;
  queue?: string;
  channel?: string;
  reason?: string;
  agent?: string;
  handledBy?: 'assistant' | 'people';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (given: unknown): given is string => typeof given === 'string' && DAY.test(given);
const HANDLERS = ['assistant', 'people'] as const;

/** What is no such thing is left out. */
export function searchOf(given: Record<string, unknown>): MetricsSearch {
  const words = (['queue', 'channel', 'reason', 'agent'] as const).flatMap((name) => {
    const value = given[name];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  const handledBy = HANDLERS.find((each) => each === given.handledBy);
  return {
    ...(given.days === 7 || given.days === 90 ? { days: given.days } : {}),
    ...(given.month === true && { month: true }),
    ...(isDay(given.from) && isDay(given.to) && { from: given.from, to: given.to }),
    ...Object.fromEntries(words),
    ...(handledBy && { handledBy }),
  };
}

const DEFAULT_DAYS = 28;
const DAY_MS = 86_400_000;

/** The period and filters as the API is asked. @param timeZone Of the operation. */
export function queryOf(
  { days, month, ...search }: MetricsSearch,
  { timeZone, now }: { timeZone: string; now: number },
) {
  if (search.from !== undefined && search.to !== undefined) return search;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(now));
  const from =
    month === true
      ? `${today.slice(0, 7)}-01`
      : new Date(Date.parse(today) - ((days ?? DEFAULT_DAYS) - 1) * DAY_MS).toISOString().slice(0, 10);
  return { ...search, from, to: today };
}
