import { z } from 'zod';
import { path, type HttpAnswer } from '../../http.ts';
import type { Cart, CartLine } from '../../ports/carts.ts';
import type { Medusa } from '../connection.ts';
import { lineTitle } from '../lineTitle.ts';
import { minorOf } from '../medusaAmount.ts';
import { amount, medusaAddress, metadata } from '../medusaObjects.ts';

/** Beside what Medusa tells of a cart by itself: one name without a sign before it, and it tells these alone. */
const FIELDS = '*items,*shipping_methods,*shipping_address,+order.id,+order.display_id';

const medusaLine = z.object({
  id: z.string(),
  variant_sku: z.string().nullable(),
  product_title: z.string().nullish(),
  variant_title: z.string().nullish(),
  title: z.string(),
  quantity: z.int(),
  unit_price: amount,
  is_tax_inclusive: z.boolean(),
  original_total: amount,
  metadata,
});
type MedusaLine = z.output<typeof medusaLine>;

const medusaCart = z.object({
  id: z.string(),
  currency_code: z.string(),
  email: z.string().nullish(),
  completed_at: z.string().nullish(),
  metadata,
  items: z.array(medusaLine),
  promotions: z
    .array(z.object({ code: z.string().nullable(), is_automatic: z.boolean().nullish() }))
    .nullish(),
  shipping_methods: z
    .array(z.object({ shipping_option_id: z.string().nullish(), name: z.string().nullish() }))
    .nullish(),
  shipping_address: medusaAddress.nullish(),
  original_item_total: amount,
  item_total: amount,
  shipping_total: amount,
  total: amount,
  order: z.object({ id: z.string(), display_id: z.int() }).nullish(),
});
export type MedusaCart = z.output<typeof medusaCart>;

const oneCart = z.object({ cart: medusaCart });

/** The cart as it is now. Every write is read back by it: what a write answers has other fields. */
export async function fetchCart(
  { store }: Medusa,
  cartRef: string,
  signal: AbortSignal,
): Promise<HttpAnswer<MedusaCart>> {
  const where = path`/store/carts/${cartRef}`;
  const read = await store.send({
    method: 'GET',
    path: where,
    query: { fields: FIELDS },
    schema: oneCart,
    signal,
  });
  return read.kind === 'ok' ? { ...read, value: read.value.cart } : read;
}

/** It is an order now, or becomes one: nothing can be changed in it any more. */
export const isClosed = (cart: MedusaCart): boolean => cart.completed_at != null || cart.order != null;

/** The code that somebody typed in; what the shop gives to all is none. */
export const couponOf = ({ promotions }: MedusaCart): string | null =>
  promotions?.find(({ code, is_automatic: isForAll }) => code !== null && !isForAll)?.code ?? null;

/**
 * A cart of Medusa in the words of the port. The sums are the shop's, tax included; a discount is what the lines cost
 * less than before it. An amount that cannot be counted is left as it came, which no schema of ours lets pass.
 */
export function describeCart(cart: MedusaCart): Cart {
  const currency = cart.currency_code.toUpperCase();
  const minor = (major: number) => minorOf(major, currency) ?? Number.NaN;
  const code = couponOf(cart);
  const [method] = cart.shipping_methods ?? [];
  const subtotalMinor = minor(cart.original_item_total);
  return {
    ref: cart.id,
    currency,
    lines: cart.items.map((line) => describeLine(line, minor)),
    coupon: code === null ? null : { code },
    shipping: method?.shipping_option_id
      ? { rateRef: method.shipping_option_id, title: method.name || method.shipping_option_id }
      : null,
    subtotalMinor,
    discountMinor: Math.max(0, subtotalMinor - minor(cart.item_total)),
    shippingMinor: minor(cart.shipping_total),
    totalMinor: minor(cart.total),
  };
}

function describeLine(line: MedusaLine, minor: (major: number) => number): CartLine {
  const { variant_sku: sku, id, quantity } = line;
  const totalMinor = minor(line.original_total);
  // Where tax comes on top, the price of one piece is its share of what the line costs.
  const unitMinor = line.is_tax_inclusive ? minor(line.unit_price) : Math.round(totalMinor / quantity);
  return { sku: sku ?? id, title: lineTitle(line), quantity, unitMinor, totalMinor };
}
