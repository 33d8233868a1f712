import { z } from 'zod';
import type { ProductHit } from 'loopline/integration';

/** What a chat shows of a description, and a loop keeps. */
const MOST_LETTERS = 400;

const variant = z.object({
  sku: z.string(),
  title: z.string(),
  options: z.record(z.string(), z.string()),
  unitMinor: z.number(),
  stock: z.number().nullable(),
});

/** Of a product what the shopping needs: no more, since ten of them lie in a loop. */
export const keptHit = z.object({
  productRef: z.string(),
  title: z.string(),
  categoryTitle: z.string(),
  description: z.string(),
  currency: z.string(),
  fromMinor: z.number(),
  toMinor: z.number(),
  attributes: z.record(z.string(), z.array(z.string())),
  variants: z.array(variant),
});

export type KeptHit = z.infer<typeof keptHit>;
export type KeptVariant = z.infer<typeof variant>;

export function keep(hit: ProductHit): KeptHit {
  const { productRef, title, categoryTitle, currency, fromMinor, toMinor, attributes, variants } = hit;
  const description = cut(hit.description.trim());
  return {
    productRef,
    title,
    categoryTitle,
    description,
    currency,
    fromMinor,
    toMinor,
    attributes,
    variants: variants.map(({ sku, title, options, unitMinor, stock }) => ({
      sku,
      title,
      options,
      unitMinor,
      stock,
    })),
  };
}

function cut(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}

/** Pieces of it can be bought; a shop that does not count them says nothing else. */
export function isInStock({ stock }: Pick<KeptVariant, 'stock'>): boolean {
  return stock === null || stock > 0;
}

export function isSoldOut({ variants }: KeptHit): boolean {
  return !variants.some(isInStock);
}
