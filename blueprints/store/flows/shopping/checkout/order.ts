import { flowKit } from 'loopline/flow';
import { carts, catalogue } from 'loopline/integration';
import { HOUR_MS } from '../../../times.ts';
import type { ShoppingContext } from '../context.ts';
import { asks, by, silence } from '../said.ts';
import { cartKey, cartOf, surelyNot, written } from './cartOf.ts';
import { cartIn } from './kept.ts';
import { lost, STUCK } from './lost.ts';
import { soldOut } from './said.ts';

const { branch, call, choose } = flowKit<ShoppingContext>();

const NEWS_MS = 2 * HOUR_MS;

/** The order is made for the sum that was agreed to, once; what came between is said and asked again. */
export const orderStates = {
  placingOrder: call({
    operation: carts.placeOrder,
    input: (context) => ({
      cartRef: cartOf(context).ref,
      expectedTotalMinor: context.agreed?.totalMinor ?? cartOf(context).totalMinor,
      currency: cartOf(context).currency,
    }),
    key: (context) => `order:${cartOf(context).ref}:${context.agreed?.totalMinor ?? 0}:${context.attempt}`,
    on: {
      placed: { to: 'requestingPayment', set: placedIn },
      hosted: {
        to: 'payingAtShop',
        set: (_, heard) => ({
          hostedUrl: carts.placeOrder.outputs.hosted.parse(heard).url,
          isPlacing: false,
        }),
      },
      changed: {
        to: 'tellingChange',
        set: (context, heard) => ({ ...surelyNot(context), cart: cartIn(heard), isPlacing: false }),
      },
      outOfStock: { to: 'countingLeft', set: soldOutIn },
      incomplete: {
        to: 'completingOrder',
        set: (context, heard) => ({
          ...surelyNot(context),
          isPlacing: false,
          missing: carts.placeOrder.outputs.incomplete.parse(heard).missing,
        }),
      },
      none: lost,
      failed: { to: 'judgingTill', set: surelyNot },
      manual: 'readingPlaced',
    },
    unsettled: {
      say: { text: 'checkout.unsettled', facts: { by: by(NEWS_MS) }, template: 'order_unsettled' },
      promise: 'promise.news',
      promiseMs: NEWS_MS,
    },
    deadline: { afterMs: HOUR_MS, to: 'orderUnclear' },
    next: 'The shop takes the order',
  }),

  /** Nobody could tell whether it was ordered: the cart does, since it becomes one order at most. */
  readingPlaced: call({
    operation: carts.read,
    input: (context) => ({ cartRef: cartOf(context).ref }),
    on: {
      ordered: { to: 'requestingPayment', set: orderedIn },
      found: { to: 'judgingTill', set: surelyNot },
      none: 'orderUnclear',
      failed: 'orderUnclear',
    },
    deadline: { ...STUCK, to: 'orderUnclear' },
    next: 'The shop says whether the cart was ordered',
  }),

  completingOrder: branch({
    cases: [
      { when: ({ missing }) => missing.includes('lines'), to: 'showingCart' },
      { when: ({ missing }) => missing.includes('address'), to: 'askingAddress' },
      { when: ({ missing }) => missing.includes('buyer'), to: 'askingName' },
    ],
    otherwise: 'listingShipping',
  }),

  countingLeft: call({
    operation: catalogue.readVariants,
    input: ({ soldOut: gone, language }) => ({ skus: gone.map(({ sku }) => sku), language }),
    on: { read: { to: 'orderSoldOut', set: leftIn }, failed: 'orderSoldOut' },
    deadline: STUCK,
    next: 'The shop says what is left',
  }),

  orderSoldOut: choose({
    say: asks('checkout.soldOut', { items: soldOut }),
    options: [
      { id: 'rest', title: 'checkout.takeRest', way: 'takingRest' },
      { id: 'cart', title: 'checkout.backToCart', way: 'showingCart' },
      { id: 'stop', title: 'shopping.stop', way: 'left' },
    ],
    unclear: { say: { text: 'checkout.soldOut', facts: { items: soldOut } }, to: 'withSales' },
    silence,
    next: 'Customer says whether the order goes on without what is sold out',
  }),

  /** Of the first of them as many as are left, perhaps none. */
  takingRest: call({
    operation: carts.setLine,
    input: (context) => ({
      cartRef: cartOf(context).ref,
      sku: context.soldOut[0]?.sku ?? '-',
      quantity: context.soldOut[0]?.left ?? 0,
    }),
    key: cartKey('rest'),
    on: {
      set: {
        to: 'checkingRest',
        set: (context, heard) => ({
          ...written(context),
          cart: cartIn(heard),
          soldOut: context.soldOut.slice(1),
        }),
      },
      insufficientStock: { to: 'orderSoldOut', set: fewerIn },
      unknownVariant: {
        to: 'checkingRest',
        set: (context, heard) => ({
          ...written(context),
          cart: cartIn(heard),
          soldOut: context.soldOut.slice(1),
        }),
      },
      none: lost,
      failed: { to: 'judgingTill', set: written },
      manual: { to: 'withSales', set: written },
    },
    deadline: STUCK,
    next: 'The shop takes out what is sold out',
  }),

  checkingRest: branch({
    cases: [
      { when: ({ cart }) => (cart?.lines ?? []).length === 0, to: 'showingCart' },
      { when: ({ soldOut: gone }) => gone.length > 0, to: 'orderSoldOut' },
    ],
    // Other lines may be delivered otherwise.
    otherwise: 'listingShipping',
  }),
};

function placedIn(_: ShoppingContext, heard: object): Partial<ShoppingContext> {
  const { orderRef, number, totalMinor, currency } = carts.placeOrder.outputs.placed.parse(heard);
  return { order: { ref: orderRef, number, totalMinor, currency }, attempt: 1, isPlacing: false };
}

function orderedIn(context: ShoppingContext, heard: object): Partial<ShoppingContext> {
  const { orderRef, number } = carts.read.outputs.ordered.parse(heard);
  const { totalMinor, currency } = context.agreed ?? cartOf(context);
  return { order: { ref: orderRef, number, totalMinor, currency }, attempt: 1, isPlacing: false };
}

function soldOutIn(context: ShoppingContext, heard: object): Partial<ShoppingContext> {
  const { skus, cart } = carts.placeOrder.outputs.outOfStock.parse(heard);
  const titleOf = (sku: string) =>
    [...cart.lines, ...(context.cart?.lines ?? [])].find((each) => each.sku === sku)?.title ?? sku;
  return {
    ...surelyNot(context),
    isPlacing: false,
    cart,
    soldOut: skus.map((sku) => ({ sku, title: titleOf(sku), left: null })),
  };
}

/** What the shop does not sell any more is not among its answers: nothing is left of it. */
function leftIn({ soldOut: gone }: ShoppingContext, heard: object): Partial<ShoppingContext> {
  const { variants } = catalogue.readVariants.outputs.read.parse(heard);
  return {
    soldOut: gone.map((each) => ({
      ...each,
      left: variants.find(({ sku }) => sku === each.sku)?.stock ?? 0,
    })),
  };
}

function fewerIn(context: ShoppingContext, heard: object): Partial<ShoppingContext> {
  const { available, cart } = carts.setLine.outputs.insufficientStock.parse(heard);
  const [first, ...others] = context.soldOut;
  const fewer = first === undefined ? [] : [{ ...first, left: available }];
  return { ...written(context), cart, soldOut: [...fewer, ...others] };
}
