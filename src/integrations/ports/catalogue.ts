import { z } from 'zod';
import { definePort, operation } from './definePort.ts';
import { currency, line, minor, nothing, reference } from './fields.ts';

const url = z.url().max(2_000);

/** What is bought: a product in one size, one colour. */
const variant = z.object({
  sku: line,
  /** What tells it from the others of its product: 'M, white'; the product's title when there is one variant only. */
  title: line,
  /** By name of the option, as the shop writes it: `{ size: 'M', colour: 'white' }`. */
  options: z.record(z.string(), z.string()),
  /** What one piece costs now, tax included. */
  unitMinor: minor,
  currency,
  /** Pieces that can be bought now; null: the shop does not count them. */
  stock: z.int().min(0).nullable(),
  imageUrl: url.nullable(),
});

const product = z.object({
  ref: reference,
  title: line,
  description: z.string().max(5_000),
  category: z.object({ ref: reference, title: line }),
  brand: line.nullable(),
  /** What else is told of it, as the shop writes it: `{ material: ['oak'], occasion: ['wedding', 'gift'] }`. */
  attributes: z.record(z.string(), z.array(z.string())),
  imageUrl: url.nullable(),
  variants: z.array(variant).min(1),
});

export type Product = z.output<typeof product>;
export type Variant = z.output<typeof variant>;

/** A variant by itself, with the product it belongs to. */
const variantRead = variant.extend({ productRef: reference, productTitle: line });
export type VariantRead = z.output<typeof variantRead>;

const language = z.string().min(2).max(35);

/** What a business asks of the catalogue of its shop. Searching is done in an index of our own; the shop says what is true now. */
export const catalogue = definePort('catalogue', {
  /** All that is sold, a page at a time, in one language (BCP 47; the shop's own when it lacks it). `cursor` null: from the start. */
  list: operation({
    effect: 'read',
    input: z.object({ language, cursor: z.string().nullable().default(null) }),
    outcomes: { page: z.object({ products: z.array(product).max(500), next: z.string().nullable() }) },
  }),

  /** Price and stock as they are now. A sku that is not among the answers is not sold any more. */
  readVariants: operation({
    effect: 'read',
    input: z.object({ skus: z.array(line).min(1).max(50), language }),
    outcomes: { read: z.object({ variants: z.array(variantRead) }) },
    mismatch: ({ skus }, { output }) =>
      output.variants.every(({ sku }) => skus.includes(sku)) ? null : 'another variant was told',
  }),

  readProduct: operation({
    effect: 'read',
    input: z.object({ productRef: reference, language }),
    outcomes: { found: z.object({ product }), none: nothing },
    mismatch: ({ productRef }, { outcome, output }) =>
      outcome === 'none' || output.product.ref === productRef ? null : 'another product was told',
  }),
});
