import { isInStock, type Entry, type EntryVariant } from '../catalogue/entry.ts';
import type { ProductSpace } from '../catalogue/productSpace.ts';
import { fitOf, sieve, type Demands } from './fits.ts';
import { matchWords, type Matched } from './matchWords.ts';
import type { Plan } from './planOf.ts';

/** A product that fits, with its variants that fit, those in stock first. */
export interface Ranked {
  entry: Entry;
  variants: readonly EntryVariant[];
}

/** The products that a plan is about by their words; what else they must be comes after. */
export interface Candidates {
  places: readonly number[];
  matched: Matched | null;
}

/** By the words alone: who asks for a sofa is not shown sofa covers while there is a sofa. Found once, though limits are let go one after the other. */
export function candidatesOf(space: ProductSpace, { asked, without }: Plan): Candidates {
  const matched = matchWords(space, asked);
  const denied = new Set(without.flatMap(({ terms }) => terms.flatMap(({ posting }) => [...posting.docs])));
  const least = matched?.hasKind === true && matched.tiers.includes(2) ? 2 : 1;
  const places: number[] = [];
  for (let place = 0; place < space.entries.length; place += 1)
    if ((matched === null || (matched.tiers[place] ?? 0) >= least) && !denied.has(place)) places.push(place);
  return { places, matched };
}

interface Scored extends Ranked {
  place: number;
  isSoldOut: boolean;
  tier: number;
  score: number;
  fromMinor: number;
}

/** How much a named value counts beside the words. */
const OF_NEARNESS = 2;

/** What is for children comes after what is for anybody, unless they were spoken of. */
const FOR_OTHERS = 1.5;

function isUnasked({ facets }: Entry, { wanted }: Demands, forChildren: ReadonlySet<number>): boolean {
  const marks = facets.filter((id) => forChildren.has(id));
  return marks.length > 0 && !wanted.some(({ ids }) => ids.some((id) => forChildren.has(id)));
}

/** Those of the candidates that fit, best first; what is sold out comes last, what is no such thing itself after what is. */
export function rankProducts(
  space: ProductSpace,
  { places, matched }: Candidates,
  { demands, sort, forChildren }: { demands: Demands } & Pick<Plan, 'sort' | 'forChildren'>,
): Ranked[] {
  const scored: Scored[] = [];
  for (const place of sieve(space, places, demands)) {
    const entry = space.entries[place];
    const fit = fitOf(space, place, demands);
    if (entry === undefined || fit === null) continue;
    const [first] = fit.variants;
    const isSoldOut = first === undefined || !isInStock(first);
    const sold = isSoldOut ? fit.variants : fit.variants.filter(isInStock);
    const fromMinor = Math.min(...sold.map(({ unitMinor }) => unitMinor));
    const unasked = isUnasked(entry, demands, forChildren) ? FOR_OTHERS : 0;
    const score = (matched?.scores[place] ?? 0) + OF_NEARNESS * fit.nearness - unasked;
    scored.push({
      entry,
      variants: fit.variants,
      place,
      isSoldOut,
      tier: matched?.tiers[place] ?? 0,
      score,
      fromMinor,
    });
  }
  return scored.sort(
    (a, b) =>
      Number(a.isSoldOut) - Number(b.isSoldOut) ||
      b.tier - a.tier ||
      bySort(a, b, sort) ||
      b.score - a.score ||
      a.place - b.place,
  );
}

function bySort(a: Scored, b: Scored, sort: Plan['sort']): number {
  switch (sort) {
    case 'relevance':
      return 0;
    case 'cheapest':
      return a.fromMinor - b.fromMinor;
    case 'dearest':
      return b.fromMinor - a.fromMinor;
  }
}
