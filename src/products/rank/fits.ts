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

/** The variants of a product that fit, those in stock first; null when none does. */
export function fitOf(space: ProductSpace, entry: Entry, demands: Demands): Fit | null {
  if (demands.categoryRefs.size > 0 && !demands.categoryRefs.has(entry.categoryRef)) return null;
  if (demands.brands.size > 0 && !demands.brands.has(entry.brand ?? '')) return null;
  const keyOf = (id: number) => space.facets.values[id]?.key ?? '';
  if (entry.facets.some((id) => demands.unwanted.has(id) || demands.unwantedKeys.has(keyOf(id)))) return null;
  const ofVariants: { key: string; ids: readonly number[] }[] = [];
  let nearness = 0;
  for (const demand of demands.wanted) {
    if (entry.variants.some(({ facets }) => facets.some((id) => keyOf(id) === demand.key))) {
      ofVariants.push(demand);
      continue;
    }
    const place = placeIn(demand.ids, entry.facets);
    if (place < 0 && !(isForAll(demand.key) && !entry.facets.some((id) => keyOf(id) === demand.key)))
      return null;
    nearness += nearnessAt(place);
  }
  const { variants, nearest } = variantsThatFit(entry, demands, ofVariants);
  return variants.length === 0 ? null : { variants, nearness: nearness + nearest };
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

const NEAR = 0.5;

function nearnessAt(place: number): number {
  if (place < 0) return 0;
  return place === 0 ? 1 : NEAR;
}
