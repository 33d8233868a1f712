import { numbersSaid } from '../numberWords.ts';
import { readDecimal } from './decimal.ts';
import type { Found } from './found.ts';

/** A number in a text, with the words that say it. */
export interface NumberFound extends Found<number> {
  said: string;
}

/**
 * The numbers in a folded text, in digits and in words, with fractions: '1.234,56', 'vinte e cinco', '2 mil'.
 * Left out is what is part of something else ('LP-1042', '11/12', 'a1b'), and what cannot be told ('1.2.3').
 */
export function numbersIn(folded: string, language: string): NumberFound[] {
  const tokens = [...folded.matchAll(TOKEN)].map(({ 0: text, index }) => ({ text, from: index }));
  const values = tokens.map(({ text }) => (/^\d/.test(text) ? readDecimal(text, language) : null));
  const words = tokens.map(({ text }, at) => wordOf(text, values[at] ?? null));
  const spans = numbersSaid(words.map((word) => (UNSAID[language.slice(0, 2)]?.has(word) ? '' : word)));
  const fractions = words.flatMap((word, at) =>
    word === FRACTION ? [{ value: 0, from: at, to: at + (THOUSAND.has(words[at + 1] ?? '') ? 2 : 1) }] : [],
  );
  const apart = spans.filter(({ from }) => !fractions.some((one) => one.from < from && from < one.to));
  return [...apart, ...fractions]
    .map(({ value, from, to }) => {
      const [first, last] = [tokens[from], tokens[to - 1]];
      if (first === undefined || last === undefined) throw new RangeError('a number has words');
      const end = last.from + last.text.length;
      const exact = words[from] === FRACTION ? (values[from] ?? 0) * (to - from > 1 ? 1000 : 1) : value;
      return { value: exact, from: first.from, to: end, said: folded.slice(first.from, end) };
    })
    .filter(({ from, to }) => !isPart(folded, from, to))
    .sort((a, b) => a.from - b.from);
}

const TOKEN = /\p{L}+|\d+(?:[.,]\d+)*/gu;
const FRACTION = '#fraction';

/** '2,5 mil' is 2500. */
const THOUSAND = new Set(['mil', 'thousand']);

function wordOf(text: string, value: number | null): string {
  if (!/^\d/.test(text)) return text;
  if (value === null) return '';
  return Number.isInteger(value) ? String(value) : FRACTION;
}

/** Numbers of one language that are everyday words of another: 'dos' (of the), 'once', 'ten' (have). */
const UNSAID: { readonly [language: string]: ReadonlySet<string> } = {
  en: new Set(['once', 'dos', 'un', 'um']),
  pt: new Set(['once', 'dos', 'ten', 'un']),
  es: new Set(['ten', 'um', 'cento']),
};

/** Glued to letters, dashes or slashes it is a code or a date; a minus makes it none of ours. */
function isPart(folded: string, from: number, to: number): boolean {
  const before = folded.slice(Math.max(0, from - 2), from);
  return (
    /[\p{L}\d][-/:.,#_]?$|[-@/:_#]$/u.test(before.replace(/(?:^|[^\p{L}])x$/u, '')) ||
    /^[-/:@_]\d|^%|^(?:[ao]|st|nd|rd|th|er|ro)(?!\p{L})/u.test(folded.slice(to, to + 3))
  );
}
