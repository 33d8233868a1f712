import { squeeze, tokensOf } from '../../understanding/fold.ts';
import { STOP_WORDS } from '../../understanding/stopWords.ts';

/** Longer words are cut: nobody types them, and somebody may send a page without a space. */
const LONGEST = 40;
/** Of one message. What is longer was not written by a person. */
const MOST = 2_000;

/** The words that a text is found by, each once: folded, without the words that are everywhere. */
export function termsOf(text: string): string[] {
  return [...new Set(wordsOf(text).filter((word) => !isEverywhere(word)))];
}

/** Words that tell nothing of what a text is about. */
export function isEverywhere(word: string): boolean {
  return STOP_WORDS.has(DOUBLED.test(word) ? squeeze(word) : word);
}

const DOUBLED = /(.)\1/u;

/** The same words in the order of the text, the ones that are everywhere among them. */
export function wordsOf(text: string): string[] {
  return quickTokens(text)
    .slice(0, MOST)
    .map((word) => word.slice(0, LONGEST));
}

/**
 * Most texts need no folding but small letters: the same words in a quarter of the time.
 * Measured 2026-11-21, a text of 14 words, processor time: words 2.1 µs folded, 0.5 µs plain; its terms 3.3 µs before, 1.7 µs now.
 */
function quickTokens(text: string): string[] {
  return PLAIN.test(text) ? (text.toLowerCase().match(PLAIN_TOKEN) ?? []) : tokensOf(text);
}

/** ASCII without the grave accent, which is folded to an apostrophe. */
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;
const PLAIN_TOKEN = /[a-z0-9]+(?:'[a-z]+)*/g;

/** The end of the range of all words that begin with `start`, in the order of bytes. */
export function endOfPrefix(start: string): string {
  return `${start}\u{10ffff}`;
}
