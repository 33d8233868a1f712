import { conceptsOf } from './concepts.ts';

/** The kinds of features. Each kind is brought to length one by itself before they are joined. */
export const WORDS = 0;
export const LETTERS = 1;
export const PAIRS = 2;
export const CONCEPTS = 3;
export const KINDS = 4;

/** The features of one text, as they stand in it: with repetitions. Reused for text after text. */
export interface FeatureHashes {
  count: number;
  readonly hashes: Int32Array;
  readonly kinds: Uint8Array;
  /** Where a feature stands, for `featureName`: two numbers of words, or of a word and of the letters in it. */
  readonly places: Int32Array;
}

/** A text of 2,000 characters has less; more are left out. */
export const MOST_FEATURES = 16_384;
export const MOST_WORDS = 400;
const LONGEST_PIECE = 5;
const PAIR_WINDOW = 6;

export function makeFeatureHashes(): FeatureHashes {
  return {
    count: 0,
    hashes: new Int32Array(MOST_FEATURES),
    kinds: new Uint8Array(MOST_FEATURES),
    places: new Int32Array(MOST_FEATURES),
  };
}

/**
 * Words and neighbours of two with marks at both ends, pieces of two to five letters within words, pairs of words in any
 * order within six places, concepts and neighbours of concepts: each as a 32-bit FNV-1a hash.
 */
export function hashFeatures(words: readonly string[], into: FeatureHashes): FeatureHashes {
  hashWords(words, into);
  for (let index = 0; index < words.length && index < MOST_WORDS; index++)
    addLetters(words[index] ?? '', index + 1, into);
  return into;
}

/** All but the pieces within words. */
export function hashWords(words: readonly string[], into: FeatureHashes): FeatureHashes {
  into.count = 0;
  const count = Math.min(words.length, MOST_WORDS);
  const hashes = hashesOf(words, count);
  addWords(hashes, count, into);
  addPairs(hashes, count, into);
  addConcepts(words, count, into);
  return into;
}

/** The pieces within one word. */
export function hashLetters(word: string, into: FeatureHashes): FeatureHashes {
  into.count = 0;
  addLetters(word, 1, into);
  return into;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const BEGINNING = 0x1234567;
const END = 0x7654321;

/** With a mark before the first and after the last. */
function hashesOf(words: readonly string[], count: number): Int32Array {
  const hashes = new Int32Array(count + 2);
  hashes[0] = BEGINNING;
  hashes[count + 1] = END;
  for (let index = 0; index < count; index++) {
    const word = words[index] ?? '';
    let hash = FNV_OFFSET;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
    hashes[index + 1] = hash;
  }
  return hashes;
}

function addWords(hashes: Int32Array, count: number, into: FeatureHashes): void {
  for (let index = 1; index <= count; index++) {
    const hash = Math.imul(0x9e3779b9 ^ 1 ^ (hashes[index] ?? 0), 0x85ebca6b);
    add(into, WORDS, hash ^ (hash >>> 13), placeOf(index, index));
  }
  for (let index = 0; index <= count; index++) {
    let hash = Math.imul(0x9e3779b9 ^ 2 ^ (hashes[index] ?? 0), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13) ^ (hashes[index + 1] ?? 0), 0x85ebca6b);
    add(into, WORDS, hash ^ (hash >>> 13), placeOf(index, index + 1));
  }
}

function addPairs(hashes: Int32Array, count: number, into: FeatureHashes): void {
  for (let index = 1; index <= count; index++)
    for (let other = index + 1; other <= count && other <= index + PAIR_WINDOW; other++) {
      const [one, two] = [hashes[index] ?? 0, hashes[other] ?? 0];
      let hash = Math.imul(0x2545f491 ^ Math.min(one, two), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 13) ^ Math.max(one, two), 0xc2b2ae35);
      add(into, PAIRS, hash ^ (hash >>> 15), placeOf(index, other));
    }
}

function addConcepts(words: readonly string[], count: number, into: FeatureHashes): void {
  let before = 0;
  let beforeAt = 0;
  for (let index = 1; index <= count; index++) {
    const concepts = conceptsOf(words[index - 1] ?? '');
    if (concepts.length === 0) continue;
    for (const concept of concepts) {
      const hash = Math.imul(0x6b43a9b5 ^ (concept + 1), 0x85ebca6b);
      add(into, CONCEPTS, hash ^ (hash >>> 13), placeOf(index, index));
    }
    const first = (concepts[0] ?? 0) + 1;
    if (before !== 0 && before !== first) {
      const pair = Math.min(before, first) * 4096 + Math.max(before, first);
      const hash = Math.imul(0x1b873593 ^ pair, 0xcc9e2d51);
      add(into, CONCEPTS, hash ^ (hash >>> 15), placeOf(beforeAt, index));
    }
    [before, beforeAt] = [first, index];
  }
}

function addLetters(word: string, number: number, into: FeatureHashes): void {
  const marked = `_${word}_`;
  for (let from = 0; from < marked.length; from++) {
    let hash = FNV_OFFSET ^ 0x5bd1e995;
    const end = Math.min(marked.length, from + LONGEST_PIECE);
    for (let at = from; at < end; at++) {
      hash = Math.imul(hash ^ marked.charCodeAt(at), FNV_PRIME);
      if (at === from) continue;
      const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      add(into, LETTERS, mixed ^ (mixed >>> 12), placeOf(number, from * 8 + (at - from + 1)));
    }
  }
}

/** `one` below 2^15, `other` below 2^16. */
function placeOf(one: number, other: number): number {
  return (one << 16) | other;
}

function add(into: FeatureHashes, kind: number, hash: number, place: number): void {
  const { count } = into;
  if (count >= MOST_FEATURES) return;
  into.hashes[count] = hash;
  into.kinds[count] = kind;
  into.places[count] = place;
  into.count = count + 1;
}
