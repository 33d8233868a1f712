import { squeeze, tokensOf } from '../../understanding/fold.ts';
import { STOP_WORDS } from '../../understanding/stopWords.ts';

/** Longer words are cut: nobody types them, and somebody may send a page without a space. */
const LONGEST = 40;
/** Of one message. What is longer was not written by a person. */
const MOST = 2_000;

/** The words that a text is found by, each once: folded, without the words that are everywhere. */
export function termsOf(text: string): string[] {
  return [...new Set(wordsOf(text).filter((word) => !STOP_WORDS.has(squeeze(word))))];
}

/** The same words in the order of the text, the ones that are everywhere among them. */
export function wordsOf(text: string): string[] {
  return tokensOf(text)
    .slice(0, MOST)
    .map((word) => word.slice(0, LONGEST));
}

/** The end of the range of all words that begin with `start`, in the order of bytes. */
export function endOfPrefix(start: string): string {
  return `${start}\u{10ffff}`;
}
