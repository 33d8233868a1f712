import type { Product } from '../../integrations/ports/catalogue.ts';

/** A product in all languages of the business, and what of it is searched by. */
export interface Entry {
  readonly ref: string;
  /** In the order of the business's languages; where one lacks the product, as the first has it. */
  readonly told: readonly Product[];
  readonly categoryRef: string;
  readonly brand: string | null;
  /** What holds of all its variants: ids of facet values. */
  readonly facets: readonly number[];
  readonly variants: readonly EntryVariant[];
}

export interface EntryVariant {
  readonly sku: string;
  readonly unitMinor: number;
  readonly currency: string;
  readonly stock: number | null;
  readonly facets: readonly number[];
}

/** Pieces that the shop does not count can be bought. */
export function isInStock({ stock }: { stock: number | null }): boolean {
  return stock === null || stock > 0;
}
