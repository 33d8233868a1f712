import { isInStock, type Entry, type EntryVariant } from '../catalogue/entry.ts';
import type { ProductSpace } from '../catalogue/productSpace.ts';

/** What must hold of a product and of one of its variants together. */
export interface Demands {
  categoryRefs: ReadonlySet<string>;
  brands: ReadonlySet<string>;
  /** By key the values one of which it must have, the nearest first. */
  wanted: readonly { key: string; ids: readonly number[] }[];
  unwanted: ReadonlySet<number>;
  unwantedKeys: ReadonlySet<string>;
  minMinor: number | null;
  maxMinor: number | null;
  inStock: boolean;
  currency: string;
}

export interface Fit {
  variants: readonly EntryVariant[];
  /** How near the values are to those that were named, in [0, number of keys]. */
  nearness: number;
}

/** The variants of the product at a place that fit, those in stock first; null when none does. */
export function fitOf(space: ProductSpace, place: number, demands: Demands): Fit | null {
  const entry = space.entries[place];
  if (entry === undefined || !isOfThese(space, entry, demands)) return null;
  const ofVariants: { key: string; ids: readonly number[] }[] = [];
  let nearness = 0;
  for (const demand of demands.wanted) {
    if (space.facetPlaces.isOfVariants(demand.key, place)) {
      ofVariants.push(demand);
      continue;
    }
    const at = placeIn(demand.ids, entry.facets);
    if (at < 0 && (!isForAll(demand.key) || space.facetPlaces.hasKey(demand.key, place))) return null;
    nearness += nearnessAt(at);
  }
  const { variants, nearest } = variantsThatFit(entry, demands, ofVariants);
  return variants.length === 0 ? null : { variants, nearness: nearness + nearest };
}

/** The categories and brands that were named, and nothing of what was denied. */
function isOfThese({ facets }: ProductSpace, entry: Entry, demands: Demands): boolean {
  const { categoryRefs, brands, unwanted, unwantedKeys } = demands;
  if (categoryRefs.size > 0 && !categoryRefs.has(entry.categoryRef)) return false;
  if (brands.size > 0 && !brands.has(entry.brand ?? '')) return false;
  if (unwanted.size === 0 && unwantedKeys.size === 0) return true;
  return !entry.facets.some((id) => unwanted.has(id) || unwantedKeys.has(facets.values[id]?.key ?? ''));
}

/**
 * The places among some where every wanted value is, in some variant at least: a quick look before the close one.
 */
export function sieve(
  { facetPlaces, entries }: ProductSpace,
  places: readonly number[],
  { wanted }: Demands,
): readonly number[] {
  let left = places;
  for (const { key, ids } of wanted) {
    const has = new Uint8Array(entries.length);
    for (const id of ids) for (const place of facetPlaces.having(id)) has[place] = 1;
    left = left.filter((place) => has[place] === 1 || (isForAll(key) && !facetPlaces.hasKey(key, place)));
  }
  return left;
}

/** Where a product tells nothing of these, it is for everybody. Names of attributes, as shops call them; folded. */
function isForAll(key: string): boolean {
  return key === 'audience' || key === 'gender' || key === 'publico' || key === 'genero';
}

function variantsThatFit(
  entry: Entry,
  demands: Demands,
  wanted: readonly { ids: readonly number[] }[],
): { variants: EntryVariant[]; nearest: number } {
  let nearest = 0;
  const found: { variant: EntryVariant; near: number }[] = [];
  for (const variant of entry.variants) {
    if (!isOffered(variant, demands) || variant.facets.some((id) => demands.unwanted.has(id))) continue;
    let near = 0;
    for (const { ids } of wanted) {
      const place = placeIn(ids, variant.facets);
      near = place < 0 ? -Infinity : near + nearnessAt(place);
    }
    if (near === -Infinity) continue;
    nearest = Math.max(nearest, near);
    found.push({ variant, near });
  }
  found.sort((a, b) => Number(isInStock(b.variant)) - Number(isInStock(a.variant)) || b.near - a.near);
  return { variants: found.map(({ variant }) => variant), nearest };
}

function isOffered(variant: EntryVariant, { minMinor, maxMinor, inStock, currency }: Demands): boolean {
  if (variant.currency !== currency) return false;
  if (minMinor !== null && variant.unitMinor < minMinor) return false;
  if (maxMinor !== null && variant.unitMinor > maxMinor) return false;
  return !inStock || isInStock(variant);
}

/** The place of the first wanted value that is there; -1 when none is. */
function placeIn(ids: readonly number[], there: readonly number[]): number {
  return ids.findIndex((id) => there.includes(id));
}

/** The first that was named is meant most; what only serves for it, less and less. */
const NEAR = 0.5;
const STEP = 0.1;
const FAR = 0.1;

function nearnessAt(place: number): number {
  if (place < 0) return 0;
  return place === 0 ? 1 : Math.max(FAR, NEAR - place * STEP);
}
