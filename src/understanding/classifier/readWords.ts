import { fold } from '../fold.ts';
import { CONTRACTIONS, SLANG } from './words/slang.ts';

/** Longer texts are judged by their beginning and their end: what is wanted stands there, and time stays short. */
export const MOST_CHARACTERS = 2_000;
const KEPT_OF_END = 500;

/**
 * A text as the words that the classifier looks at: folded, contractions and slang written out, stretched letters
 * shortened, numbers of three and more digits without their value: "I'm sooo late, LP-1042?" →
 * `['i', 'am', 'soo', 'late', 'lp', '####', '?']`.
 */
export function readWords(text: string): string[] {
  const short = shortened(text);
  let words = PLAIN.test(short) ? short.toLowerCase() : fold(short);
  if (MAY_CONTRACT.test(words)) for (const [from, to] of CONTRACTIONS) words = words.replace(from, to);
  if (STRETCHED.test(words)) words = words.replaceAll(ALL_STRETCHED, '$1$1');
  if (DIGIT.test(words)) words = words.replace(NUMBER, withoutValue);
  const read = words.match(WORD) ?? [];
  return read.some((word) => SLANG.has(word)) ? read.flatMap((word) => SLANG.get(word) ?? [word]) : read;
}

/** What folding leaves as it is but for capitals: looked for first, because it is quick. */
const PLAIN = /^[\n\t\x20-_a-~]*$/;
const MAY_CONTRACT = /'|nt\b|\b(?:what|where|how|when|who)s\b/;
const STRETCHED = /(\p{L})\1{2}/u;
const ALL_STRETCHED = /(\p{L})\1{2,}/gu;
const DIGIT = /\d/;
const NUMBER = /\d+(?:[.,:]\d+)*/g;
const WORD = /[\p{L}\p{N}#]+|[?$€£%]|\p{Extended_Pictographic}/gu;

function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS - KEPT_OF_END)} ${text.slice(-KEPT_OF_END)}`.toWellFormed();
}

function withoutValue(digits: string): string {
  return digits.length <= 2 ? digits : '#'.repeat(Math.min(digits.length, 6));
}
