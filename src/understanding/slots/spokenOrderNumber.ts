import { numbersSaid } from '../numberWords.ts';
import type { Found } from './found.ts';

/**
 * The order numbers that a folded text spells out, as a voice note does: 'l p ten forty two' → 'LP-1042',
 * 'order one oh four two' → '1042'. Only behind letters or the word for an order, or when nothing else is said.
 */
export function spokenOrderNumbers(folded: string): Found<string>[] {
  if (folded.length > LONGEST) return [];
  const words = [...folded.matchAll(WORD)].map(({ 0: said, index }) => ({ said, from: index }));
  return runsOf(words.map(({ said }) => said)).flatMap(({ digits, from, to }) => {
    const [first, last] = [words[from], words[to - 1]];
    if (first === undefined || last === undefined || !/^\d{3,10}$/.test(digits)) return [];
    const said = folded.slice(first.from, last.from + last.said.length);
    const before = words.slice(0, from).map((word) => word.said);
    const value = to - from === 1 && /\d/.test(said) ? null : valueOf(digits, before, words.length - to);
    if (value === null || /[^\p{L}\d ,.-]/u.test(said)) return [];
    if (value.letters === 0 && !/\p{L}/u.test(said)) return [];
    const start = words[from - value.letters] ?? first;
    return [{ value: value.number, from: start.from, to: last.from + last.said.length }];
  });
}

const LONGEST = 500;

/** The end of "it's" is no letter that was spelled. */
const WORD = /(?<![\p{L}\d'])(?:\p{L}+|\d+)(?![\p{L}\d])/gu;

/** Numbers that follow each other without a word between, written one behind the other. */
function runsOf(words: readonly string[]): { digits: string; from: number; to: number }[] {
  const runs: { digits: string; from: number; to: number }[] = [];
  for (const { value, from, to } of numbersSaid(words.map((word) => SAID_FOR.get(word) ?? word))) {
    const open = runs.at(-1);
    if (open === undefined || open.to !== from) runs.push({ digits: String(value), from, to });
    else runs[runs.length - 1] = { digits: open.digits + String(value), from: open.from, to };
  }
  return runs;
}

/** How digits are called only when they are spelled. */
const SAID_FOR: ReadonlyMap<string, string> = new Map([
  ['oh', 'zero'],
  ['meia', 'seis'],
]);

function valueOf(
  digits: string,
  before: readonly string[],
  wordsAfter: number,
): { number: string; letters: number } | null {
  const letters = lettersAtEnd(before);
  if (letters.length > 0)
    return { number: `${letters.join('')}-${digits}`.toUpperCase(), letters: letters.length };
  const isMarked = ORDER.has(before.filter((word) => !LINKS.has(word)).at(-1) ?? '');
  const isAlone = wordsAfter === 0 && before.every((word) => LINKS.has(word));
  return isMarked || isAlone ? { number: digits, letters: 0 } : null;
}

/** 'lp', or 'l', 'p': letters without a vowel are no word. */
function lettersAtEnd(words: readonly string[]): string[] {
  const last = words.at(-1) ?? '';
  if (/^[bcdfghjklmnpqrstvwxz]{2,4}$/u.test(last) && !ABBREVIATIONS.has(last)) return [last];
  const spelled: string[] = [];
  for (const word of words.toReversed()) {
    if (!/^[b-df-hj-np-tv-xz]$/u.test(word) || spelled.length === 4) break;
    spelled.unshift(word);
  }
  return spelled.length >= 2 ? spelled : [];
}

const ABBREVIATIONS = new Set('rs kg cm mm ml km sr dr tv pc nr cpf pm hrs min'.split(' '));

const ORDER = new Set('order pedido orden compra number numero'.split(' '));

const LINKS = new Set(
  'is it its s e es eh o a el la the my meu mi number numero aqui here ok oi hi'.split(' '),
);
