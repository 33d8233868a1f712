import type { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { fetchVariants, type WooVariant } from '../catalogue/fetchVariants.ts';
import { isUnknown, type Woo } from '../connection.ts';
import { isCart, markOf, ORDER, wasCart } from '../marks.ts';
import { describeOrder } from '../orders/describeOrder.ts';
import { fetchOrder } from '../orders/wooOrder.ts';
import { bringUpToDate } from './bringUpToDate.ts';
import { describeCart, fetchCart, writeCart, type DraftOrder } from './draftOrder.ts';
import { handBack } from './handBack.ts';

type Asked = z.output<typeof carts.placeOrder.input>;
type Answers = typeof carts.placeOrder.answers;

/**
 * A cart becomes an order by its status. 'on-hold' is WooCommerce's word for an order that waits for money from
 * elsewhere: from then on its goods are taken from the stock, which 'pending' does not do.
 */
export function placeOrder(woo: Woo): ConnectorOperation {
  return implement(carts.placeOrder, {
    idempotency: { kind: 'reference' },
    timeoutMs: 60 * SECOND_MS,
    perform: async (asked, call) => {
      const cart = await fetchCart(woo, asked.cartRef, call.signal);
      if (cart.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      if (cart.kind !== 'ok') return notDone(cart);
      const missing = missingIn(cart.value);
      if (missing.length > 0) return { kind: 'done', outcome: 'incomplete', output: { missing } };
      return check(woo, { asked, cart: cart.value }, call);
    },
    lookUp: (asked, call) => lookUp(woo, asked, call),
  });
}

function missingIn({ line_items: lines, billing, shipping, shipping_lines: ways }: DraftOrder) {
  return [
    ...(lines.length === 0 ? (['lines'] as const) : []),
    // WooCommerce takes an order of nobody, too: a name or an e-mail is our own wish.
    ...(billing.email || billing.first_name ? [] : (['buyer'] as const)),
    ...(shipping.address_1 ? [] : (['address'] as const)),
    ...(ways.length > 0 ? [] : (['shipping'] as const)),
  ];
}

/** Goods, prices and the way as they are now, then the sum that was agreed to. */
async function check(
  woo: Woo,
  { asked, cart }: { asked: Asked; cart: DraftOrder },
  call: CallContext,
): Promise<Performed<Answers>> {
  const skus = [...new Set(cart.line_items.flatMap(({ sku }) => sku || []))];
  const variants = await fetchVariants(woo, skus, call.signal);
  if (variants.kind !== 'ok') return notDone(variants);
  const short = shortOf(cart, variants.value);
  if (short.length > 0)
    return { kind: 'done', outcome: 'outOfStock', output: { skus: short, cart: describeCart(cart) } };
  const fresh = await bringUpToDate(woo, { cart, variants: variants.value }, call);
  if (fresh.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
  if (fresh.kind === 'noWay')
    return { kind: 'done', outcome: 'incomplete', output: { missing: ['shipping'] } };
  if (fresh.kind !== 'ok') return notDone(fresh);
  const now = describeCart(fresh.value);
  const isAgreed = now.totalMinor === asked.expectedTotalMinor && now.currency === asked.currency;
  if (!isAgreed) return { kind: 'done', outcome: 'changed', output: { cart: now } };
  return place(woo, { cart: fresh.value, variants: variants.value }, call);
}

/** What is not there any more, or not in this number. */
function shortOf({ line_items: lines }: DraftOrder, variants: readonly WooVariant[]): string[] {
  const wanted = new Map<string, number>();
  for (const { sku, id, quantity } of lines) {
    const key = sku || String(id);
    wanted.set(key, (wanted.get(key) ?? 0) + quantity);
  }
  return [...wanted].flatMap(([sku, quantity]) => {
    const variant = variants.find(({ read }) => read.sku === sku);
    return variant && (variant.read.stock ?? quantity) >= quantity ? [] : [sku];
  });
}

async function place(
  woo: Woo,
  { cart, variants }: { cart: DraftOrder; variants: readonly WooVariant[] },
  call: CallContext,
): Promise<Performed<Answers>> {
  const json = {
    status: 'on-hold',
    payment_method: 'loopline',
    payment_method_title: 'Loopline',
    meta_data: [ORDER, markOf('place', call.reference)],
  };
  const written = await writeCart(woo, { cartRef: String(cart.id), json }, call);
  if (written.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
  if (written.kind !== 'sent') return notDone(written);
  const skus = variants.map(({ read }) => read.sku);
  const missed = await handBack(woo, { cartRef: String(cart.id), skus }, call);
  return missed ?? { kind: 'sent' };
}

async function lookUp(woo: Woo, { cartRef }: Asked, { signal }: CallContext): Promise<LookedUp<Answers>> {
  const order = await fetchOrder(woo, cartRef, signal);
  if (isUnknown(order)) return { kind: 'absent' };
  if (order.kind !== 'ok') return cannotTell(order);
  // An order that never was a cart of ours is none of what was asked for.
  if (isCart(order.value) || !wasCart(order.value)) return { kind: 'absent' };
  const { ref: orderRef, number, totalMinor, currency } = describeOrder(order.value);
  return { kind: 'done', outcome: 'placed', output: { orderRef, number, totalMinor, currency } };
}
