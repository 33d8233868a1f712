import { dayOf, partsOf, type CivilDay } from './civilDay.ts';
import { tenseOf, type Tense } from './dayWords.ts';
import type { DayFound } from './relativeDays.ts';

/** A day written in digits; `day` is null when it could be one of two, or is none. */
export type NumericDay = Omit<DayFound, 'day'> & { day: CivilDay | null };

/**
 * '2026-11-21', '21/11/2026', '03/04', 'dia 15', 'the 15th'. In English the month comes first for some: what could be
 * read both ways is null. Without a year it is the next such day (`nearYear`).
 */
export function numericDays(text: string, today: CivilDay, language: string): NumericDay[] {
  const tense = tenseOf(text);
  const whole = [...text.matchAll(/(?<![\d/.-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d/-])/gu)].map((match) =>
    found(match, dayOf(Number(match[1]), Number(match[2]), Number(match[3]))),
  );
  const slashed = [...text.matchAll(/(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?![\d/-])/gu)].map(
    (match) =>
      found(
        match,
        eitherWay(match, language, (month, day) => dayOf(fullYear(match[3] ?? ''), month, day)),
      ),
  );
  const short = [...text.matchAll(/(?<![\d/.-])(\d{1,2})\/(\d{1,2})(?![\d/.-])/gu)].map((match) =>
    found(
      match,
      eitherWay(match, language, (month, day) => nearYear(today, { month, day, tense })),
    ),
  );
  const inMonth = [...text.matchAll(IN_MONTH)].map((match) =>
    found(match, nearMonth(today, Number(match[1] ?? match[2] ?? match[3]), tense)),
  );
  return [...whole, ...slashed, ...short, ...inMonth];
}

/** 'Dia 15', 'the 15th'; 'el 15' and 'the 15' when they are all that is said. A 15th of something is none. */
const IN_MONTH =
  /\b(?:dia (\d{1,2})(?![\d/]| d[eo]l?\b)|the (\d{1,2})(?:st|nd|rd|th)(?= ?(?:$|[,;]| (?:please|at|in|for|is|works|would|or|and|if|thanks)\b))|(?<=^(?:on |no |o )?)(?:el|the) (\d{1,2})(?=$))/gu;

/** Recently past, the last one may be meant as well as the next. Guess. */
const RECENTLY_DAYS = 60;

/** The next such day of a year, in a sentence about the past the last; null when it was so recently that it may be meant. */
export function nearYear(
  today: CivilDay,
  { month, day, tense }: { month: number; day: number; tense: Tense | null },
): CivilDay | null {
  const { year } = partsOf(today);
  const days = [year - 1, year, year + 1]
    .map((each) => dayOf(each, month, day))
    .filter((each) => each !== null);
  const next = days.find((each) => each >= today) ?? null;
  const last = days.findLast((each) => each <= today) ?? null;
  if (tense !== 'ahead') return tense === 'past' ? last : null;
  const isRecent = last !== null && last !== today && today - last <= RECENTLY_DAYS;
  return isRecent ? null : next;
}

function nearMonth(today: CivilDay, dayOfMonth: number, tense: Tense | null): CivilDay | null {
  if (tense === null) return null;
  const { year, month } = partsOf(today);
  const days = [-1, 0, 1, 2].map((away) => {
    const zeroBased = year * 12 + month - 1 + away;
    return dayOf(Math.floor(zeroBased / 12), (zeroBased % 12) + 1, dayOfMonth);
  });
  const real = days.filter((each) => each !== null);
  return (
    (tense === 'past' ? real.findLast((each) => each <= today) : real.find((each) => each >= today)) ?? null
  );
}

function found(match: RegExpExecArray, day: CivilDay | null): NumericDay {
  return { day, from: match.index, to: match.index + match[0].length };
}

function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}

function eitherWay(
  match: RegExpExecArray,
  language: string,
  dayFrom: (month: number, day: number) => CivilDay | null,
): CivilDay | null {
  const [first, second] = [Number(match[1]), Number(match[2])];
  const dayFirst = dayFrom(second, first);
  if (!language.startsWith('en')) return dayFirst;
  const monthFirst = dayFrom(first, second);
  const isTold = first > 12 || second > 12 || first === second;
  return isTold ? (dayFirst ?? monthFirst) : null;
}
