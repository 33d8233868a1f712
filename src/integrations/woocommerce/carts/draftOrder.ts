import { z } from 'zod';
import { path, type HttpAnswer, type HttpFailure } from '../../http.ts';
import type { LookedUp } from '../../implement.ts';
import type { CallContext } from '../../integration.ts';
import { cannotTell } from '../../notDone.ts';
import type { Cart, carts } from '../../ports/carts.ts';
import { isUnknown, type Woo } from '../connection.ts';
import { isCart, RATE } from '../marks.ts';
import { fetchOrder, type WooOrder } from '../orders/wooOrder.ts';
import { counted } from '../../decimalAmount.ts';
import { textIn } from '../wooObjects.ts';

/**
 * A cart is an order of wc/v3 that waits as 'pending' with a mark of ours, and becomes the order by a change of its
 * status. The shop's own carts (Store API) would not do: a Cart-Token is good for two days, holds no reference of ours,
 * and once it is ordered the cart is empty and does not say which order it became. An order keeps its id from the first
 * look to the last refund, takes our references in one write with what they are about, and is read back whenever an
 * answer was lost. Only what an order cannot tell is asked of the Store API, in a cart that nobody needs afterwards:
 * what a parcel costs, and what an address lacks (`storeCart.ts`).
 */
export type DraftOrder = WooOrder;

type Fetched = HttpAnswer<DraftOrder> | { kind: 'gone' };

/** The cart as it is now; `gone`: there is none, or it is an order by now and nothing can be changed in it. */
export async function fetchCart(woo: Woo, cartRef: string, signal: AbortSignal): Promise<Fetched> {
  const read = await fetchOrder(woo, cartRef, signal);
  if (isUnknown(read)) return { kind: 'gone' };
  return read.kind === 'ok' && !isCart(read.value) ? { kind: 'gone' } : read;
}

const written = z.object({ id: z.int() });

/** One change of a cart. What it leads to is read from the cart, never from this answer. */
export async function writeCart(
  { admin }: Woo,
  { cartRef, json }: { cartRef: string; json: object },
  { signal }: CallContext,
): Promise<{ kind: 'sent' } | { kind: 'gone' } | HttpFailure> {
  const where = path`/orders/${cartRef}`;
  const answer = await admin.send({ method: 'PUT', path: where, json, schema: written, signal });
  if (answer.kind === 'ok') return { kind: 'sent' };
  return isUnknown(answer) ? { kind: 'gone' } : answer;
}

type WithCart = LookedUp<typeof carts.create.answers>;
type CartFound = { kind: 'found'; cart: Cart } | Exclude<WithCart, { kind: 'done' }>;

/** The cart when it is as was asked, told by the cart itself. */
export async function findCartAs(
  woo: Woo,
  { cartRef, isSo }: { cartRef: string; isSo: (cart: DraftOrder) => boolean },
  { signal }: CallContext,
): Promise<CartFound> {
  const read = await fetchCart(woo, cartRef, signal);
  // What is not there was not changed.
  if (read.kind === 'gone') return { kind: 'absent' };
  if (read.kind !== 'ok') return cannotTell(read);
  return isSo(read.value) ? { kind: 'found', cart: describeCart(read.value) } : { kind: 'absent' };
}

export const couponOf = ({ coupon_lines: [coupon] }: DraftOrder): string | null => coupon?.code ?? null;

export const rateOf = ({ meta_data: meta, shipping_lines: [way] }: DraftOrder): string | null =>
  way ? textIn(meta, RATE) : null;

/** A cart in the words of the port. The sums are the shop's, tax included. */
export function describeCart(order: DraftOrder): Cart {
  const { currency } = order;
  const minor = (text: string) => counted(text, currency);
  const lines = order.line_items.map((line) => {
    const totalMinor = minor(line.subtotal) + minor(line.subtotal_tax);
    const { sku, id, name: title, quantity } = line;
    // The price of one piece is its share: the shop keeps what all of them cost, without tax.
    return {
      sku: sku || String(id),
      title,
      quantity,
      unitMinor: Math.round(totalMinor / quantity),
      totalMinor,
    };
  });
  const code = couponOf(order);
  const rateRef = rateOf(order);
  return {
    ref: String(order.id),
    currency,
    lines,
    coupon: code === null ? null : { code },
    shipping: rateRef === null ? null : { rateRef, title: order.shipping_lines[0]?.method_title || rateRef },
    subtotalMinor: lines.reduce((all, { totalMinor }) => all + totalMinor, 0),
    discountMinor: minor(order.discount_total) + minor(order.discount_tax),
    shippingMinor: minor(order.shipping_total) + minor(order.shipping_tax),
    totalMinor: minor(order.total),
  };
}
