import { FIELD } from '../catalogue/postings.ts';
import type { Category, ProductSpace } from '../catalogue/productSpace.ts';
import type { Tongue } from '../words/stem.ts';
import type { Group } from '../wish/groupsOf.ts';

/** The words that are looked for: what the thing is, and what stands behind 'for' or 'with', which is said about it. */
export interface Asked {
  groups: readonly Group[];
  asides: readonly Group[];
  tongue: Tongue;
}

/** How well each product fits the words. Arrays by place. */
export interface Matched {
  /** 0: not at all · 1: it has the words · 2: it is such a thing. */
  tiers: Uint8Array;
  scores: Float32Array;
  /** Something names a kind of thing; else whatever has some of the words is taken. */
  hasKind: boolean;
  /** Of what is looked for, how much any product has at all, in [0, 1]. */
  known: number;
}

/** Null when there are no words: everything fits. */
export function matchWords(space: ProductSpace, asked: Asked): Matched | null {
  const { groups, asides, tongue } = asked;
  const all = [...groups, ...asides];
  if (all.length === 0) return null;
  const inFirst = groups.filter(({ isKind }) => isKind);
  const kinds = inFirst.length > 0 ? inFirst : asides.filter(({ isKind }) => isKind);
  const known = all.filter(({ terms }) => terms.length > 0).length / all.length;
  const count = space.entries.length;
  const scores = new Float32Array(count);
  const levels = all.map((group) => levelsOf(space, group, scores));
  const levelsOfKinds = kinds.map((kind) => levels[all.indexOf(kind)] ?? new Uint8Array(count));
  const tiers = new Uint8Array(count);
  if (kinds.length === 0) {
    markAny(tiers, levels);
    return { tiers, scores, hasKind: false, known };
  }
  if (!markAll(tiers, levelsOfKinds)) {
    // What is said last in English is the thing itself, and first in the others.
    const main = tongue === 'en' ? levelsOfKinds.at(-1) : levelsOfKinds[0];
    markAll(tiers, main === undefined ? [] : [main]);
  }
  return { tiers, scores, hasKind: true, known };
}

/** 2: it is one, or all of its category is · 1: its title has the word · 0: less. Adds to the scores on the way. */
function levelsOf(space: ProductSpace, group: Group, scores: Float32Array): Uint8Array {
  const { terms, isKind } = group;
  const count = space.entries.length;
  const levels = new Uint8Array(count);
  const best = new Float32Array(count);
  const hasHead = terms.some(({ posting }) => (posting.anywhere & FIELD.head) > 0);
  const inTitle = FIELD.title | (hasHead ? 0 : FIELD.category);
  let seen = 0;
  for (const { posting, weight } of terms) {
    const { docs, impacts, fields } = posting;
    for (let at = 0; at < docs.length; at += 1) {
      const doc = docs[at] ?? 0;
      const bits = fields[at] ?? 0;
      const value = weight * (impacts[at] ?? 0);
      if (best[doc] === 0) seen += 1;
      if (value > (best[doc] ?? 0)) best[doc] = value;
      const level = (bits & FIELD.head) > 0 ? 2 : !isKind || (bits & inTitle) > 0 ? 1 : 0;
      if (level > (levels[doc] ?? 0)) levels[doc] = level;
    }
  }
  if (isKind)
    for (const { docs } of categoriesNamed(space, group.stems)) for (const doc of docs) levels[doc] = 2;
  const rarity = Math.log(1 + (count - seen + 0.5) / (seen + 0.5));
  for (let doc = 0; doc < count; doc += 1) {
    const value = best[doc] ?? 0;
    if (value > 0) scores[doc] = (scores[doc] ?? 0) + rarity * value;
  }
  return levels;
}

/** Without a kind of thing: who has most of the words. */
function markAny(tiers: Uint8Array, levels: readonly Uint8Array[]): void {
  let most = 0;
  const counts = new Uint8Array(tiers.length);
  for (const level of levels)
    for (let doc = 0; doc < tiers.length; doc += 1)
      if ((level[doc] ?? 0) > 0) {
        const count = (counts[doc] ?? 0) + 1;
        counts[doc] = count;
        if (count > most) most = count;
      }
  const least = Math.ceil(most / 2);
  for (let doc = 0; doc < tiers.length; doc += 1)
    if (most > 0 && (counts[doc] ?? 0) >= least) tiers[doc] = counts[doc] === most ? 2 : 1;
}

/** Who has all the kinds; whether anybody has. */
function markAll(tiers: Uint8Array, levels: readonly Uint8Array[]): boolean {
  let found = false;
  for (let doc = 0; doc < tiers.length; doc += 1) {
    let tier = 1;
    for (const level of levels) {
      const of = level[doc] ?? 0;
      if (of === 0) {
        tier = 0;
        break;
      }
      tier = Math.max(tier, of);
    }
    if (tier === 0) continue;
    tiers[doc] = tier;
    found = true;
  }
  return found;
}

/** The categories that words name in full: 'rugs' does, 'sofas' is only a part of 'Sofas & chairs'. */
export function categoriesNamed({ categories }: ProductSpace, words: ReadonlySet<string>): Category[] {
  return categories.filter(({ stems }) =>
    stems.some((title) => title.length > 0 && title.every((each) => words.has(each))),
  );
}
