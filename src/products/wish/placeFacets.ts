import type { ProductSpace } from '../catalogue/productSpace.ts';
import { FIELD } from '../catalogue/postings.ts';
import { categoriesNamed, matchWords } from '../rank/matchWords.ts';
import { askedOf } from '../rank/planOf.ts';
import { stem, type Tongue } from '../words/stem.ts';
import { joined } from '../words/wordsIn.ts';
import { groupOf } from './groupsOf.ts';
import type { FacetAsk, Scanned } from './scanWords.ts';

export interface Placed {
  words: string[];
  /** In the words of the asked language. */
  facets: Record<string, string[]>;
  categoryRefs: string[];
  letGo: string[];
  hasKind: boolean;
}

/** How the answer is worded: `language` is the place of the language in the catalogue. */
interface Wording {
  tongue: Tongue;
  language: number;
  /** What was looked for before: 'in glass' says something of these. */
  context: readonly string[];
}

/**
 * Decides of each value that was named what it is for the things that were named: a filter, or a word of what they are.
 * 'Glass' alone are glasses, in 'glass vase' it is a material; a candle has no size, so 'large' is a word there.
 */
export function placeFacets(space: ProductSpace, scanned: Scanned, wording: Wording): Placed {
  const { tongue, context } = wording;
  const { words, asks } = thingsFirst(space, scanned, wording);
  const own = trimmed(words);
  const asked = askedOf(space, namesThing(space, own, tongue) ? own : [...context, ...own], tongue);
  const matched = matchWords(space, asked);
  const among = matched?.hasKind === true ? { tiers: matched.tiers, places: placesOf(matched.tiers) } : null;
  const placed: Placed = {
    words: [],
    facets: {},
    categoryRefs: [],
    letGo: [],
    hasKind: namesThing(space, own, tongue),
  };
  const back: { word: string; at: number }[] = [];
  const byKey = new Map<string, number[]>();
  for (const ask of asks) {
    const key = keyFor(space, ask, among);
    if (key === null) {
      const isText = isInTexts(space, ask, among, tongue);
      for (const word of ask.words) if (!ask.isSure) back.push({ word, at: ask.at });
      if (!isText) placed.letGo.push(keyOf(space, ask.exact[0] ?? ask.near[0] ?? -1));
      continue;
    }
    const category = among === null ? categoryOf(space, ask, tongue) : null;
    if (category !== null) placed.categoryRefs.push(...category);
    else byKey.set(key, [...(byKey.get(key) ?? []), ...idsOf(space, ask, key)]);
  }
  placed.words = trimmed([...words, ...back].sort((a, b) => a.at - b.at));
  for (const [key, ids] of byKey) tell(space, placed, { key, ids, language: wording.language });
  return placed;
}

/** The things that are spoken of. */
interface Among {
  tiers: Uint8Array;
  places: readonly number[];
}

type Word = Scanned['words'][number];

/** When nothing names a thing, a value that does is the thing. */
function thingsFirst(space: ProductSpace, { words, asks }: Scanned, { tongue, context }: Wording) {
  if (
    namesThing(
      space,
      words.map(({ word }) => word),
      tongue,
    )
  )
    return { words, asks };
  const thing = asks.findLast(
    (ask) =>
      !ask.isSure &&
      ask.words.length === 1 &&
      isHead(space, ask.words[0] ?? '', tongue) &&
      !(context.length > 0 && OF_A_THING.has(ask.before)),
  );
  if (thing === undefined) return { words, asks };
  const word = { word: thing.words[0] ?? '', at: thing.at };
  return { words: [...words, word].sort((a, b) => a.at - b.at), asks: asks.filter((ask) => ask !== thing) };
}

/** 'In glass', 'de vidro', 'only cotton': said of something else. */
const OF_A_THING = new Set(
  'in of with only just em de com so apenas en con solo made feito feita hecho hecha'.split(' '),
);

