import { SECOND_MS } from '../../../base/clock.ts';
import type { HttpAnswer } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import type { Woo } from '../connection.ts';
import { isMarked, markOf, RATE } from '../marks.ts';
import { quoteShipping, type Quote } from '../storeCart.ts';
import { decimalOf } from '../../decimalAmount.ts';
import { couponOf, fetchCart, findCartAs, writeCart, type DraftOrder } from './draftOrder.ts';

/** The shop counts what a parcel costs; it promises no days that a machine could read. */
export function listShipping(woo: Woo): ConnectorOperation {
  return implement(carts.listShipping, {
    idempotency: { kind: 'read' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ cartRef }, { signal }) => {
      const cart = await fetchCart(woo, cartRef, signal);
      if (cart.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      if (cart.kind !== 'ok') return notDone(cart);
      if (isPlaceless(cart.value)) return { kind: 'refused', reason: 'incomplete' };
      const quotes = await quoteFor(woo, cart.value, signal);
      if (quotes.kind !== 'ok') return notDone(quotes);
      const rates = quotes.value.map(({ rateId, title, totalMinor }) => ({
        rateRef: rateId,
        title,
        priceMinor: totalMinor,
        days: null,
      }));
      if (rates.length === 0) return { kind: 'done', outcome: 'notDelivered', output: {} };
      return { kind: 'done', outcome: 'rates', output: { rates } };
    },
  });
}

/** Nothing to send, or nowhere to send it to. */
const isPlaceless = ({ line_items: lines, shipping }: DraftOrder): boolean =>
  lines.length === 0 || shipping.address_1 === '';

export function quoteFor(woo: Woo, cart: DraftOrder, signal: AbortSignal): Promise<HttpAnswer<Quote[]>> {
  const pieces = cart.line_items.map(({ product_id: product, variation_id: variation, quantity }) => ({
    id: variation || product,
    quantity,
  }));
  return quoteShipping(woo, { pieces, to: cart.shipping, coupon: couponOf(cart) }, signal);
}

/** A cart has one way. Its price is what the shop counts when it is chosen, and again when it is ordered. */
export function chooseShipping(woo: Woo): ConnectorOperation {
  return implement(carts.chooseShipping, {
    idempotency: { kind: 'reference' },
    timeoutMs: 45 * SECOND_MS,
    perform: async ({ cartRef, rateRef }, call) => {
      const cart = await fetchCart(woo, cartRef, call.signal);
      if (cart.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      if (cart.kind !== 'ok') return notDone(cart);
      if (isPlaceless(cart.value)) return { kind: 'refused', reason: 'incomplete' };
      const quotes = await quoteFor(woo, cart.value, call.signal);
      if (quotes.kind !== 'ok') return notDone(quotes);
      const quote = quotes.value.find(({ rateId }) => rateId === rateRef);
      if (!quote) return { kind: 'done', outcome: 'unknownRate', output: {} };
      const json = {
        shipping_lines: shippingLines(cart.value, quote),
        meta_data: [markOf('shipping', call.reference), { key: RATE, value: rateRef }],
      };
      const written = await writeCart(woo, { cartRef, json }, call);
      if (written.kind === 'sent') return written;
      return written.kind === 'gone' ? { kind: 'done', outcome: 'none', output: {} } : notDone(written);
    },
    lookUp: async ({ cartRef }, call) => {
      const isSo = (cart: DraftOrder) => isMarked(cart, 'shipping', call.reference);
      const found = await findCartAs(woo, { cartRef, isSo }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'set', output: { cart: found.cart } };
    },
  });
}

/** The way that is there is changed; others, which people of the shop may have added, go out. */
export function shippingLines(cart: DraftOrder, quote: Quote | null): object[] {
  const [first, ...others] = cart.shipping_lines;
  const removed = (lines: typeof others) => lines.map(({ id }) => ({ id, method_id: null }));
  if (!quote) return removed(cart.shipping_lines);
  const line = {
    ...(first ? { id: first.id } : {}),
    method_id: quote.methodId,
    method_title: quote.title,
    instance_id: quote.instanceId,
    total: decimalOf(quote.netMinor, cart.currency),
  };
  return [line, ...removed(others)];
}
