import { tokensOf } from '../fold.ts';
import { editDistance } from '../nearWords.ts';

/** A thing with its names, in any languages: a product of the catalogue. */
export interface GazetteerEntry {
  id: string;
  names: readonly string[];
}

/** A name that was found in a text. */
export interface Named {
  id: string;
  /** The words of the text that say it: from the first to past the last of `tokensOf`. */
  from: number;
  to: number;
}

export interface Gazetteer {
  /**
   * The things that a text names, the longest names first taken, without overlaps. With slips: one letter in words of
   * five and more, two in words of nine and more, never in digits. A name that several things share is none.
   */
  namedIn(text: string): Named[];
}

/** Made once from a catalogue, asked often: a text costs about as many look-ups as it has words. */
export function makeGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const names = new Map<string, string | null>();
  const words = new Set<string>();
  let longest = 0;
  for (const { id, names: all } of entries) {
    for (const name of all) {
      const tokens = tokensOf(name).map(singular);
      if (tokens.length === 0) continue;
      const key = tokens.join(' ');
      const other = names.get(key);
      names.set(key, other === undefined || other === id ? id : null);
      for (const token of tokens) words.add(token);
      longest = Math.max(longest, tokens.length);
    }
  }
  const near = nearIndex(words);
  return { namedIn: (text) => longestNames(text, { names, words, near, longest }) };
}

interface Index {
  /** Null where several things share the name. */
  names: ReadonlyMap<string, string | null>;
  words: ReadonlySet<string>;
  near: ReadonlyMap<string, readonly string[]>;
  longest: number;
}

/** Longer texts are letters; names in their first words are enough. */
const MOST_WORDS = 200;

function longestNames(text: string, index: Index): Named[] {
  const tokens = tokensOf(text.slice(0, 10 * MOST_WORDS)).slice(0, MOST_WORDS);
  const known = tokens.map((token) => knownWords(singular(token), index));
  const found: Named[] = [];
  const taken = new Set<number>();
  for (let length = Math.min(index.longest, tokens.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= tokens.length; from += 1) {
      const range = known.slice(from, from + length);
      if (range.some((words) => words.length === 0) || someTaken(taken, from, length)) continue;
      const id = idOf(range, index);
      if (id === undefined) continue;
      for (let at = from; at < from + length; at += 1) taken.add(at);
      if (id !== null) found.push({ id, from, to: from + length });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function someTaken(taken: ReadonlySet<number>, from: number, length: number): boolean {
  for (let at = from; at < from + length; at += 1) if (taken.has(at)) return true;
  return false;
}

/** Undefined when no name fits, null when several things do. */
function idOf(range: readonly (readonly string[])[], { names }: Index): string | null | undefined {
  let keys = [''];
  for (const words of range) {
    keys = keys.flatMap((key) => words.map((word) => (key === '' ? word : `${key} ${word}`)));
    if (keys.length > MOST_READINGS) return undefined;
  }
  const ids = new Set(keys.map((key) => names.get(key)).filter((id) => id !== undefined));
  if (ids.size === 0) return undefined;
  const [only = null] = ids;
  return ids.size === 1 ? only : null;
}

const MOST_READINGS = 64;

/** The words of names that a word of a text may be: itself, or those a slip away. */
function knownWords(word: string, { words, near }: Index): readonly string[] {
  if (words.has(word)) return [word];
  if (word.length < SHORTEST || /\d/.test(word)) return [];
  const reached = new Set(shortened(word).flatMap((form) => near.get(form) ?? []));
  return [...reached].filter((known) => editDistance(known, word) <= Math.min(slips(known), slips(word)));
}

const SHORTEST = 4;

/** A word of five letters may lose one and have four. */
function slips(word: string): number {
  if (word.length >= 9) return 2;
  return word.length >= SHORTEST ? 1 : 0;
}

/** The words by all their forms with letters left out: two words a slip apart share one such form. */
function nearIndex(words: ReadonlySet<string>): Map<string, string[]> {
  const near = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 5 || /\d/.test(word)) continue;
    for (const form of shortened(word)) {
      const others = near.get(form);
      if (others === undefined) near.set(form, [word]);
      else others.push(word);
    }
  }
  return near;
}

/**
 * A word and its forms with one letter left out, of long ones also two: of the first letters only, so that a long word
 * has no more forms than a short one. What is beyond is compared as it is.
 */
function shortened(word: string): string[] {
  const head = word.slice(0, HEAD);
  const once = without(head);
  const twice = word.length >= 8 ? once.flatMap(without) : [];
  return [...new Set([head, ...once, ...twice])];
}

const HEAD = 7;

function without(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** Without the s of a plural, in texts and in names alike: 'canecas', 'mugs'; 'glass' keeps its own. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
