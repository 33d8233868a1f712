/** Puts a word right that is one slip away from a word of the examples. */
export interface Speller {
  /** Words of three letters and less, numbers, and what is known stay as they are. */
  correct(word: string): string;
}

/** All words of the examples, and in how many texts each stands. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly counts: Int32Array;
}

const SHORTEST = 4;
const HAS_DIGIT = /[\d#]/;
/** The first letter is seldom the wrong one. */
const OTHER_FIRST_LETTER = 0.2;
const MOST_CACHED = 20_000;

/**
 * Finds near words by what is left of them without one letter (SymSpell), so that a look costs as many steps as the word has
 * letters. Knows the words with a count above zero.
 */
export function makeSpeller({ words, counts }: Vocabulary, index = indexOf(words)): Speller {
  const corrected = new Map<string, string>();
  const isKnown = (word: string) => (counts[index.ids.get(word) ?? -1] ?? 0) > 0;
  return {
    correct(word) {
      if (word.length < SHORTEST || isKnown(word) || HAS_DIGIT.test(word)) return word;
      const known = corrected.get(word);
      if (known !== undefined) return known;
      const found = nearest(word, { words, counts }, index);
      if (corrected.size < MOST_CACHED) corrected.set(word, found);
      return found;
    },
  };
}

export interface SpellingIndex {
  readonly ids: ReadonlyMap<string, number>;
  /** Ids of words, by the word itself and by each form of it that lacks one letter. */
  readonly byForm: ReadonlyMap<string, readonly number[]>;
}

export function indexOf(words: readonly string[]): SpellingIndex {
  const byForm = new Map<string, number[]>();
  for (const [id, word] of words.entries()) {
    if (word.length < SHORTEST - 1 || HAS_DIGIT.test(word)) continue;
    for (const form of formsOf(word)) {
      const ids = byForm.get(form);
      if (ids === undefined) byForm.set(form, [id]);
      else if (ids.at(-1) !== id) ids.push(id);
    }
  }
  return { ids: new Map(words.map((word, id) => [word, id])), byForm };
}

function* formsOf(word: string): Iterable<string> {
  yield word;
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}

function nearest(word: string, { words, counts }: Vocabulary, { byForm }: SpellingIndex): string {
  let best = word;
  let bestWeight = 0;
  for (const form of formsOf(word))
    for (const id of byForm.get(form) ?? []) {
      const candidate = words[id] ?? '';
      const weight = (counts[id] ?? 0) * (candidate[0] === word[0] ? 1 : OTHER_FIRST_LETTER);
      if (weight > bestWeight && isOneSlip(candidate, word)) [best, bestWeight] = [candidate, weight];
    }
  return best;
}

/** One letter more, less or other, or two neighbours that changed places. */
function isOneSlip(one: string, other: string): boolean {
  let from = 0;
  while (from < one.length && from < other.length && one[from] === other[from]) from++;
  let [oneEnd, otherEnd] = [one.length - 1, other.length - 1];
  while (oneEnd >= from && otherEnd >= from && one[oneEnd] === other[otherEnd])
    [oneEnd, otherEnd] = [oneEnd - 1, otherEnd - 1];
  const [oneDiffers, otherDiffers] = [oneEnd - from + 1, otherEnd - from + 1];
  if (oneDiffers <= 1 && otherDiffers <= 1) return true;
  return (
    oneDiffers === 2 && otherDiffers === 2 && one[from] === other[from + 1] && one[from + 1] === other[from]
  );
}
