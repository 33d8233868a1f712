import { areNear } from '../../nearWords.ts';
import { numbersSaid } from '../../numberWords.ts';
import { MONTHS, WEEKDAYS } from './dayWords.ts';

/** A folded text as days are looked for in it: slips repaired, numbers as digits, one space between words. */
export interface DayText {
  text: string;
  /** Where a part of `text` stands in the folded text. */
  placeOf: (from: number, to: number) => { from: number; to: number };
}

export function dayTextOf(folded: string): DayText {
  const tokens = [...folded.matchAll(TOKEN)].map(({ 0: said, index }) => ({
    said,
    from: index,
    to: index + said.length,
  }));
  const merged = withNumbers(tokens);
  const starts: number[] = [];
  let text = '';
  for (const { said } of merged) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += said;
  }
  const tokenAt = (at: number) =>
    merged[
      Math.max(
        0,
        starts.findLastIndex((start) => start <= at),
      )
    ];
  return {
    text,
    placeOf: (from, to) => ({ from: tokenAt(from)?.from ?? 0, to: tokenAt(Math.max(from, to - 1))?.to ?? 0 }),
  };
}

interface Token {
  said: string;
  from: number;
  to: number;
}

const TOKEN = /\d+(?:[/.-]\d+)+|\d+(?:st|nd|rd|th|o|a)?(?!\p{L})|\p{L}+|\d+|[,;]/gu;

function withNumbers(tokens: readonly Token[]): Token[] {
  const words = tokens.map(({ said }, at) => (KEPT.has(said) || isDecember(tokens, at) ? '' : said));
  const numbers = new Map(numbersSaid(words).map((number) => [number.from, number]));
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, number] = [tokens[at], numbers.get(at)];
    if (token === undefined) continue;
    const last = number === undefined ? token : (tokens[number.to - 1] ?? token);
    merged.push({
      said: number === undefined ? repaired(token.said) : String(number.value),
      from: token.from,
      to: last.to,
    });
    if (number !== undefined) at = number.to - 1;
  }
  return merged;
}

/** Portuguese has one word for ten and for December in short: '25 dez'. */
function isDecember(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.said === 'de' ? tokens[at - 2] : tokens[at - 1];
  return tokens[at]?.said === 'dez' && /^\d/.test(before?.said ?? '');
}

/** As often articles as numbers. */
const KEPT = new Set('um uma un una uno one'.split(' '));

/** The word that a misspelt one is surely meant for: 'tomorow', 'amnha', 'viernez', 'segnda'. */
function repaired(word: string): string {
  const known = SHORT_FORMS.get(word);
  if (known !== undefined) return known;
  if (word.length < 5 || !/^\p{L}+$/u.test(word) || REPAIRED_TO.has(word) || OWN_WORDS.has(word)) return word;
  const [near, another] = [...REPAIRED_TO].filter((one) => one[0] === word[0] && areNear(one, word));
  return near !== undefined && another === undefined ? near : word;
}

const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['tmrw', 'tomorrow'],
  ['tmr', 'tomorrow'],
  ['tmw', 'tomorrow'],
  ['2moro', 'tomorrow'],
  ['hj', 'hoje'],
  ['amn', 'amanha'],
  ['amanh', 'amanha'],
  ['mnn', 'manana'],
  ['mana', 'manana'],
  ['sesta', 'sexta'],
  ['tersa', 'terca'],
  ['qarta', 'quarta'],
  ['qinta', 'quinta'],
]);

const REPAIRED_TO: ReadonlySet<string> = new Set([
  ...'tomorrow yesterday today amanha ontem anteontem manana anteayer depois pasado proxima proximo passada'.split(
    ' ',
  ),
  ...[...WEEKDAYS.keys(), ...MONTHS.keys()].filter((word) => word.length >= 5),
]);

/** Real words that a slip away from a day are themselves. */
const OWN_WORDS = new Set(
  (
    'manha manhas semana semanas sexto quarto quinto segundo terceira terceiro primeira proximos proximas pasada pasados ' +
    'passado pasar hermana banana depot marca marcas march marche abrir abri junta juntos junior juliana martha agosta ' +
    'monkey mondays sundays fridays money today toda todas todos todo tudor entre outra outro quanta quintal quartos ' +
    'cuarta cuarto quiero junto julio junho julho junio domino dominio'
  ).split(' '),
);
