import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RestError } from '../rest.ts';
import type { ShopCart } from './cart.ts';
import { cartNamed, changeCart, needOpen } from './carts.ts';
import type { CartWrite } from './carts.ts';
import { nearestLanguage } from './catalogue.ts';
import { needAddress } from './checkAddress.ts';
import { buyerBody, needBuyer } from './checkBuyer.ts';
import { countCart, describeCart } from './countCart.ts';
import { couponNamed, refuseCoupon } from './coupons.ts';
import { placeOrder } from './placeOrder.ts';
import { withCustomer } from './readRoutes.ts';
import { setLine } from './setLine.ts';
import { describeRate } from './shippingRates.ts';
import { needFresh, newId } from './state.ts';
import type { ShopState } from './state.ts';

type ById = { Params: { id: string } };
type CartRequest = FastifyRequest<ById>;
const externalReference = z.string().max(255).nullable().default(null);
const createBody = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/),
  language: z.string().min(2).max(35),
  externalReference,
});
const lineBody = z.strictObject({ quantity: z.int().min(0).max(10_000), externalReference });
const couponBody = z.strictObject({ code: z.string().min(1).max(60).nullable(), externalReference });
const addressBody = z.strictObject({ address: z.unknown(), externalReference });
const rateBody = z.strictObject({ rateId: z.string().min(1).max(60), externalReference });
const placeBody = z.strictObject({
  expectedTotal: z.int().nonnegative(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  externalReference,
});

/** Carts, from the first line to the order. */
export function addCartRoutes(state: ShopState): void {
  const { app } = state.peer;
  app.post('/carts', async (request, reply) => {
    const created = createCart(state, createBody.parse(request.body));
    return show(state, reply.code(201), created);
  });
  app.get<ById>('/carts/:id', async (request, reply) =>
    show(state, reply, cartNamed(state, request.params.id)),
  );
  app.put<{ Params: { id: string; sku: string } }>('/carts/:id/lines/:sku', async (request, reply) => {
    const cart = openCart(state, request);
    const asked = lineBody.parse(request.body);
    const { sku } = request.params;
    return show(state, reply, setLine(state, cart, { sku, ...asked }));
  });
  app.post<ById>('/carts/:id/order', async (request, reply) => {
    const cart = openCart(state, request);
    const order = placeOrder(state, cart, placeBody.parse(request.body));
    return reply.code(201).header('ETag', `"${order.version}"`).send(withCustomer(state, order));
  });
  addPersonRoutes(state);
  addShippingRoutes(state);
  addCouponRoute(state);
}

function addPersonRoutes(state: ShopState): void {
  const { app } = state.peer;
  app.put<ById>('/carts/:id/buyer', async (request, reply) => {
    const cart = openCart(state, request);
    const { externalReference: reference, ...asked } = buyerBody.parse(request.body);
    const buyer = needBuyer(asked);
    return write(state, reply, { cart: { ...cart, buyer }, kind: 'cartBuyer', reference });
  });
  app.put<ById>('/carts/:id/address', async (request, reply) => {
    const cart = openCart(state, request);
    const { address, externalReference: reference } = addressBody.parse(request.body);
    const changed = { ...cart, address: needAddress(address) };
    return write(state, reply, { cart: changed, kind: 'cartAddress', reference });
  });
}

function addShippingRoutes(state: ShopState): void {
  const { app } = state.peer;
  app.get<ById>('/carts/:id/shipping-rates', async ({ params }) => {
    const cart = cartNamed(state, params.id);
    needOpen(state, cart);
    if (cart.address === null)
      throw new RestError(409, 'incomplete', 'The cart has no address yet', { missing: ['address'] });
    const rates = countCart(state, cart).rates.map((rate) => describeRate(rate, cart.language));
    return { rates: rates.toSorted((one, other) => one.price - other.price) };
  });
  app.put<ById>('/carts/:id/shipping', async (request, reply) => {
    const cart = openCart(state, request);
    const { rateId, externalReference: reference } = rateBody.parse(request.body);
    if (!countCart(state, cart).rates.some(({ id }) => id === rateId))
      throw new RestError(409, 'unknown_rate', `Nothing is sent by '${rateId}' to the address of this cart`);
    return write(state, reply, {
      cart: { ...cart, rateId },
      kind: 'cartShipping',
      reference,
      result: { rateId },
    });
  });
}

function addCouponRoute(state: ShopState): void {
  state.peer.app.put<ById>('/carts/:id/coupon', async (request, reply) => {
    const cart = openCart(state, request);
    const { code, externalReference: reference } = couponBody.parse(request.body);
    const coupon = code === null ? null : couponNamed(state, code);
    const refusal = code === null ? null : refuseCoupon(state, coupon, countCart(state, cart));
    if (refusal !== null) {
      const message = `The coupon is ${refusal.reason.replaceAll('_', ' ')}`;
      throw new RestError(409, 'coupon_refused', message, refusal);
    }
    const changed = { ...cart, couponCode: coupon?.id ?? null };
    return write(state, reply, {
      cart: changed,
      kind: 'cartCoupon',
      reference,
      result: { code: changed.couponCode },
    });
  });
}

function createCart(state: ShopState, asked: z.output<typeof createBody>): ShopCart {
  const { currency } = state.goods.load();
  if (asked.currency !== currency) {
    throw new RestError(409, 'unsupported_currency', `The shop sells in ${currency} only`, { currency });
  }
  const cart: ShopCart = {
    id: newId(state, 'cart'),
    language: nearestLanguage(asked.language),
    currency,
    lines: [],
    couponCode: null,
    rateId: null,
    buyer: null,
    address: null,
    orderId: null,
    createdAt: state.peer.clock.now().toISOString(),
    version: 0,
  };
  const reference = asked.externalReference;
  return changeCart(state, cart, {
    kind: 'cartCreate',
    externalReference: reference,
    result: { cartId: cart.id },
  });
}

/** A cart that may be written: it was not ordered, and nobody wrote since the version that `If-Match` names. */
function openCart(state: ShopState, request: CartRequest): ShopCart {
  const cart = cartNamed(state, request.params.id);
  needFresh({ version: cart.version, name: `Cart ${cart.id}` }, request.headers['if-match']);
  needOpen(state, cart);
  return cart;
}

function write(
  state: ShopState,
  reply: FastifyReply,
  asked: {
    cart: ShopCart;
    kind: CartWrite['kind'];
    reference: string | null;
    result?: Record<string, unknown>;
  },
): FastifyReply {
  const { cart, kind, reference, result = {} } = asked;
  return show(state, reply, changeCart(state, cart, { kind, externalReference: reference, result }));
}

function show(state: ShopState, reply: FastifyReply, cart: ShopCart): FastifyReply {
  return reply.header('ETag', `"${cart.version}"`).send(describeCart(state, cart));
}
