import { Temporal } from 'temporal-polyfill';
import { findDate } from '../../understanding/slots/date.ts';
import { fold } from '../../understanding/fold.ts';

interface Frame {
  language: string;
  now: Date;
  timeZone: string;
}

/** When work ends on a day, where nobody says otherwise. */
const END_OF_WORK = 18;
const FRIDAY = 5;

/**
 * Until when something is said to be done: 'in two hours', 'by 5 pm', 'amanhã', 'antes del viernes'. A day without an
 * hour ends when work does. Null when no time is said, or one that has passed.
 */
export function dueIn(sentence: string, frame: Frame): Date | null {
  const folded = fold(sentence);
  const due = spanIn(folded, frame) ?? clockIn(folded, sentence, frame);
  return due !== null && due.getTime() > frame.now.getTime() ? due : null;
}

/** 18:00 of the next day that is no weekend. */
export function endOfNextWorkday({ now, timeZone }: Pick<Frame, 'now' | 'timeZone'>): Date {
  let day = dayOf(now, timeZone).add({ days: 1 });
  while (day.dayOfWeek > FRIDAY) day = day.add({ days: 1 });
  return at(day, END_OF_WORK, 0, timeZone);
}

/** In English, Portuguese and Spanish. */
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...['a', 'an', 'one', 'um', 'uma', 'un', 'una'].map((word) => [word, 1] as const),
  ...['two', 'a couple of', 'dois', 'duas', 'dos'].map((word) => [word, 2] as const),
  ...['three', 'tres'].map((word) => [word, 3] as const),
  ...['four', 'quatro', 'cuatro'].map((word) => [word, 4] as const),
  ...['five', 'cinco'].map((word) => [word, 5] as const),
  ...['six', 'seis'].map((word) => [word, 6] as const),
  ...['ten', 'dez', 'diez'].map((word) => [word, 10] as const),
  ...['half', 'half a', 'half an', 'meia', 'media'].map((word) => [word, 0.5] as const),
]);
const NUMBER =
  '\\d+|a couple of|half an?|half|an?|one|two|three|four|five|six|ten|uma?|dois|duas|tres|quatro|cinco|seis|dez|meia|una?|dos|cuatro|media|diez';
const UNITS: readonly [RegExp, number][] = [
  [/^(?:min|minutes?|minutos?)$/, 1],
  [/^(?:h|hrs?|hours?|horas?)$/, 60],
];
const SPAN = new RegExp(
  `\\b(?:in|within|em|daqui a|daqui|dentro de|en|nas proximas|en las proximas|in the next|within the next)\\s+(${NUMBER})\\s*(min|minutes?|minutos?|hrs?|hours?|horas?|h)\\b`,
);

/** 'in two hours', 'em 30 minutos', 'en media hora'. */
function spanIn(folded: string, { now }: Frame): Date | null {
  const [, amount, unit] = SPAN.exec(folded) ?? [];
  if (amount === undefined || unit === undefined) return null;
  const minutes = UNITS.find(([word]) => word.test(unit))?.[1] ?? 60;
  const number = /^\d/.test(amount) ? Number(amount) : (NUMBERS.get(amount) ?? 1);
  return new Date(now.getTime() + number * minutes * 60_000);
}

const CLOCKS: readonly RegExp[] = [
  /\b(?:at|by|before|until|till|around)\s+(\d{1,2})(?:[:.](\d{2}))?\s*(a\.?m\b|p\.?m\b|o'clock)?/,
  /\b(?:as|ate as|ate a|antes das|pelas|ate)\s+(\d{1,2})(?:[:h](\d{2}))?\s*(?:h|horas)?\s*(da manha|da tarde|da noite)?(?=\W|$)/,
  /\b(?:a las|antes de las|hasta las|sobre las|a la)\s+(\d{1,2})(?:[:.](\d{2}))?\s*(de la manana|de la tarde|de la noche)?/,
];
const PARTS: readonly [RegExp, number][] = [
  [
    /\b(?:morning|amanha de manha|amanha cedo|hoje de manha|manana por la manana|esta manana|por la manana|pela manha|de manha)\b/,
    12,
  ],
  [/\b(?:tonight|this evening|hoje a noite|esta noite|esta tarde-noche|a noite)\b/, 21],
];

/** A day, an hour of it, or both. */
function clockIn(folded: string, sentence: string, frame: Frame): Date | null {
  const day = daySaid(folded, sentence, frame);
  const hour = hourSaid(folded);
  if (day === null && hour === null) return null;
  const [hours, minutes] = hour ?? [partOf(folded) ?? END_OF_WORK, 0];
  if (day !== null) return at(day, hours, minutes, frame.timeZone);
  const today = dayOf(frame.now, frame.timeZone);
  const due = at(today, hours, minutes, frame.timeZone);
  // 'at nine', said at ten, is tomorrow's.
  return due.getTime() > frame.now.getTime()
    ? due
    : at(today.add({ days: 1 }), hours, minutes, frame.timeZone);
}

const TODAY =
  /\b(?:today|tonight|this (?:morning|afternoon|evening)|end of (?:the )?day|eod|hoje|fim do dia|final do dia|hoy|final del dia|esta (?:manana|tarde|noche))\b/;
const THIS_WEEK =
  /\b(?:this week|end of the week|esta semana|essa semana|fim da semana|final de la semana|final de semana)\b/;

function daySaid(
  folded: string,
  sentence: string,
  { language, now, timeZone }: Frame,
): Temporal.PlainDate | null {
  const today = dayOf(now, timeZone);
  if (TODAY.test(folded)) return today;
  const found = findDate(sentence.replaceAll(LIMIT, ' '), { language, now, timeZone });
  if (found !== null) return Temporal.PlainDate.from(found.value);
  if (!THIS_WEEK.test(folded)) return null;
  return today.add({ days: Math.max(0, FRIDAY - today.dayOfWeek) });
}

/** 'By Friday' is a limit to whoever reads a date, and the date to whoever has to keep it. */
const LIMIT =
  /(?<![\p{L}])(?:by|until|till?|before|até|ate|antes d[eao]l?|hasta)(?: the| el| a| o)?(?![\p{L}])/giu;

function hourSaid(folded: string): [number, number] | null {
  for (const clock of CLOCKS) {
    const [, hours, minutes, part = ''] = clock.exec(folded) ?? [];
    if (hours === undefined || Number(hours) > 23) continue;
    return [hourOf(Number(hours), part), Number(minutes ?? 0)];
  }
  return null;
}

/** Nobody promises for three in the night: a small number without a word beside it is an afternoon's. */
function hourOf(hours: number, part: string): number {
  if (/^p|tarde|noite|noche/.test(part)) return hours < 12 ? hours + 12 : hours;
  if (/^a|manha|manana/.test(part)) return hours % 12;
  return hours > 0 && hours < 7 ? hours + 12 : hours;
}

function partOf(folded: string): number | null {
  return PARTS.find(([words]) => words.test(folded))?.[1] ?? null;
}

function dayOf(instant: Date, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}

function at(day: Temporal.PlainDate, hour: number, minute: number, timeZone: string): Date {
  return new Date(day.toZonedDateTime({ timeZone, plainTime: { hour, minute } }).epochMilliseconds);
}
