import { Temporal } from 'temporal-polyfill';
import { dueIn } from '../guardrail/promise/dueIn.ts';
import { fold } from '../understanding/fold.ts';
import { findDate } from '../understanding/slots/date.ts';

interface Frame {
  /** BCP 47: asked first; the others of the product are asked after it. */
  language: string;
  now: Date;
  /** IANA. */
  timeZone: string;
}

const LANGUAGES = ['en', 'pt-BR', 'es'];

/**
 * The instant that a colleague means with few words: 'amanhã 14h', 'mañana a las 10', 'Mon 9:00', 'in 2 hours',
 * '3 days'. A day without an hour ends when work does; an hour without a day is the next one to come. Null when nothing
 * is surely meant, or it has passed.
 */
export function readInstant(words: string, frame: Frame): Date | null {
  const own = LANGUAGES.find((each) => each.startsWith(frame.language.slice(0, 2))) ?? frame.language;
  for (const language of new Set([own, ...LANGUAGES])) {
    const read = readIn(words, { ...frame, language });
    if (read !== null) return read;
  }
  return null;
}

function readIn(words: string, frame: Frame): Date | null {
  const { hour, rest } = hourIn(words);
  const said = rest.replace(
    /^\s*(\d+)\s+(days?|dias?|días?|hours?|horas?|minutes?|minutos?)\s*$/iu,
    'in $1 $2',
  );
  if (hour === null) return dueIn(said, frame);
  const day = dayIn(said, frame);
  if (day === null) return null;
  const at = (on: Temporal.PlainDate) => atHour(on, hour, frame.timeZone);
  const due = at(day);
  if (due.getTime() > frame.now.getTime()) return due;
  return said.trim() === '' ? at(day.add({ days: 1 })) : null;
}

interface HourIn {
  hour: { hour: number; minute: number } | null;
  /** The words without it. */
  rest: string;
}

/** '14h', '14h30', '9:00', '3pm', 'at 9', 'às 9', 'a las 10 de la noche'. */
const HOURS: readonly RegExp[] = [
  /(?:\b(?:at|by|as|ate as|a las|a la)\s+)?\b(\d{1,2})(?::(\d{2})|h(\d{2})?)(?:\s*(?:h|hs|hrs|horas))?\s*(a\.?m|p\.?m|da manha|da tarde|da noite|de la manana|de la tarde|de la noche)?(?=\W|$)/,
  /(?:\bat\s+)?\b(\d{1,2})()()\s*(a\.?m|p\.?m)(?=\W|$)/,
  /\b(?:at|as|a las|a la)\s+(\d{1,2})()()(?:\s*horas)?\s*(da manha|da tarde|da noite|de la manana|de la tarde|de la noche)?(?=\W|$)/,
];

function hourIn(words: string): HourIn {
  const folded = fold(words);
  if (folded.length !== words.length) return { hour: null, rest: words };
  for (const pattern of HOURS) {
    const found = pattern.exec(folded);
    if (!found) continue;
    const [whole, hours = '', colon, h, part = ''] = found;
    const hour = partOfDay(Number(hours), part);
    const minute = Number(colon || h || 0);
    if (hour > 23 || minute > 59) continue;
    const rest = `${words.slice(0, found.index)} ${words.slice(found.index + whole.length)}`;
    return { hour: { hour, minute }, rest };
  }
  return { hour: null, rest: words };
}

function partOfDay(hours: number, part: string): number {
  if (/^p|tarde|noite|noche/.test(part)) return hours < 12 ? hours + 12 : hours;
  return /^a|manha|manana/.test(part) ? hours % 12 : hours;
}

/** Without words for a day: today. */
function dayIn(words: string, { language, now, timeZone }: Frame): Temporal.PlainDate | null {
  const said = words.trim().replace(/[,.]+$/, '');
  const on = (instant: Date) =>
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  if (said === '' || /^(today|hoje|hoy)$/i.test(said)) return on(now);
  const found = findDate(said, { language, now, timeZone });
  if (found !== null) return Temporal.PlainDate.from(found.value);
  const due = dueIn(said, { language, now, timeZone });
  return due && on(due);
}

function atHour(day: Temporal.PlainDate, time: { hour: number; minute: number }, timeZone: string): Date {
  return new Date(day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds);
}
