import { z } from 'zod';
import type { FlowInput } from 'loopline/flow';

const variant = z.object({ sku: z.string(), title: z.string() });
const product = z.object({ ref: z.string(), title: z.string(), variants: z.array(variant) });

export const contextSchema = z.object({
  language: z.string(),
  /** They want no offers: word of what is back would be one. */
  offersStopped: z.boolean(),
  /** What it is about, in their words; null when they did not say. */
  words: z.string().nullable(),
  /** How often nothing was found by their words. */
  misses: z.number().int(),
  products: z.array(product),
  product: product.nullable(),
  sku: z.string().nullable(),
  /** Since when it is watched (ISO). */
  since: z.string().nullable(),
  /** As the shop told it last. */
  found: z
    .object({ title: z.string(), minor: z.number(), currency: z.string(), isThere: z.boolean() })
    .nullable(),
});

export type BackInStockContext = z.infer<typeof contextSchema>;

export function openingContext({ contact, slots }: FlowInput): BackInStockContext {
  return {
    language: contact.language,
    offersStopped: contact.offersStopped === true,
    words: typeof slots.words === 'string' ? slots.words : null,
    misses: 0,
    products: [],
    product: null,
    sku: null,
    since: null,
    found: null,
  };
}
