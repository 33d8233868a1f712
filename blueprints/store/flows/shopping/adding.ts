import { flowKit, moneyFact, nameFact, numberFact, type Fact } from 'loopline/flow';
import { carts } from 'loopline/integration';
import { CURRENCY } from '../../business.ts';
import { total } from './cart.ts';
import { shown } from './cartKept.ts';
import { PAUSE_MS } from './clearing.ts';
import { MOST_PIECES, type ShoppingContext } from './context.ts';
import { added, lineOf, lostWithLine, nextEdit, piecesOf, tooFewOf, unknownOf } from './nextLine.ts';
import { READ_DEADLINE_MS } from './outage.ts';
import { asks, hears, productTitle, silence, unclear, YOUR_TURN } from './said.ts';

const { branch, call, choose, say, wait } = flowKit<ShoppingContext>();

const { created } = carts.create.outputs;
const { insufficientStock, unknownVariant } = carts.setLine.outputs;

/** Who buys it now, or has asked for the till, reads in the summary what is in the cart. */
const toTill = { when: ({ goal }: ShoppingContext) => goal === 'checkout', to: 'startingCheckout' };

/** Into the cart: what the shop takes is in it, and what it shows then is what is told. */
export const addingStates = {
  judgingCart: branch({
    cases: [
      { when: (context) => piecesOf(context) > MOST_PIECES, to: 'tooMany' },
      { when: ({ cart }) => cart === null, to: 'creatingCart' },
    ],
    otherwise: 'addingLine',
  }),

  creatingCart: call({
    operation: carts.create,
    input: ({ language }) => ({ currency: CURRENCY, language }),
    key: ({ protocolNumber, edits }) => `cart:${protocolNumber}:${edits}`,
    on: {
      created: {
        to: 'addingLine',
        set: (context, heard, at) => shown(context, created.parse(heard).cart, at),
      },
      failed: { to: 'judgingOutage', set: nextEdit },
      manual: { to: 'judgingOutage', set: nextEdit },
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop opens a cart',
  }),

  addingLine: call({
    operation: carts.setLine,
    input: (context) => ({
      cartRef: context.cart?.ref ?? '-',
      sku: lineOf(context).sku,
      quantity: piecesOf(context),
    }),
    key: (context) => `line:${context.cart?.ref}:${lineOf(context).sku}:${context.edits}`,
    on: {
      set: { to: 'judgingAdded', set: added },
      insufficientStock: {
        to: 'judgingFew',
        set: (context, heard, at) => tooFewOf(context, insufficientStock.parse(heard), at),
      },
      unknownVariant: {
        to: 'judgingUnknown',
        set: (context, heard, at) => unknownOf(context, unknownVariant.parse(heard).cart, at),
      },
      none: { to: 'cartLost', set: lostWithLine },
      failed: { to: 'judgingOutage', set: nextEdit },
      manual: { to: 'judgingOutage', set: nextEdit },
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop puts it into the cart',
  }),

  judgingAdded: branch({
    cases: [{ when: ({ changes }) => changes.length > 0, to: 'tellingMoved' }],
    otherwise: 'judgingWaiting',
  }),

  /** The shop counts another price than it told a moment ago. */
  tellingMoved: say({
    say: {
      text: 'shopping.priceChanged',
      facts: {
        title: ({ changes: [change] }) => nameFact(change?.title ?? ''),
        was: ({ changes: [change], cart }) => money(change?.was, cart),
        now: ({ changes: [change], cart }) => money(change?.now, cart),
      },
      template: YOUR_TURN,
    },
    to: 'judgingWaiting',
  }),

  judgingWaiting: branch({
    cases: [
      { when: ({ waiting }) => waiting.length > 0, to: 'addingOn' },
      { when: ({ missed }) => missed.length > 0, to: 'readingMissed' },
      { when: ({ isBasket }) => isBasket, to: 'judgingCartRead', set: () => ({ isBasket: false }) },
      toTill,
    ],
    otherwise: 'added',
  }),

  addingOn: wait({
    for: { afterMs: PAUSE_MS },
    to: 'judgingCart',
    on: { cancel: 'cancelled' },
    next: 'Put the next line into the cart',
  }),

  added: choose({
    say: asks('shopping.added', { item: addedItem, total }),
    options: [
      {
        id: 'checkout',
        title: 'shopping.toCheckout',
        way: { to: 'checkingFreshness', set: () => ({ goal: 'checkout' as const }) },
      },
      {
        id: 'cart',
        title: 'shopping.seeCart',
        way: { to: 'checkingFreshness', set: () => ({ goal: 'cart' as const }) },
      },
      { id: 'more', title: 'shopping.keepLooking', way: 'lookingFurther' },
    ],
    words: hears,
    unclear: unclear('shopping.cartAgain'),
    silence,
    next: 'Customer looks for more, or checks out',
  }),

  /** The shop forgot the cart, as shops do after some days: what was in it goes into a new one. */
  cartLost: wait({
    for: { afterMs: PAUSE_MS },
    to: 'judgingLost',
    on: { cancel: 'cancelled' },
    next: 'Put the lines into a new cart',
  }),

  judgingLost: branch({
    cases: [{ when: ({ waiting }) => waiting.length > 0, to: 'judgingCart' }],
    otherwise: 'cartEmpty',
  }),

  tooMany: choose({
    say: asks('shopping.tooMany', { most: () => numberFact(MOST_PIECES) }),
    options: [{ id: 'person', title: 'talkToPerson', way: 'withSales' }],
    words: hears,
    unclear: unclear('shopping.tooMany', { most: () => numberFact(MOST_PIECES) }),
    silence,
    next: 'Customer wants less, or a quote',
  }),

  judgingFew: branch({
    cases: [
      { when: ({ available }) => available === null, to: 'judgingWaiting' },
      { when: ({ available }) => available === 0, to: 'soldOut' },
    ],
    otherwise: 'tooFew',
  }),

  judgingUnknown: branch({
    cases: [{ when: ({ missed }) => missed.length > 0, to: 'judgingWaiting' }],
    otherwise: 'productGone',
  }),

  tooFew: choose({
    say: asks('shopping.tooFew', { title: titleOfFew, available: howMany }),
    options: [
      {
        id: 'all',
        title: 'shopping.takeAll',
        way: { to: 'settingLine', set: () => ({ goal: 'cart' as const }) },
      },
      { id: 'similar', title: 'shopping.similar', way: 'readingSimilar' },
      { id: 'back', title: 'shopping.back', way: 'lookingFurther' },
    ],
    words: hears,
    unclear: unclear('shopping.tooFewAgain', { available: howMany }),
    silence,
    next: 'Customer takes what is there, or something else',
  }),
};

/** What was put in last, as the shop calls it. */
function addedItem({ cart, lineSku }: ShoppingContext): Fact {
  const line = cart?.lines.find(({ sku }) => sku === lineSku);
  return nameFact(line === undefined ? '' : `${line.quantity} × ${line.title}`);
}

/** What there is too little of: the line that was changed, which need not be the product that was looked at last. */
function titleOfFew(context: ShoppingContext): Fact {
  const line = context.cart?.lines.find(({ sku }) => sku === context.lineSku);
  return line === undefined ? productTitle(context) : nameFact(line.title);
}

function howMany({ available }: ShoppingContext): Fact {
  return numberFact(available ?? 0);
}

function money(minor: number | null | undefined, cart: ShoppingContext['cart']): Fact {
  return moneyFact({ minor: minor ?? 0, currency: cart?.currency ?? CURRENCY });
}
