import * as english from 'chrono-node/en';
import * as spanish from 'chrono-node/es';
import * as portuguese from 'chrono-node/pt';
import { dayOf, partsOf, type CivilDay } from './civilDay.ts';
import { MONTHS, tenseOf } from './dayWords.ts';
import { nearYear, type NumericDay } from './numericDays.ts';

/**
 * The days with their month in words: 'March 15th', 'the third of May 2027', '1º de maio', '15 de marzo'. Read by
 * chrono-node; its words for days near today are not used: of 2.10 'last friday' was the coming one, 'day after
 * tomorrow' tomorrow, 'depois de amanhã' too, and 'semana que vem' nothing (tried 2026-11-21).
 */
export function writtenDays(text: string, today: CivilDay, language: string): NumericDay[] {
  if (!HAS_MONTH.test(text)) return [];
  const { year, month, dayOfMonth } = partsOf(today);
  const reference = new Date(year, month - 1, dayOfMonth, 12);
  const accented = text.replace(/\bmarco\b/gu, 'março').replace(/\b(\d{1,2})[oa]\b/gu, '$1 ');
  const parsers = PARSERS.toSorted(
    (a, b) => Number(language.startsWith(b.of)) - Number(language.startsWith(a.of)),
  );
  for (const { parse } of parsers) {
    const days = parse(accented, reference).filter(
      ({ start }) => start.isCertain('day') && start.isCertain('month'),
    );
    if (days.length > 0) return days.flatMap((result) => resolved(text, result, today));
  }
  return [];
}

type Result = ReturnType<typeof english.strict.parse>[number];

const PARSERS = [
  { of: 'en', parse: (text: string, at: Date) => english.strict.parse(text, at) },
  { of: 'pt', parse: (text: string, at: Date) => portuguese.strict.parse(text, at) },
  { of: 'es', parse: (text: string, at: Date) => spanish.strict.parse(text, at) },
];

const SHORT_MONTHS =
  'jan feb fev mar apr abr mai jun jul aug ago sep sept set oct out nov dec dez ene dic'.split(' ');

/** A short month counts beside its day only: 'out' and 'set' are words. */
const HAS_MONTH = new RegExp(
  `\\b(?:${[...MONTHS.keys()].join('|')})\\b|\\d(?:st|nd|rd|th|[oa])? (?:of |de )?(?:${SHORT_MONTHS.join('|')})\\b|\\b(?:${SHORT_MONTHS.join('|')}) \\d`,
  'u',
);

function resolved(text: string, { index, text: said, start, end }: Result, today: CivilDay): NumericDay[] {
  const place = { from: index, to: index + said.length };
  if (end !== null && end !== undefined) return [{ ...place, day: null }];
  const [month, day] = [start.get('month') ?? 0, start.get('day') ?? 0];
  const year = start.isCertain('year') ? start.get('year') : null;
  if (year !== null) return [{ ...place, day: dayOf(year, month, day) }];
  return [{ ...place, day: nearYear(today, { month, day, tense: tenseOf(text) }) }];
}
