import { z } from 'zod';
import { CONTROL_PREFIX } from '../faultHooks.ts';
import { given, isRecord } from '../json.ts';
import { notFound } from '../rest.ts';
import type { Shop } from './shop.ts';
import type { ShopState } from './state.ts';

type BySku = { Params: { sku: string } };
type ByName = { Params: { name: string } };
const variantBody = z.strictObject({
  price: z.int().nonnegative().optional(),
  stock: z.int().nonnegative().optional(),
});

const problemBody = z.strictObject({ text: z.string().max(300).optional() });
const couponBody = z.strictObject({
  id: z.string().min(1).max(60),
  kind: z.enum(['percent', 'amount', 'standardDelivery']),
  value: z.int().nonnegative(),
  minimum: z.int().nonnegative().default(0),
  categoryIds: z.array(z.string()).nullable().default(null),
  firstOrderOnly: z.boolean().default(false),
  expiresAt: z.iso.datetime().nullable().default(null),
  usesLeft: z.int().nonnegative().nullable().default(null),
});

/** The doors by which another process drives the shop. */
export function addShopControlRoutes(state: ShopState, shop: Shop): void {
  const { app } = state.peer;
  app.post<ByName>(`${CONTROL_PREFIX}/orders/:name`, async ({ params, body }) =>
    shop.changeOrder(params.name, isRecord(body) ? body : {}),
  );
  app.post<ByName>(`${CONTROL_PREFIX}/orders/:name/pack`, async ({ params }) => shop.pack(params.name));
  app.post<ByName>(`${CONTROL_PREFIX}/orders/:name/ship`, async ({ params }) => shop.ship(params.name));
  app.post<ByName>(`${CONTROL_PREFIX}/orders/:name/deliver`, async ({ params }) => shop.deliver(params.name));
  app.post<ByName>(`${CONTROL_PREFIX}/orders/:name/problem`, async ({ params, body }) =>
    shop.parcelProblem(params.name, problemBody.parse(body ?? {}).text),
  );
  app.post<ByName>(`${CONTROL_PREFIX}/orders/:name/return`, async ({ params }) =>
    shop.returnParcel(params.name),
  );
  app.post<BySku>(`${CONTROL_PREFIX}/variants/:sku`, async ({ params, body }) => {
    const { price, stock } = given(variantBody.parse(body));
    if (shop.stock(params.sku) === null) throw notFound('variant', params.sku);
    if (price !== undefined) shop.setPrice(params.sku, price);
    if (stock !== undefined) shop.setStock(params.sku, stock);
    return { sku: params.sku, stock: shop.stock(params.sku) };
  });
  app.post(`${CONTROL_PREFIX}/coupons`, async ({ body }) => {
    const coupon = couponBody.parse(body);
    shop.addCoupon(coupon);
    return shop.coupon(coupon.id);
  });
  app.post<{ Params: { code: string } }>(`${CONTROL_PREFIX}/coupons/:code/expire`, async ({ params }) => {
    shop.expireCoupon(params.code);
    return shop.coupon(params.code);
  });
  app.delete<BySku>(`${CONTROL_PREFIX}/variants/:sku`, async ({ params }) => {
    shop.removeVariant(params.sku);
    return { removed: params.sku };
  });
  app.delete<{ Params: { id: string } }>(`${CONTROL_PREFIX}/products/:id`, async ({ params }) => {
    shop.removeProduct(params.id);
    return { removed: params.id };
  });
}
