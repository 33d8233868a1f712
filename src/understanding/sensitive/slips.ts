/** Puts one slip of the pen right; gives the word itself when there is none. */
export type Correct = (word: string) => string;

const SHORTEST = 6;
const MOST_KEPT = 20_000;

/**
 * Knows long stems by what is left of them without one letter. A word that begins like a stem but for one letter too
 * many, too few, another or two in the wrong order becomes the stem: 'attorny' → 'attorn', 'advgoada' → 'advogad'.
 * The first letter has to be right.
 */
export function makeCorrect(stems: readonly string[]): Correct {
  const whole = new Set(stems);
  const without = new Map<string, string>();
  for (const stem of stems) for (const shorter of shortened(stem)) without.set(shorter, stem);
  const lengths = [...new Set(stems.map(({ length }) => length))].sort((a, b) => b - a);
  const kept = new Map<string, string>();
  const look = (word: string): string => {
    for (const length of lengths) {
      const missing = without.get(word.slice(0, length - 1));
      if (missing?.length === length && word.length < length + 4) return missing;
      const beginning = word.slice(0, length);
      if (whole.has(beginning)) return word;
      for (const shorter of shortened(beginning)) {
        const stem = without.get(shorter);
        if (stem?.length === length && isOneSlip(stem, beginning)) return stem;
      }
      const tooLong = shortened(word.slice(0, length + 1)).find((shorter) => whole.has(shorter));
      if (tooLong !== undefined) return tooLong;
    }
    return word;
  };
  return (word) => {
    if (word.length < SHORTEST) return word;
    const known = kept.get(word);
    if (known !== undefined) return known;
    const found = look(word);
    if (kept.size < MOST_KEPT) kept.set(word, found);
    return found;
  };
}

/** The word without each of its letters but the first. */
function shortened(word: string): string[] {
  return Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, at) => word.slice(0, at + 1) + word.slice(at + 2),
  );
}

/** Of words of one length: one other letter, or two neighbours in the wrong order. */
function isOneSlip(one: string, other: string): boolean {
  const wrong = [...one].flatMap((letter, at) => (letter === other[at] ? [] : [at]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length <= 1) return true;
  return (
    wrong.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]
  );
}
