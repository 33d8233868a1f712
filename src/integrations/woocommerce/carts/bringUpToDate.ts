import type { HttpAnswer } from '../../http.ts';
import type { CallContext } from '../../integration.ts';
import type { WooVariant } from '../catalogue/fetchVariants.ts';
import type { Woo } from '../connection.ts';
import { lineMark, markedPrice } from '../marks.ts';
import type { Quote } from '../storeCart.ts';
import { minorOf } from '../../decimalAmount.ts';
import { fetchCart, rateOf, writeCart, type DraftOrder } from './draftOrder.ts';
import { quoteFor, shippingLines } from './shippingRates.ts';
import { writeGoods } from './writeGoods.ts';

/** `noWay`: the way that was chosen does not lead there any more; it was taken out. */
type Fresh = HttpAnswer<DraftOrder> | { kind: 'gone' } | { kind: 'noWay' };

/**
 * An order of WooCommerce keeps the prices it was written with. What costs something else by now is written anew, so
 * that the sum is the one of today; a cart in which nothing changed is not written at all.
 */
export async function bringUpToDate(
  woo: Woo,
  { cart, variants }: { cart: DraftOrder; variants: readonly WooVariant[] },
  call: CallContext,
): Promise<Fresh> {
  const quotes = await quoteFor(woo, cart, call.signal);
  if (quotes.kind !== 'ok') return quotes;
  const quote = quotes.value.find(({ rateId }) => rateId === rateOf(cart)) ?? null;
  const goods = variants
    .filter(({ read, price }) => {
      const before = markedPrice(cart, read.sku);
      return before !== null && minorOf(before, cart.currency) !== minorOf(price, cart.currency);
    })
    .map((variant) => ({ sku: variant.read.sku, quantity: piecesOf(cart, variant.read.sku), variant }));
  if (quote && goods.length === 0 && !isOtherPrice(cart, quote))
    return { kind: 'ok', value: cart, status: 200, headers: {} };

  const cartRef = String(cart.id);
  const others = { shipping_lines: shippingLines(cart, quote) };
  const marks = goods.map(({ sku, variant }) => lineMark(sku, call.reference, variant.price));
  const written =
    goods.length > 0
      ? await writeGoods(woo, { cartRef, goods, marks, others }, call)
      : await writeCart(woo, { cartRef, json: others }, call);
  if (written.kind !== 'sent') return written;
  return quote ? fetchCart(woo, cartRef, call.signal) : { kind: 'noWay' };
}

const piecesOf = ({ line_items: lines }: DraftOrder, sku: string): number =>
  lines.filter((line) => line.sku === sku).reduce((all, { quantity }) => all + quantity, 0);

const isOtherPrice = ({ shipping_lines: lines, currency }: DraftOrder, { netMinor }: Quote): boolean =>
  lines.length !== 1 || minorOf(lines[0]?.total ?? '', currency) !== netMinor;
