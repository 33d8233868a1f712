import { fold } from '../fold.ts';
import { civilDayIn, weekdayOf, written } from './days/civilDay.ts';
import { dayTextOf } from './days/dayText.ts';
import { numericDays, type NumericDay } from './days/numericDays.ts';
import { relativeDays } from './days/relativeDays.ts';
import { weekdaysIn } from './days/weekdays.ts';
import { writtenDays } from './days/writtenDays.ts';
import { theOnly, undenied, type Found, type Reading } from './found.ts';

/**
 * The one day in a text, as 'YYYY-MM-DD' in the business's time zone: 'next Friday', 'depois de amanhã',
 * '15 de março', '03/04'. Null when there is none, when there are several, and where it is a limit, a rule or a guess:
 * 'until Friday', 'every Friday', in English '03/04'.
 */
export function findDate(text: string, reading: Reading): Found<string> | null {
  const folded = fold(text);
  if (folded.length > LONGEST) return null;
  const { text: words, placeOf } = dayTextOf(folded);
  const days = daysIn(words, reading);
  if (days === null || days.some(({ from, to }) => isLimit(words.slice(0, from)) || OR.test(words.slice(to))))
    return null;
  const found = days.flatMap(({ day, from, to }) =>
    day === null ? [] : [{ value: written(day), ...placeOf(from, to) }],
  );
  const kept = undenied(folded, found);
  const unsure = days.length - found.length;
  return unsure === 0 ? theOnly(kept) : null;
}

const LONGEST = 1000;

/** 'Mañana o pasado'. */
const OR = /^ (?:or|ou|o) /u;

/** Null when a day of the week and a date beside it do not fit. */
function daysIn(words: string, { language, now, timeZone }: Reading): NumericDay[] | null {
  const today = civilDayIn(now, timeZone);
  const numeric = numericDays(words, today, language);
  const masked = without(words, numeric);
  const dated = [...numeric, ...writtenDays(masked, today, language)];
  const relative = relativeDays(without(words, dated), today);
  const weekdays = weekdaysIn(without(masked, relative), today, language);
  const [only] = dated;
  const told = dated.length === 1 ? only?.day : undefined;
  if (told === undefined || told === null) return [...dated, ...relative, ...weekdays];
  if (weekdays.some(({ weekday }) => weekday !== weekdayOf(told))) return null;
  return [...dated, ...relative, ...weekdays.filter(({ isBare }) => !isBare)];
}

/** With spaces instead: what has been read is not read again, and everything keeps its place. */
function without(text: string, found: readonly { from: number; to: number }[]): string {
  return found.reduce(
    (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    text,
  );
}

/** What stands before a day that is a limit, a rule, or one of two. */
function isLimit(before: string): boolean {
  return /(?:^| )(?:before|after|until|till|til|by|since|every|each|from|antes d[eao]|antes del|antes|depois d[eao]|despues del?|ate|ate [ao]|a partir d[eao]|a partir del|tod[ao]s?|tod[ao]s [ao]s|todos los|desde|desde [ao]|desde el|hasta|hasta el|cada|or|ou|\d{1,2} (?:e|and|y|or|ou|o|to|a|al|ate))(?: the| on)? ?,? ?$/u.test(
    before,
  );
}
