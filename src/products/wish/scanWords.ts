import type { ProductFilters } from '../../integrations/ports/products.ts';
import type { ProductSpace } from '../catalogue/productSpace.ts';
import { ASIDE, keyDenied } from '../rank/planOf.ts';
import { FILLERS } from '../words/fillers.ts';
import type { Tongue } from '../words/stem.ts';
import { joined } from '../words/wordsIn.ts';
import { facetsNamed, type FacetsNamed } from './facetsNamed.ts';
import { groupOf } from './groupsOf.ts';
import { isDenial, isPriceWord, sortOf } from './priceWords.ts';
import { sizeNamed, yearsNamed } from './sizeNamed.ts';

/** A value of the catalogue that words name, and where they stand. */
export interface FacetAsk extends FacetsNamed {
  words: readonly string[];
  /** Said as a size, 'in size M': not a word of what is looked for. */
  isSure: boolean;
  at: number;
  /** The word before them: 'in' of 'in glass'. */
  before: string;
}

export interface Scanned {
  /** What is left to look for, in its order, with the words for 'for' and 'with' that stand between. */
  words: { word: string; at: number }[];
  asks: FacetAsk[];
  /** Words, each with `_` for spaces, or the name of an attribute. */
  denied: string[];
  brands: string[];
  inStock: boolean;
  sort: ProductFilters['sort'];
}

export interface Scanning {
  words: readonly string[];
  /** As it was written: capitals tell a size from a letter. */
  raw: string;
  tongue: Tongue;
}

/** Sorts the words of a wish: values, brands, what is denied, what is wanted first, and what is left. */
export function scanWords(space: ProductSpace, scanning: Scanning): Scanned {
  const { words, tongue } = scanning;
  const scanned: Scanned = {
    words: [],
    asks: [],
    denied: [],
    brands: [],
    inStock: false,
    sort: sortOf(words, tongue),
  };
  let denies = false;
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? '';
    if (isDenial(word, tongue)) {
      denies = true;
      at += 1;
      continue;
    }
    const found: Named | null = denies
      ? null
      : (sizeNamed(space, scanning, at) ?? yearsNamed(space, words, at));
    const read: Named | null = found ?? longestNamed(space, words, at, tongue);
    if (read !== null && denies) scanned.denied.push(deniedName(read));
    else if (read !== null) take(scanned, read, { at, before: words[at - 1] ?? '' });
    const length: number = read?.length ?? takeWord(space, scanned, { words, at, tongue, denies });
    at += length;
    denies = denies && staysDenied(word, words[at], read !== null || !FILLERS.has(word));
  }
  return scanned;
}

/** Some words, what they name, and how many they are. */
export interface Named {
  length: number;
  words: readonly string[];
  facets: FacetsNamed | null;
  brand: string | null;
  key: string | null;
  isSure: boolean;
}

function longestNamed(
  space: ProductSpace,
  words: readonly string[],
  at: number,
  tongue: Tongue,
): Named | null {
  const most = Math.min(Math.max(3, space.facets.longest), words.length - at);
  for (let length = most; length > 0; length -= 1) {
    const part = words.slice(at, at + length);
    const isBare = length === 1 && (FILLERS.has(part[0] ?? '') || /^(?:\d+|\p{L})$/u.test(part[0] ?? ''));
    const key = length === 1 && PATTERN_ONLY.test(part[0] ?? '') ? keyDenied(space, part[0] ?? '') : null;
    const named = isBare || isThing(space, part, tongue) ? null : facetsNamed(space, part, tongue);
    // A brand called Pine is meant by name only.
    const isBrand = named === null || named.exact.length === 0 || BRAND.has(words[at - 1] ?? '');
    const brand = isBrand ? (space.brands.get(part.join(' ')) ?? null) : null;
    const facets = brand === null ? named : null;
    if (brand !== null || facets !== null || key !== null)
      return { length, words: part, facets, brand, key, isSure: false };
  }
  return null;
}

const BRAND = new Set(['brand', 'marca', 'label']);
const PATTERN_ONLY = /^(?:pattern|print|estamp)/u;

/** 'Coffee table' is a thing: 'coffee' in it is no colour. */
function isThing(space: ProductSpace, part: readonly string[], tongue: Tongue): boolean {
  if (part.length < 2) return false;
  const [phrase, another] = joined(part);
  return (
    another === undefined &&
    phrase !== undefined &&
    phrase.includes('_') &&
    groupOf(space, phrase, tongue).isKind
  );
}

function take(
  scanned: Scanned,
  { words, facets, brand, isSure }: Named,
  place: { at: number; before: string },
): void {
  if (brand !== null) scanned.brands.push(brand);
  else if (facets !== null) scanned.asks.push({ ...facets, words, isSure, ...place });
}

function deniedName({ words, key }: Named): string {
  return key ?? words.join('_');
}

interface At {
  words: readonly string[];
  at: number;
  tongue: Tongue;
  denies: boolean;
}

/** Takes what begins here as a word of what is looked for; how many words that is. */
function takeWord(space: ProductSpace, scanned: Scanned, { words, at, tongue, denies }: At): number {
  const word = words[at] ?? '';
  const phrase = joined(words.slice(at, at + LONGEST_PHRASE))[0] ?? word;
  if (phrase.includes('_') && groupOf(space, phrase, tongue).terms.length > 0) {
    const parts = phrase.split('_').length;
    if (denies) scanned.denied.push(phrase);
    else for (const part of words.slice(at, at + parts)) scanned.words.push({ word: part, at });
    return parts;
  }
  if (STOCK.test(words.slice(at, at + 2).join(' '))) scanned.inStock = true;
  else if (ASIDE.has(word) && !denies) scanned.words.push({ word, at });
  else if (!FILLERS.has(word) && !isPriceWord(word) && !/^\p{L}$/u.test(word)) {
    if (!denies) scanned.words.push({ word, at });
    else if (word.length > 2) scanned.denied.push(word);
  }
  return 1;
}

const LONGEST_PHRASE = 4;
const STOCK =
  /^(?:stock|instock|available|availability|estoque|disponive(?:l|is)|disponibles?|existencias?|pronta entrega)\b/u;

/** 'Not black or brown' denies both; 'not black, for a wedding' only the first. */
function staysDenied(word: string, next: string | undefined, wasTaken: boolean): boolean {
  if (next === undefined) return false;
  if (ALSO.has(word)) return true;
  return wasTaken ? ALSO.has(next) : true;
}

const ALSO = new Set(['or', 'nor', 'ou', 'nem', 'o', 'u', 'ni']);
