import { z } from 'zod';
import { path, type Http } from '../../http.ts';
import type { Cart } from '../../ports/carts.ts';

export const shopCart = z.object({
  id: z.string(),
  currency: z.string(),
  lines: z.array(
    z.object({
      sku: z.string(),
      title: z.string(),
      quantity: z.int(),
      unitPrice: z.int(),
      total: z.int(),
    }),
  ),
  coupon: z.object({ code: z.string() }).nullable(),
  shipping: z.object({ rateId: z.string(), title: z.string() }).nullable(),
  subtotal: z.int(),
  discount: z.int(),
  shippingPrice: z.int(),
  total: z.int(),
  /** What it became. */
  order: z.object({ id: z.string(), number: z.string() }).nullable(),
});
export type ShopCart = z.output<typeof shopCart>;

export function fetchCart(http: Http, cartRef: string, signal: AbortSignal) {
  return http.send({ method: 'GET', path: path`/carts/${cartRef}`, schema: shopCart, signal });
}

/** A cart of the shop in the words of the port. */
export function describeCart(cart: ShopCart): Cart {
  const { id, currency, coupon, shipping, lines, subtotal, discount, shippingPrice, total } = cart;
  return {
    ref: id,
    currency,
    lines: lines.map(({ sku, title, quantity, unitPrice, total: totalMinor }) => ({
      sku,
      title,
      quantity,
      unitMinor: unitPrice,
      totalMinor,
    })),
    coupon,
    shipping: shipping && { rateRef: shipping.rateId, title: shipping.title },
    subtotalMinor: subtotal,
    discountMinor: discount,
    shippingMinor: shippingPrice,
    totalMinor: total,
  };
}