function namesThing(space: ProductSpace, words: readonly string[], tongue: Tongue): boolean {
  return joined(words).some((word) => groupOf(space, word, tongue).isKind);
}

function isHead({ postings }: ProductSpace, word: string, tongue: Tongue): boolean {
  return ((postings[tongue].get(stem(word, tongue))?.anywhere ?? 0) & FIELD.head) > 0;
}

/** Without 'for' and 'with' at the ends and one after the other: there they join nothing. */
function trimmed(words: readonly Word[]): string[] {
  const plain = words.map(({ word }) => word);
  return plain.filter((word, at) => {
    const next = plain[at + 1];
    const isJoint = JOINTS.has(word);
    return (
      !isJoint ||
      (next !== undefined && !JOINTS.has(next) && plain.slice(0, at).some((each) => !JOINTS.has(each)))
    );
  });
}

const JOINTS = new Set(['for', 'with', 'para', 'com', 'con']);

function placesOf(tiers: Uint8Array): number[] {
  const places: number[] = [];
  for (let place = 0; place < tiers.length; place += 1) if ((tiers[place] ?? 0) > 0) places.push(place);
  return places;
}

/** Of several keys that know the value, the one most of the things have it in; null when the things do not have the key. */
function keyFor(space: ProductSpace, ask: FacetAsk, among: Among | null): string | null {
  const ids = [...ask.exact, ...ask.near];
  const keys = [...new Set(ids.map((id) => keyOf(space, id)))];
  const counted = keys.map((key) => ({
    key,
    has:
      among === null
        ? space.facetPlaces.keyCount(key)
        : among.places.filter((place) => space.facetPlaces.hasKey(key, place)).length,
    fits: ids
      .filter((id) => keyOf(space, id) === key)
      .reduce((sum, id) => sum + fitting(space, id, among), 0),
  }));
  const [best] = counted.sort((a, b) => b.fits - a.fits || b.has - a.has);
  return best === undefined || best.has === 0 ? null : best.key;
}

function fitting({ facetPlaces }: ProductSpace, id: number, among: Among | null): number {
  const places = facetPlaces.having(id);
  if (among === null) return places.length;
  return places.reduce((sum, place) => sum + ((among.tiers[place] ?? 0) > 0 ? 1 : 0), 0);
}

function keyOf({ facets }: ProductSpace, id: number): string {
  return facets.values[id]?.key ?? '';
}

function idsOf(space: ProductSpace, { exact, near }: FacetAsk, key: string): number[] {
  return [...exact, ...near].filter((id) => keyOf(space, id) === key);
}

/** Whether what is said of the things says it in other words: then nothing is let go. */
function isInTexts(space: ProductSpace, ask: FacetAsk, among: Among | null, tongue: Tongue): boolean {
  if (among === null || ask.isSure) return false;
  return ask.words.every((word) =>
    groupOf(space, word, tongue).terms.some(({ posting }) =>
      posting.docs.some((doc) => (among.tiers[doc] ?? 0) > 0),
    ),
  );
}

/** 'Something for the kitchen': a category by that name has more than the attribute tells. */
function categoryOf(space: ProductSpace, { words }: FacetAsk, tongue: Tongue): string[] | null {
  const found = categoriesNamed(
    space,
    new Set(words.flatMap((word) => [...groupOf(space, word, tongue).stems])),
  );
  return found.length === 0 ? null : found.map(({ ref }) => ref);
}

function tell(
  space: ProductSpace,
  placed: Placed,
  { key, ids, language }: { key: string; ids: number[]; language: number },
): void {
  const tag = space.languages[language] ?? '';
  const told = [...new Set(ids)].flatMap((id) => space.facets.values[id]?.told.get(tag) ?? []);
  const name = told[0]?.key ?? key;
  placed.facets[name] = [...new Set([...(placed.facets[name] ?? []), ...told.map(({ value }) => value)])];
}
