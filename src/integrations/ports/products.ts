import { z } from 'zod';
import { definePort, operation } from './definePort.ts';
import { currency, line, minor, quantity, reference } from './fields.ts';

/** What a search was narrowed to. Every list is "one of these"; empty: nothing was said of it. Values are the catalogue's own. */
const filters = z.object({
  /** What is left to look for as words, folded: 'dress wedding'; what must not be, with a dash: 'dress -black'. */
  words: z.string().max(500),
  categoryRefs: z.array(reference),
  brands: z.array(z.string()),
  /** By option or attribute, as the catalogue names them: `{ colour: ['red'], size: ['M'], occasion: ['wedding'] }`. */
  facets: z.record(z.string(), z.array(z.string())),
  minMinor: minor.nullable(),
  maxMinor: minor.nullable(),
  inStock: z.boolean(),
  sort: z.enum(['relevance', 'cheapest', 'dearest']),
});
export type ProductFilters = z.output<typeof filters>;

/** A product as it is offered: with those of its variants that fit, best first. */
const hit = z.object({
  productRef: reference,
  title: line,
  categoryTitle: line,
  description: z.string().max(5_000),
  imageUrl: z.url().nullable(),
  currency,
  /** Of the variants that fit. */
  fromMinor: minor,
  toMinor: minor,
  /** What tells products apart side by side: `{ material: ['oak'] }`. */
  attributes: z.record(z.string(), z.array(z.string())),
  variants: z
    .array(
      z.object({
        sku: line,
        title: line,
        options: z.record(z.string(), z.string()),
        unitMinor: minor,
        stock: z.int().min(0).nullable(),
      }),
    )
    .min(1),
});
export type ProductHit = z.output<typeof hit>;

const found = z.object({
  /** Ten at most: what a list in a chat can show. */
  hits: z.array(hit).min(1).max(10),
  filters,
  page: z.int().min(0),
  hasMore: z.boolean(),
  total: z.int().min(1),
  /** What had to be let go of to find anything, by name of the filter: ['maxMinor']. Empty: all fits. */
  relaxed: z.array(z.string()),
});
export type ProductsFound = z.output<typeof found>;

/** Where the search stands that the words go on from: "cheaper", "more", "the second in blue". */
const last = z.object({ filters, page: z.int().min(0), shownRefs: z.array(reference).max(10) });

const asked = { language: z.string().min(2).max(35), currency };

/** What our own index of the catalogue is asked. Prices and stock in it are as old as its last look at the shop. */
export const products = definePort('products', {
  /**
   * Follows what somebody says of products.
   * found: a new search, more of the last, or the last one narrowed · picked: one product, and its variant when the words
   * tell it · compare: two or three of those shown · none: nothing, whatever is let go of · unclear: no wish for a product.
   */
  search: operation({
    effect: 'read',
    input: z.object({ ...asked, text: z.string().min(1).max(2_000), last: last.nullable().default(null) }),
    outcomes: {
      found,
      picked: z.object({
        hit,
        sku: line.nullable(),
        quantity: quantity.nullable(),
        /** They want it in the cart, and not only to see it. */
        isWanted: z.boolean(),
      }),
      compare: z.object({ hits: z.array(hit).min(2).max(3) }),
      none: z.object({ filters }),
      unclear: z.object({}),
    },
  }),

  /** Alike and in stock: for what is sold out. */
  similar: operation({
    effect: 'read',
    input: z.object({ ...asked, productRef: reference }),
    outcomes: { found: z.object({ hits: z.array(hit).min(1).max(10) }), none: z.object({}) },
  }),

  /** The categories in which something is sold, the largest first. */
  categories: operation({
    effect: 'read',
    input: z.object({ language: asked.language }),
    outcomes: {
      found: z.object({
        categories: z
          .array(z.object({ ref: reference, title: line, count: z.int().min(1) }))
          .min(1)
          .max(100),
      }),
      none: z.object({}),
    },
  }),
});
