import type { Performed } from '../../implement.ts';
import type { CallContext } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import type { carts } from '../../ports/carts.ts';
import { fetchVariants } from '../catalogue/fetchVariants.ts';
import { isCounted } from '../catalogue/goods.ts';
import type { Woo } from '../connection.ts';
import { CART } from '../marks.ts';
import { describeCart, fetchCart, writeCart } from './draftOrder.ts';

/**
 * WooCommerce takes goods from the stock without looking whether they are there. Who ordered the last piece together
 * with somebody else finds less than nothing left, gives it back and has a cart again. Null: all is there, or it cannot
 * be told: then the order stands.
 */
export async function handBack(
  woo: Woo,
  { cartRef, skus }: { cartRef: string; skus: readonly string[] },
  call: CallContext,
): Promise<Performed<typeof carts.placeOrder.answers> | null> {
  const left = await fetchVariants(woo, skus, call.signal);
  if (left.kind !== 'ok') return null;
  const sold = left.value.filter(({ goods }) => isCounted(goods) && (goods.stock_quantity ?? 0) < 0);
  if (sold.length === 0) return null;
  const json = { status: 'pending', meta_data: [CART] };
  const given = await writeCart(woo, { cartRef, json }, call);
  if (given.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
  if (given.kind !== 'sent') return given.kind === 'unknown' ? notDone(given) : null;
  const cart = await fetchCart(woo, cartRef, call.signal);
  if (cart.kind !== 'ok') return { kind: 'later', reason: 'woocommerce: given back, not read' };
  const short = sold.map(({ read }) => read.sku);
  return { kind: 'done', outcome: 'outOfStock', output: { skus: short, cart: describeCart(cart.value) } };
}
