import { isInStock, type Entry } from './catalogue/entry.ts';
import type { ProductSpace } from './catalogue/productSpace.ts';
import { hitOf } from './hitOf.ts';
import type { SearchAnswer } from './searchProducts.ts';
import type { Wish } from './wish/readWish.ts';

interface Picked {
  entry: Entry;
  quantity: number | null;
  isWanted: boolean;
}

/**
 * One product, with its variants that have what was named: all of them when none has it, so that the customer sees what
 * there is. The sku is told when one variant is left, or one of those that are left is in stock.
 */
export function pickVariant(
  space: ProductSpace,
  { entry, quantity, isWanted }: Picked,
  { wish, language, currency }: { wish: Wish; language: number; currency: string },
): SearchAnswer {
  const offered = entry.variants.filter((variant) => variant.currency === currency);
  if (offered.length === 0) return { kind: 'done', outcome: 'none', output: { filters: wish.filters } };
  const wanted = optionsWanted(space, entry, wish);
  const fitting = offered.filter(({ facets }) =>
    wanted.every((ids) => ids.some((id) => facets.includes(id))),
  );
  const variants = (fitting.length > 0 ? fitting : offered).toSorted(
    (a, b) => Number(isInStock(b)) - Number(isInStock(a)),
  );
  const inStock = variants.filter(isInStock);
  const isTold = fitting.length > 0 && (variants.length === 1 || (wanted.length > 0 && inStock.length === 1));
  const sku = isTold ? (variants[0]?.sku ?? null) : null;
  return {
    kind: 'done',
    outcome: 'picked',
    output: { hit: hitOf({ entry, variants }, language), sku, quantity, isWanted },
  };
}

/** By option the ids that were named; an attribute of the whole product tells no variant. */
function optionsWanted({ facets }: ProductSpace, entry: Entry, { filters }: Wish): number[][] {
  const ofVariants = new Set(
    entry.variants.flatMap((variant) => variant.facets.map((id) => facets.values[id]?.key)),
  );
  return Object.entries(filters.facets)
    .filter(([name]) => ofVariants.has(facets.keyNamed(name) ?? name))
    .map(([name, values]) =>
      exactFirst(
        entry,
        values.map((value) => facets.written(name, value)),
      ),
    );
}

/** 'Blue' is blue when the product comes in blue, and navy only when it does not. */
function exactFirst({ variants }: Entry, values: readonly (readonly number[])[]): number[] {
  const there = new Set(variants.flatMap(({ facets }) => facets));
  const first = values.find((ids) => ids.some((id) => there.has(id)));
  return first === undefined ? values.flat() : [...first];
}
