import { HOUR_MS } from '../../../times.ts';
import type { Walk } from '../../../testing/testWalks.ts';
import * as the from './answers.ts';
import { inCart, later, twoInCart } from './paths.ts';

const tills = later(2 * HOUR_MS, the.taps('checkout'));
const back = [...inCart, tills];
const dearer = { MUG: { unitMinor: 5_490 } };
const cart = [the.mug, the.plate];
const bothGone = [...twoInCart, tills, the.read(cart, { MUG: null, PLATE: { stock: 1 } })];

/** Who comes back later: each difference is told before anything goes on. */
export const returnWalks: readonly Walk[] = [
  {
    name: 'within the hour nothing is read again',
    steps: [...inCart, the.taps('checkout')],
    to: 'askingAddress',
  },
  { name: 'after it the prices are read again', steps: back, to: 'rereadingPrices' },
  {
    name: 'without a difference it goes on at once',
    steps: [...back, the.read([the.mug])],
    to: 'askingAddress',
  },
  {
    name: 'a changed price is told first',
    steps: [...back, the.read([the.mug], dearer)],
    to: 'acceptingChanges',
    says: ['shopping.pricesChanged', 'shopping.acceptChanges'],
  },
  {
    name: 'and then it goes on',
    steps: [...back, the.read([the.mug], dearer), the.taps('goOn')],
    to: 'askingAddress',
  },
  {
    name: 'or to the cart',
    steps: [...back, the.read([the.mug], dearer), the.taps('cart')],
    to: 'readingCart',
  },
  {
    name: 'what is short and what is gone are told',
    steps: bothGone,
    to: 'acceptingChanges',
    says: ['shopping.linesSoldOut', 'shopping.linesGone', 'shopping.acceptChanges'],
  },
  { name: 'and taken out', steps: [...bothGone, the.taps('goOn')], to: 'removingLine' },
  {
    name: 'one after the other',
    steps: [...bothGone, the.taps('goOn'), the.set(the.aPlate), { after: 1_000 }],
    to: 'removingLine',
  },
  {
    name: 'until nothing is left to go on with',
    steps: [...bothGone, the.taps('goOn'), the.set(the.aPlate), { after: 1_000 }, the.unknownVariant()],
    to: 'clearingOn',
  },
  {
    name: 'then the cart is empty',
    steps: [
      ...bothGone,
      the.taps('goOn'),
      the.set(the.aPlate),
      { after: 1_000 },
      the.set(),
      { after: 1_000 },
      the.cartRead([]),
    ],
    to: 'cartEmpty',
  },
  {
    name: 'a shop that does not take it out is an outage',
    steps: [...bothGone, the.taps('goOn'), the.failed],
    to: 'shopDown',
  },
  {
    name: 'after which it is tried again',
    steps: [...bothGone, the.taps('goOn'), the.failed, the.taps('again')],
    to: 'removingLine',
  },
  {
    name: 'a cart that went meanwhile is filled anew',
    steps: [...bothGone, the.taps('goOn'), the.none],
    to: 'cartLost',
  },
  { name: 'prices that cannot be read are an outage', steps: [...back, the.failed], to: 'shopDown' },
  {
    name: 'a new wish waits until the differences are told',
    steps: [...inCart, later(3 * HOUR_MS, the.says('plates')), the.read([the.mug], dearer), the.taps('goOn')],
    to: 'searching',
  },
  {
    name: 'who answers the reminder with a wish goes on with the cart, whose prices are read again',
    steps: [...inCart, { after: 22 * HOUR_MS }, the.says('and two plates')],
    to: 'rereadingPrices',
  },
];
