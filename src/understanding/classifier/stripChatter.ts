import { CHATTER } from './words/chatter.ts';

/** What is left of a text without the chatter at its ends, and what was taken off, in words. */
export interface Stripped {
  words: readonly string[];
  before: readonly string[];
  after: readonly string[];
}

/** Less than this is not left over: a greeting by itself is what was said. */
const LEAST_WORDS = 2;

/**
 * Takes greetings, thanks and politeness off both ends, as long as two words stay. In the middle they stay: there they
 * belong to what is said.
 */
export function stripChatter(words: readonly string[]): Stripped {
  let from = skipped(words, FORWARD, 1);
  const atEnd = skipped(words, BACKWARD, -1);
  if (from === 0 && atEnd === 0) return { words, before: [], after: [] };
  if (countOfWords(words, from, words.length) < LEAST_WORDS) from = 0;
  let to = words.length - atEnd;
  if (countOfWords(words, from, to) < LEAST_WORDS) to = words.length;
  return { words: words.slice(from, to), before: words.slice(0, from), after: words.slice(to) };
}

/** The phrases that begin with a word, longest first. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const FORWARD: Phrases = byFirstWord(CHATTER.map((phrase) => phrase.split(' ')));
const BACKWARD: Phrases = byFirstWord(CHATTER.map((phrase) => phrase.split(' ').toReversed()));

function byFirstWord(phrases: string[][]): Phrases {
  const by = new Map<string, string[][]>();
  for (const phrase of phrases.toSorted((a, b) => b.length - a.length)) {
    const [first = ''] = phrase;
    by.set(first, [...(by.get(first) ?? []), phrase]);
  }
  return by;
}

/** How many words are chatter, walking from the beginning (`step` 1) or from the end (-1). */
function skipped(words: readonly string[], phrases: Phrases, step: 1 | -1): number {
  const wordAt = (index: number) => words.at(step === 1 ? index : -1 - index);
  let count = 0;
  while (count < words.length) {
    const word = wordAt(count) ?? '';
    if (PICTURE.test(word)) {
      count += 1;
      continue;
    }
    const found = phrases
      .get(word)
      ?.find(
        (phrase) =>
          count + phrase.length <= words.length && phrase.every((each, at) => each === wordAt(count + at)),
      );
    if (found === undefined) break;
    count += found.length;
  }
  return count;
}

const PICTURE = /^\p{Extended_Pictographic}$/u;
const LETTER = /[\p{L}\p{N}]/u;

function countOfWords(words: readonly string[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) if (LETTER.test(words[index] ?? '')) count += 1;
  return count;
}
