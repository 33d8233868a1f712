import { CONCEPTS } from './words/concepts.ts';

/** The numbers of the concepts that a word stands for, in any of the languages; none for most words. */
export function conceptsOf(word: string): readonly number[] {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const found = look(word);
  if (cache.size < MOST_CACHED) cache.set(word, found);
  return found;
}

/** A concept as a person knows it: its first word. */
export function conceptName(concept: number): string {
  return CONCEPTS[concept]?.split(' ')[0] ?? '';
}

const MOST_CACHED = 50_000;
const cache = new Map<string, readonly number[]>();

const whole = new Map<string, number[]>();
/** Written with a star: 'cancel*' is every word that begins so. */
const stems = new Map<string, number[]>();
for (const [concept, line] of CONCEPTS.entries())
  for (const word of line.split(' ')) {
    const [into, key] = word.endsWith('*') ? [stems, word.slice(0, -1)] : [whole, word];
    into.set(key, [...new Set([...(into.get(key) ?? []), concept])]);
  }

const NONE: readonly number[] = [];

function look(word: string): readonly number[] {
  return whole.get(word) ?? ofEnglishForm(word) ?? ofStem(word) ?? NONE;
}

const ENGLISH_ENDINGS = [
  ['ies', 'y'],
  ['ing', ''],
  ['ing', 'e'],
  ['ed', ''],
  ['ed', 'e'],
  ['es', ''],
  ['s', ''],
] as const;

function ofEnglishForm(word: string): readonly number[] | null {
  for (const [ending, replaced] of ENGLISH_ENDINGS) {
    if (word.length <= ending.length + 2 || !word.endsWith(ending)) continue;
    const found = whole.get(word.slice(0, -ending.length) + replaced);
    if (found !== undefined) return found;
  }
  const undoubled = word.replace(/(.)\1(?:ing|ed)$/, '$1');
  return undoubled === word ? null : (whole.get(undoubled) ?? null);
}

const SHORTEST_STEM = 3;

function ofStem(word: string): readonly number[] | null {
  for (let length = Math.min(word.length, 12); length >= SHORTEST_STEM; length--) {
    const found = stems.get(word.slice(0, length));
    if (found !== undefined) return found;
  }
  return null;
}
