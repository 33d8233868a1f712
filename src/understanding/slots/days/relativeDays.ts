import { monthsAfter, type CivilDay } from './civilDay.ts';

/** A day in a text, and the characters that say it. */
export interface DayFound {
  day: CivilDay;
  from: number;
  to: number;
}

/** The days that are counted from today: 'tomorrow', 'daqui a duas semanas', 'hace 3 días', in three languages. */
export function relativeDays(text: string, today: CivilDay): DayFound[] {
  const near = [...text.matchAll(NEAR)].map(({ 0: said, index }) => ({
    day: today + daysAway(said),
    from: index,
    to: index + said.length,
  }));
  const counted = COUNTED.flatMap(({ pattern, sign }) =>
    [...text.matchAll(pattern)].map(({ 0: said, 1: count = '', 2: unit = '', index }) => ({
      day: away(today, sign * (/^\d/.test(count) ? Number(count) : 1), unit),
      from: index,
      to: index + said.length,
    })),
  );
  // 'A week from today' is no today.
  return [
    ...near.filter((one) => !counted.some(({ from, to }) => from <= one.from && one.to <= to)),
    ...counted,
  ];
}

/** Longer ones first. A morning is no tomorrow: 'por la mañana'. */
const NEAR =
  /\b(?:(?:the )?day after tomorrow|depois d[ea]? amanha|(?:pasado|despues de) manana|(?:the )?day before yesterday|antes de ontem|antes de ayer|anteontem|anteayer|antier|tomorrow|amanha|(?<!(?:por|de|en|a|cada) la )(?<!est[ae] )(?<!\bde )manana|today|tonight|this (?:morning|afternoon|evening)|hoje|hoy|est[ae] manana|yesterday|ontem|ayer)\b/gu;

function daysAway(said: string): number {
  if (/^(?:the )?day before|^ant/u.test(said)) return -2;
  if (/after|depois|pasado|despues/u.test(said)) return 2;
  if (said.startsWith('est')) return 0;
  if (/tomorrow|amanha|manana/u.test(said)) return 1;
  return /yesterday|ontem|ayer/u.test(said) ? -1 : 0;
}

const COUNT = '(\\d{1,3}|an?|one|uma?|una?)';
const UNIT = '(days?|weeks?|months?|fortnights?|dias?|semanas?|quinzenas?|quincenas?|mes|meses)';

const COUNTED: readonly { pattern: RegExp; sign: 1 | -1 }[] = [
  {
    pattern: pattern(`(?:in|em|en|dentro de|daqui(?: a)?|de aqui a) ${COUNT} ${UNIT}(?! (?:ago|atras))`),
    sign: 1,
  },
  { pattern: pattern(`(?<!in )${COUNT} ${UNIT} (?:from (?:now|today)|s? ?time)`), sign: 1 },
  { pattern: pattern(`(?<!(?:ha|faz|hace|tem) )${COUNT} ${UNIT} (?:ago|atras)`), sign: -1 },
  {
    pattern: pattern(`(?:ha|faz|hace|tem) (?:uns |unos |umas |unas )?${COUNT} ${UNIT}(?: atras)?`),
    sign: -1,
  },
];

function pattern(source: string): RegExp {
  return new RegExp(`\\b${source}\\b`, 'gu');
}

function away(today: CivilDay, count: number, unit: string): CivilDay {
  if (unit.startsWith('m')) return monthsAfter(today, count);
  if (/^(?:fortnight|quin)/u.test(unit)) return today + 14 * count;
  return today + count * (/^[ws]/u.test(unit) ? 7 : 1);
}
