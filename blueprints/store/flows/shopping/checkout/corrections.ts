import { flowKit, nameFact } from 'loopline/flow';
import { carts } from 'loopline/integration';
import { toldBy, type ShoppingContext } from '../context.ts';
import { nothingSaid } from './addressOf.ts';
import { cartKey, cartOf, written } from './cartOf.ts';
import { cartIn } from './kept.ts';
import { lost, STUCK } from './lost.ts';
import { offeredRates } from './rates.ts';

const { branch, call, correction } = flowKit<ShoppingContext>();

const MOST_PIECES = 10_000;

/** Where the summary was seen, and it is not ordered yet. */
const BEFORE_ORDER = ['confirmingOrder', 'confirmingByCard', 'choosingChange'];

/** Questions of the till at which the cart may still become fuller. */
const UNTIL_ORDER = [
  ...BEFORE_ORDER,
  'choosingDelivery',
  'notDelivered',
  'askingAddress',
  'askingStreet',
  'askingPostalCode',
  'askingCity',
  'askingName',
  'askingTaxId',
  'askingEmail',
  'askingPhone',
];

const ORDERED = Object.fromEntries(
  [
    'awaitingTransfer',
    'awaitingCard',
    'remindingTransfer',
    'remindingCard',
    'paymentDeclined',
    'paymentExpired',
  ].map((state) => [state, 'checkout.tooLateToCorrect']),
);

/** What may be taken back at the till, in the middle of anything. */
export const tillCorrections = [
  correction({
    slot: 'addressSaid',
    as: 'address',
    to: 'completingAddress',
    set: (_, value) => ({ ...nothingSaid, addressSaid: addressIn(value) }),
    say: 'checkout.corrected.address',
    in: [...BEFORE_ORDER, 'choosingDelivery', 'askingTaxId', 'askingEmail', 'askingPhone', 'notDelivered'],
    tooLate: ORDERED,
  }),
  correction({
    slot: 'rateRef',
    options: (context) =>
      context.cart === null
        ? []
        : offeredRates(context).map(({ rateRef, title }) => ({
            id: rateRef,
            title: { fact: nameFact(title) },
          })),
    to: 'keepingDelivery',
    set: (_, value) => ({ rateRef: typeof value === 'string' ? value : null }),
    say: 'checkout.corrected.delivery',
    in: BEFORE_ORDER,
    tooLate: ORDERED,
  }),
  correction({
    slot: 'pieces',
    as: 'quantity',
    to: 'correctingQuantity',
    set: (_, value) => ({ quantity: typeof value === 'number' ? value : null }),
    say: 'checkout.corrected.quantity',
    in: BEFORE_ORDER,
    tooLate: ORDERED,
  }),
  correction({
    slot: 'waiting',
    as: 'lines',
    to: 'checkingFreshness',
    set: (_, value) => ({ waiting: toldBy({ waiting: value }).waiting, goal: 'checkout' as const }),
    say: 'checkout.corrected.basket',
    in: UNTIL_ORDER,
  }),
];

export const correctionStates = {
  /** Of one line it is plain what shall be how many; of several, and of numbers that no cart takes, it is asked. */
  correctingQuantity: branch({
    cases: [{ when: isPlain, to: 'changingQuantity' }],
    otherwise: 'showingCart',
  }),

  changingQuantity: call({
    operation: carts.setLine,
    input: (context) => ({
      cartRef: cartOf(context).ref,
      sku: cartOf(context).lines[0]?.sku ?? '-',
      quantity: context.quantity ?? 1,
    }),
    key: cartKey('quantity'),
    on: {
      // What is delivered free from some sum on, or goes by another carrier, is told anew.
      set: { to: 'listingShipping', set: changed },
      insufficientStock: { to: 'orderSoldOut', set: tooFew },
      unknownVariant: { to: 'showingCart', set: changed },
      none: lost,
      failed: { to: 'judgingTill', set: written },
      manual: { to: 'withSales', set: written },
    },
    deadline: STUCK,
    next: 'The shop changes how many',
  }),
};

function isPlain({ cart, quantity }: ShoppingContext): boolean {
  const isNumber =
    quantity !== null && Number.isInteger(quantity) && quantity >= 1 && quantity <= MOST_PIECES;
  return isNumber && cart?.lines.length === 1;
}

function changed(context: ShoppingContext, heard: object): Partial<ShoppingContext> {
  return { ...written(context), cart: cartIn(heard), quantity: null };
}

function tooFew(context: ShoppingContext, heard: object): Partial<ShoppingContext> {
  const { available, cart } = carts.setLine.outputs.insufficientStock.parse(heard);
  const soldOut = cart.lines.slice(0, 1).map(({ sku, title }) => ({ sku, title, left: available }));
  return { ...written(context), cart, quantity: null, soldOut };
}

function addressIn(value: unknown): ShoppingContext['addressSaid'] {
  const parts: [string, string][] = Object.entries(Object(value) as object).filter(
    (each): each is [string, string] => typeof each[1] === 'string',
  );
  return Object.fromEntries(parts);
}
