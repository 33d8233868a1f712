import { flowKit, moneyFact, nameFact, type Fact } from 'loopline/flow';
import { carts } from 'loopline/integration';
import { CURRENCY } from '../../business.ts';
import { DAY_MS } from '../../times.ts';
import { writeMoney } from '../../writeMoney.ts';
import { lost, shown } from './cartKept.ts';
import type { ShoppingContext } from './context.ts';
import { hasLines } from './freshness.ts';
import { READ_DEADLINE_MS } from './outage.ts';
import { asks, hears, silence, unclear } from './said.ts';

const { branch, call, choose } = flowKit<ShoppingContext>();

/** A cart that was put aside. */
const SAVED_MS = 30 * DAY_MS;

const { found, ordered } = carts.read.outputs;

/** What is in the cart, and what can be done with it. */
export const cartStates = {
  judgingCartKnown: branch({
    cases: [{ when: ({ cart }) => cart === null, to: 'cartEmpty' }],
    otherwise: 'readingCart',
  }),

  readingCart: call({
    operation: carts.read,
    input: ({ cart }) => ({ cartRef: cart?.ref ?? '-' }),
    on: {
      found: {
        to: 'judgingCartRead',
        set: (context, heard, at) => ({
          ...shown(context, found.parse(heard).cart, at),
          isBasket: false,
          missed: [],
        }),
      },
      ordered: {
        to: 'alreadyOrdered',
        set: (context, heard) => ({
          cart: null,
          trouble: ordered.parse(heard).number,
          waiting: context.waiting,
        }),
      },
      none: { to: 'cartLost', set: lost },
      failed: 'judgingOutage',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop shows the cart',
  }),

  judgingCartRead: branch({
    cases: [
      { when: ({ waiting }) => waiting.length > 0, to: 'addingOn' },
      { when: ({ cart }) => !hasLines(cart), to: 'cartEmpty' },
    ],
    otherwise: 'showingCart',
  }),

  showingCart: choose({
    say: asks('shopping.cart', { lines: linesOf, total }),
    options: [
      {
        id: 'checkout',
        title: 'shopping.toCheckout',
        way: { to: 'checkingFreshness', set: () => ({ goal: 'checkout' as const }) },
      },
      { id: 'change', title: 'shopping.change', way: { to: 'judgingLines', set: inCart } },
      {
        id: 'coupon',
        title: 'shopping.coupon',
        when: ({ cart }) => cart?.coupon === null,
        way: { to: 'askingCoupon', set: inCart },
      },
      {
        id: 'dropCoupon',
        title: 'shopping.dropCoupon',
        when: ({ cart }) => cart !== null && cart.coupon !== null,
        way: { to: 'droppingCoupon', set: inCart },
      },
      { id: 'more', title: 'shopping.keepLooking', way: 'lookingFurther' },
      { id: 'later', title: 'shopping.later', way: 'cartSaved' },
    ],
    words: hears,
    unclear: unclear('shopping.cartAgain'),
    silence,
    next: 'Customer says how the cart goes on',
  }),

  cartEmpty: choose({
    say: asks('shopping.cartEmpty'),
    options: [{ id: 'browse', title: 'shopping.browse', way: 'readingCategories' }],
    words: hears,
    unclear: unclear('shopping.greetAgain'),
    silence,
    next: 'Customer says what they look for',
  }),

  /** Somebody, perhaps they on another device, made an order of it. */
  alreadyOrdered: choose({
    say: asks('shopping.alreadyOrdered', { number: ({ trouble }) => nameFact(trouble ?? '') }),
    options: [{ id: 'browse', title: 'shopping.browse', way: 'readingCategories' }],
    words: hears,
    unclear: unclear('shopping.greetAgain'),
    silence,
    next: 'Customer says whether they look for more',
  }),

  /** For later: it is not reminded of, and stays for a month. */
  cartSaved: choose({
    say: asks('shopping.saved', { total }),
    options: [
      {
        id: 'cart',
        title: 'shopping.seeCart',
        way: { to: 'checkingFreshness', set: () => ({ goal: 'cart' as const }) },
      },
    ],
    words: hears,
    unclear: unclear('shopping.cartAgain'),
    silence: { giveUp: { afterMs: SAVED_MS, to: 'left' } },
    next: 'Customer comes back to the cart',
  }),
};

export function total({ cart }: ShoppingContext): Fact {
  return moneyFact({ minor: cart?.totalMinor ?? 0, currency: cart?.currency ?? CURRENCY });
}

function inCart(): Partial<ShoppingContext> {
  return { goal: 'cart', lineSku: null, available: null, wish: null };
}

/** '2 × Linen shirt, M: R$ 159,80', a line each, and what the coupon takes off. */
export function linesOf({ cart, language }: ShoppingContext): Fact {
  if (cart === null) return nameFact('');
  const write = (minor: number) => writeMoney({ minor, currency: cart.currency }, language);
  const lines = cart.lines.map(
    ({ quantity, title, totalMinor }) => `${quantity} × ${title}: ${write(totalMinor)}`,
  );
  const coupon = cart.coupon === null ? [] : [`${cart.coupon.code}: −${write(cart.discountMinor)}`];
  return nameFact([...lines, ...coupon].join('\n'));
}
