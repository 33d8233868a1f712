import { z } from 'zod';
import type { HttpAnswer, HttpFailure } from '../http.ts';
import { plainText } from './catalogue/plainText.ts';
import type { Woo } from './connection.ts';
import { minorOfStore } from './minorOfStore.ts';
import type { WooAddress } from './wooObjects.ts';

/** One way to an address, as the shop counts it now. */
export interface Quote {
  rateId: string;
  title: string;
  methodId: string;
  instanceId: string;
  /** Without tax, which the order adds by itself. */
  netMinor: number;
  totalMinor: number;
}

export interface Parcel {
  pieces: readonly { id: number; quantity: number }[];
  to: WooAddress;
  /** A coupon may make a way cheaper. */
  coupon: string | null;
}

const rate = z.object({
  rate_id: z.string().min(1),
  name: z.string(),
  price: z.string(),
  taxes: z.string(),
  method_id: z.string(),
  instance_id: z.int(),
  currency_code: z.string(),
  currency_minor_unit: z.int().min(0),
});
const storeCart = z.object({ shipping_rates: z.array(z.object({ shipping_rates: z.array(rate) })) });
type StoreCart = z.output<typeof storeCart>;

/** A cart of the shop's own for one question. Nothing is kept in it, and the shop forgets it after two days. */
interface OpenCart {
  send(where: string, json: object): Promise<HttpAnswer<StoreCart>>;
}

async function openStoreCart({ store }: Woo, signal: AbortSignal): Promise<HttpAnswer<OpenCart>> {
  const opened = await store.send({ method: 'GET', path: '/cart', schema: storeCart, signal });
  if (opened.kind !== 'ok') return opened;
  const { 'cart-token': token, nonce } = opened.headers;
  if (typeof token !== 'string')
    return { kind: 'later', reason: 'woocommerce GET: a cart without its token' };
  const headers = { 'cart-token': token, ...(typeof nonce === 'string' ? { nonce } : {}) };
  const send: OpenCart['send'] = async (where, json) =>
    asQuestion(await store.send({ method: 'POST', path: where, json, headers, schema: storeCart, signal }));
  return { ...opened, value: { send } };
}

/** Nothing of ours hangs on such a cart: what was lost is asked again. */
const asQuestion = <Value>(answer: HttpAnswer<Value>): HttpAnswer<Value> =>
  answer.kind === 'unknown' ? { kind: 'later', reason: answer.reason } : answer;

const addressFor = (to: WooAddress) => ({ shipping_address: { ...to, company: '', phone: '' } });

/** What the shop finds wrong with an address; null: nothing. */
export async function checkAddress(
  woo: Woo,
  to: WooAddress,
  signal: AbortSignal,
): Promise<HttpFailure | null> {
  const cart = await openStoreCart(woo, signal);
  if (cart.kind !== 'ok') return cart;
  const answer = await cart.value.send('/cart/update-customer', addressFor(to));
  return answer.kind === 'ok' ? null : answer;
}

/** The ways for a parcel, cheapest first. A coupon that the shop does not take makes none cheaper. */
export async function quoteShipping(
  woo: Woo,
  { pieces, to, coupon }: Parcel,
  signal: AbortSignal,
): Promise<HttpAnswer<Quote[]>> {
  const opened = await openStoreCart(woo, signal);
  if (opened.kind !== 'ok') return opened;
  const cart = opened.value;
  for (const piece of pieces) {
    const added = await addPatiently(cart, piece);
    if (added.kind !== 'ok') return added;
  }
  if (coupon !== null) {
    const applied = await cart.send('/cart/apply-coupon', { code: coupon });
    if (applied.kind === 'later') return applied;
  }
  const answer = await cart.send('/cart/update-customer', addressFor(to));
  return answer.kind === 'ok' ? { ...answer, value: quotesIn(answer.value) } : answer;
}

/**
 * A shop may say once that there is too little of what is there: a reservation of its own, made within the same second.
 * Who asks has read the stock before, so it is asked once more before it is believed.
 */
async function addPatiently(
  cart: OpenCart,
  piece: { id: number; quantity: number },
): Promise<HttpAnswer<StoreCart>> {
  const added = await cart.send('/cart/add-item', piece);
  return isShort(added) ? cart.send('/cart/add-item', piece) : added;
}

/** The shop says that there is too little of something. */
export const isShort = (answer: { kind: string; reason?: string }): boolean =>
  answer.kind === 'refused' && /stock/.test(answer.reason ?? '');

/** Goods that leave in several parcels go by a way that all of them have, for what it costs in all. */
function quotesIn({ shipping_rates: parcels }: StoreCart): Quote[] {
  const [first, ...others] = parcels.map(({ shipping_rates: rates }) =>
    rates.flatMap((one) => quoteOf(one) ?? []),
  );
  const shared = (first ?? []).flatMap((quote) => {
    const same = others.map((quotes) => quotes.find(({ rateId }) => rateId === quote.rateId));
    const all = [quote, ...same.flatMap((one) => one ?? [])];
    if (all.length < parcels.length) return [];
    const sum = (of: (one: Quote) => number) => all.reduce((minor, one) => minor + of(one), 0);
    return [
      {
        ...quote,
        netMinor: sum(({ netMinor }) => netMinor),
        totalMinor: sum(({ totalMinor }) => totalMinor),
      },
    ];
  });
  return shared.toSorted((one, other) => one.totalMinor - other.totalMinor);
}

/** Null: its price cannot be counted. */
function quoteOf(read: z.output<typeof rate>): Quote | null {
  const minor = (text: string) => minorOfStore(text, read.currency_minor_unit, read.currency_code);
  const [netMinor, taxMinor] = [minor(read.price), minor(read.taxes)];
  if (netMinor === null || taxMinor === null) return null;
  return {
    rateId: read.rate_id,
    title: plainText(read.name) || read.rate_id,
    methodId: read.method_id,
    instanceId: String(read.instance_id),
    netMinor,
    totalMinor: netMinor + taxMinor,
  };
}
