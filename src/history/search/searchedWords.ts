import { endOfPrefix, isEverywhere, wordsOf } from './termsOf.ts';

/** What one word of a question stands for: all terms from `low` to `high`. */
export interface SearchedWord {
  low: string;
  high: string;
}

/** Shorter beginnings are those of too many words. */
const SHORTEST_PREFIX = 3;
/** Of a question; more narrow nothing down. */
const MOST = 8;

/**
 * The words that a message must have, all of them. The last may be the beginning of a word that is still being typed;
 * numbers are meant whole. Words that are everywhere are passed over.
 */
export function searchedWords(question: string): SearchedWord[] {
  const words = wordsOf(question);
  const isTyped = /[\p{L}]$/u.test(question);
  const last = words.at(-1);
  const telling = words.filter((word) => !isEverywhere(word));
  const [only] = telling.length === 0 && isTyped && last !== undefined ? [last] : [];
  const kept = only === undefined ? [...new Set(telling)].slice(0, MOST) : [only];
  return kept.map((word) =>
    isTyped && word === last && isBeginning(word)
      ? { low: word, high: endOfPrefix(word) }
      : { low: word, high: word },
  );
}

/** So many words narrow the places down to few; each costs a look into every segment. */
const ASKED_OF_INDEX = 3;

/**
 * The words that the index is asked for: numbers, which hardly two texts share, then the longest, which are the rarest as a
 * rule; whole ones first. The others are looked for in the messages that are found.
 */
export function mostTelling(words: readonly SearchedWord[]): SearchedWord[] {
  const isWhole = ({ low, high }: SearchedWord) => low === high;
  return words
    .toSorted(
      (a, b) =>
        Number(isWhole(b)) - Number(isWhole(a)) ||
        Number(hasNumber(b)) - Number(hasNumber(a)) ||
        b.low.length - a.low.length,
    )
    .slice(0, ASKED_OF_INDEX);
}

const hasNumber = ({ low }: SearchedWord) => /\p{N}/u.test(low);

/** Whether a text has all of them. */
export function hasWords(terms: readonly string[], words: readonly SearchedWord[]): boolean {
  return words.every(({ low, high }) =>
    terms.some((term) => (low === high ? term === low : term.startsWith(low))),
  );
}

function isBeginning(word: string): boolean {
  return word.length >= SHORTEST_PREFIX && !/\p{N}/u.test(word);
}
