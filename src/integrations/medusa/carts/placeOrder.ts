import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type HttpFailure } from '../../http.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { stockOf } from '../catalogue/goods.ts';
import { fetchVariants } from '../catalogue/readCatalogue.ts';
import { isUnknown, type Medusa } from '../connection.ts';
import { describeOrder } from '../orders/describeOrder.ts';
import { fetchOrder } from '../orders/medusaOrder.ts';
import { describeCart, fetchCart, type MedusaCart } from './medusaCart.ts';
import { preparePayment } from './preparePayment.ts';
import { BUYER_NAME } from './setPerson.ts';

type Asked = z.output<typeof carts.placeOrder.input>;
type Answers = typeof carts.placeOrder.answers;
interface Placing {
  asked: Asked;
  cart: MedusaCart;
}

/** A cart becomes one order in Medusa however often it is completed; the order stands at the cart afterwards. */
export function placeOrder(medusa: Medusa): ConnectorOperation {
  return implement(carts.placeOrder, {
    idempotency: { kind: 'reference' },
    timeoutMs: 45 * SECOND_MS,
    perform: async (asked, call) => {
      const cart = await fetchCart(medusa, asked.cartRef, call.signal);
      if (isUnknown(cart)) return { kind: 'done', outcome: 'none', output: {} };
      if (cart.kind !== 'ok') return notDone(cart);
      const placing = { asked, cart: cart.value };
      const end = obstacle(placing) ?? (await shortage(medusa, cart.value, call));
      return end ?? place(medusa, placing, call);
    },
    lookUp: (asked, call) => lookUp(medusa, asked, call),
  });
}

function obstacle({ asked, cart }: Placing): Performed<Answers> | null {
  const missing = missingIn(cart);
  if (missing.length > 0) return { kind: 'done', outcome: 'incomplete', output: { missing } };
  const described = describeCart(cart);
  const isAgreed = described.totalMinor === asked.expectedTotalMinor && described.currency === asked.currency;
  return isAgreed ? null : { kind: 'done', outcome: 'changed', output: { cart: described } };
}

function missingIn({ items, email, metadata, shipping_address: to, shipping_methods: ways }: MedusaCart) {
  return [
    ...(items.length === 0 ? (['lines'] as const) : []),
    // Medusa takes an order of nobody, too: a name or an e-mail is our own wish.
    ...(email || metadata[BUYER_NAME] ? [] : (['buyer'] as const)),
    ...(to?.address_1 ? [] : (['address'] as const)),
    ...(ways?.length ? [] : (['shipping'] as const)),
  ];
}

/** Which goods are not there any more; null when all are. */
async function shortage(
  medusa: Medusa,
  cart: MedusaCart,
  { signal }: CallContext,
): Promise<Performed<Answers> | null> {
  const wanted = cart.items.flatMap(({ variant_sku: sku, quantity }) => (sku ? [{ sku, quantity }] : []));
  const read = await fetchVariants(
    medusa,
    wanted.map(({ sku }) => sku),
    signal,
  );
  if (read.kind !== 'ok') return notDone(read);
  const skus = wanted
    .filter(({ sku, quantity }) => {
      const variant = read.value.variants.find((each) => each.sku === sku);
      return !variant || (stockOf(variant) ?? quantity) < quantity;
    })
    .map(({ sku }) => sku);
  if (skus.length === 0) return null;
  return { kind: 'done', outcome: 'outOfStock', output: { skus, cart: describeCart(cart) } };
}

const completed = z.discriminatedUnion('type', [
  z.object({ type: z.literal('order'), order: z.object({ id: z.string() }) }),
  z.object({ type: z.literal('cart') }),
]);

async function place(
  medusa: Medusa,
  { asked, cart }: Placing,
  call: CallContext,
): Promise<Performed<Answers>> {
  const prepared = await preparePayment(medusa, cart.id, call.signal);
  if (prepared) return prepared;
  const { store } = medusa;
  const { signal } = call;
  const where = path`/store/carts/${asked.cartRef}/complete`;
  const done = await store.send({ method: 'POST', path: where, json: {}, schema: completed, signal });
  if (done.kind === 'ok')
    return done.value.type === 'order'
      ? { kind: 'sent' }
      : { kind: 'later', reason: 'medusa: not completed' };
  // Somebody took the last piece between our look and the order.
  return isShort(done) ? ((await shortage(medusa, cart, call)) ?? notDone(done)) : notDone(done);
}

const isShort = (failure: HttpFailure): boolean =>
  failure.kind === 'refused' && JSON.stringify(failure.body ?? '').includes('inventory');

async function lookUp(medusa: Medusa, asked: Asked, { signal }: CallContext): Promise<LookedUp<Answers>> {
  const cart = await fetchCart(medusa, asked.cartRef, signal);
  if (isUnknown(cart)) return { kind: 'absent' };
  if (cart.kind !== 'ok') return cannotTell(cart);
  const { order: made, completed_at: at } = cart.value;
  if (!made) return at ? { kind: 'pending' } : { kind: 'absent' };
  const order = await fetchOrder(medusa, made.id, signal);
  if (order.kind !== 'ok') return cannotTell(order);
  const { ref: orderRef, number, totalMinor, currency } = describeOrder(order.value);
  return { kind: 'done', outcome: 'placed', output: { orderRef, number, totalMinor, currency } };
}
