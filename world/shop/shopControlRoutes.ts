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

/** The doors by which another process drives the shop. */
export function addShopControlRoutes(state: ShopState, shop: Shop): void {
  const { app } = state.peer;
  app.post<ByName>(`${CONTROL_PREFIX}/orders/:name`, async ({ params, body }) =>
    shop.changeOrder(params.name, isRecord(body) ? body : {}),
  );
  app.post<BySku>(`${CONTROL_PREFIX}/variants/:sku`, async ({ params, body }) => {
    const { price, stock } = given(variantBody.parse(body));
    if (shop.stock(params.sku) === null) throw notFound('variant', params.sku);
    if (price !== undefined) shop.setPrice(params.sku, price);
    if (stock !== undefined) shop.setStock(params.sku, stock);
    return { sku: params.sku, stock: shop.stock(params.sku) };
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
