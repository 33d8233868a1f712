import { i18n } from '@lingui/core';

/** Numbers, money, instants in the words of the interface's language. */
export const number = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(i18n.locale, options).format(value);

export const percent = (share: number): string =>
  number(share, { style: 'percent', maximumFractionDigits: 1 });

/** @param minor In the currency's smallest unit, as the API gives it. */
export function money({ minor, currency }: { minor: number; currency: string }): string {
  const format = new Intl.NumberFormat(i18n.locale, { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

const FORMS = {
  time: { hour: '2-digit', minute: '2-digit' },
  shortDay: { day: 'numeric', month: 'short' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  timeWithSeconds: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  dayAndTime: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Of the operation: the same instant has the same name on every desk. Until it is known, the browser's. */
let zone: string | undefined;
const formats = new Map<string, Intl.DateTimeFormat>();

export function speakTimesOf(timeZone: string): void {
  zone = timeZone;
}

/** Making one takes longer than using it, and a list uses hundreds. */
function format(form: keyof typeof FORMS): Intl.DateTimeFormat {
  const key = `${form} ${i18n.locale} ${zone}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(i18n.locale, { ...FORMS[form], timeZone: zone });
  formats.set(key, made);
  return made;
}

/** '22:05' in every language, to be compared. */
export const hourAndMinute = (at: string | number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
    new Date(at),
  );

export const time = (at: string | number): string => format('time').format(new Date(at));

export const timeWithSeconds = (at: string | number): string =>
  format('timeWithSeconds').format(new Date(at));

export const shortDay = (at: string | number): string => format('shortDay').format(new Date(at));

export const day = (at: string | number): string => format('day').format(new Date(at));

export const dayAndTime = (at: string | number): string => format('dayAndTime').format(new Date(at));

const two = (value: number) => String(value).padStart(2, '0');

/** A clock that runs down, from ms: '02:41', '3h 12', and past its end '+05:12'. */
export function countdown(leftMs: number): string {
  const seconds = Math.floor(Math.abs(leftMs) / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)];
  const text = hours > 0 ? `${hours}h ${two(minutes)}` : `${two(minutes)}:${two(seconds % 60)}`;
  return leftMs < 0 ? `+${text}` : text;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A length of time in its largest unit: '2 days', '18 min'. */
export function duration(ms: number): string {
  const [unit, size] = UNITS.find(([, each]) => Math.abs(ms) >= each) ?? (['second', 1_000] as const);
  const value = ms / size;
  return number(value, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'day' ? 'long' : 'short',
    maximumFractionDigits: value < 10 && unit !== 'second' ? 1 : 0,
  });
}
