import { DAY_MS, HOUR_MS } from '../../../times.ts';
import type { Walk } from '../../../testing/testWalks.ts';
import * as the from './answers.ts';
import { addedMug, inCart, later, shownMug, twoInCart } from './paths.ts';

const adding = [...shownMug, the.taps('add'), the.created];
const counting = [...inCart, the.taps('change')];
const coupon = [...inCart, the.taps('coupon'), { type: 'answer' as const, slots: { coupon: 'TEN' } }];

/** The cart: in, out, how many, what it costs. */
export const collectWalks: readonly Walk[] = [
  { name: 'what the shop took is in the cart', steps: addedMug, to: 'added', says: ['shopping.added'] },
  {
    name: 'a price that moved on the way is told',
    steps: [...adding, the.set({ ...the.aMug, unitMinor: 5_490 })],
    to: 'added',
    says: ['shopping.priceChanged', 'shopping.added'],
  },
  {
    name: 'a shop that opens no cart is an outage',
    steps: [...shownMug, the.taps('add'), the.failed],
    to: 'shopDown',
  },
  {
    name: 'so is one that leaves it open',
    steps: [...shownMug, the.taps('add'), the.manual],
    to: 'shopDown',
  },
  { name: 'one that takes no line, too', steps: [...adding, the.failed], to: 'shopDown' },
  {
    name: 'and then it is put in after all',
    steps: [...adding, the.failed, the.taps('again')],
    to: 'addingLine',
  },
  {
    name: 'fewer than wanted are offered',
    steps: [...adding, the.tooFew(3)],
    to: 'tooFew',
    says: ['shopping.tooFew'],
  },
  { name: 'and taken', steps: [...adding, the.tooFew(3), the.taps('all')], to: 'settingLine' },
  { name: 'none at all is sold out', steps: [...adding, the.tooFew(0)], to: 'soldOut' },
  {
    name: 'what the shop does not know any more is told',
    steps: [...adding, the.unknownVariant()],
    to: 'productGone',
  },
  {
    name: 'a cart that the shop forgot is filled anew',
    steps: [...adding, the.none, { after: 1_000 }],
    to: 'creatingCart',
  },
  {
    name: 'with all that was in it',
    steps: [
      ...inCart,
      the.taps('change'),
      the.counts('3'),
      the.none,
      { after: 1_000 },
      the.created,
      the.set(the.aMug),
    ],
    to: 'added',
  },
  {
    name: 'one that was empty stays empty',
    steps: [
      ...counting,
      the.counts('0'),
      the.set(),
      the.says('', { goal: 'cart' }),
      the.none,
      { after: 1_000 },
    ],
    to: 'cartEmpty',
  },
  {
    name: 'more than a shop is asked for is refused in words',
    steps: [
      ...addedMug,
      the.says('ten thousand'),
      the.picked(the.mug, { quantity: 10_000, isWanted: true }),
      the.read([the.mug]),
    ],
    to: 'tooMany',
    says: ['shopping.tooMany'],
  },
  {
    name: 'a second wish joins the cart',
    steps: [
      ...addedMug,
      the.says('and plates'),
      the.found([the.plate]),
      the.read([the.plate]),
      the.taps('add'),
      the.set(the.aMug, the.aPlate),
    ],
    to: 'added',
  },

  { name: 'the cart is shown with its total', steps: inCart, to: 'showingCart', says: ['shopping.cart'] },
  { name: 'an unread cart is an outage', steps: [...addedMug, the.taps('cart'), the.failed], to: 'shopDown' },
  {
    name: 'one that became an order is told as such',
    steps: [...addedMug, the.taps('cart'), the.cartOrdered],
    to: 'alreadyOrdered',
  },
  {
    name: 'an empty one as empty',
    steps: [...addedMug, the.taps('cart'), the.cartRead([])],
    to: 'cartEmpty',
  },
  { name: 'one line is changed at once', steps: counting, to: 'askingCount' },
  { name: 'of two it is asked which', steps: [...twoInCart, the.taps('change')], to: 'choosingLine' },
  {
    name: 'and that one is changed',
    steps: [...twoInCart, the.taps('change'), the.taps('PLATE')],
    to: 'askingCount',
  },
  { name: 'a number sets it', steps: [...counting, the.counts('three please')], to: 'settingLine' },
  { name: 'none takes it out', steps: [...counting, the.counts('none'), the.set()], to: 'cartEmpty' },
  { name: 'less than none is refused', steps: [...counting, the.counts('-1')], to: 'countBelowZero' },
  { name: 'a thousand million, too', steps: [...counting, the.counts('1000000000')], to: 'countTooBig' },
  { name: 'a word is asked again', steps: [...counting, the.counts('dunno')], to: 'countUnclear' },
  { name: 'a wish is a wish', steps: [...counting, the.counts('a set of plates')], to: 'searching' },
  {
    name: 'the changed cart is shown',
    steps: [...counting, the.counts('2'), the.set({ ...the.aMug, quantity: 2 })],
    to: 'showingCart',
  },
  {
    name: 'too few of it are told',
    steps: [...counting, the.counts('90'), the.tooFew(12, the.aMug)],
    to: 'tooFew',
  },
  {
    name: 'and what is there is taken',
    steps: [
      ...counting,
      the.counts('90'),
      the.tooFew(12, the.aMug),
      the.taps('all'),
      the.set({ ...the.aMug, quantity: 12 }),
    ],
    to: 'showingCart',
  },
  {
    name: 'a line that went meanwhile is told',
    steps: [...counting, the.counts('2'), the.unknownVariant()],
    to: 'productGone',
  },
  {
    name: 'a shop that does not set it is an outage',
    steps: [...counting, the.counts('2'), the.failed],
    to: 'shopDown',
  },

  { name: 'a code is asked for', steps: [...inCart, the.taps('coupon')], to: 'askingCoupon' },
  { name: 'and taken', steps: [...coupon, the.couponApplied], to: 'showingCart', says: ['shopping.cart'] },
  {
    name: 'and removed',
    steps: [...coupon, the.couponApplied, the.taps('dropCoupon'), the.couponDropped],
    to: 'showingCart',
  },
  {
    name: 'an expired one',
    steps: [...coupon, the.couponRefused('expired')],
    to: 'showingCart',
    says: ['shopping.couponExpired', 'shopping.cart'],
  },
  {
    name: 'one for dearer carts',
    steps: [...coupon, the.couponRefused('minimum', 20_000)],
    to: 'showingCart',
    says: ['shopping.couponMinimum', 'shopping.cart'],
  },
  {
    name: 'one for other things',
    steps: [...coupon, the.couponRefused('notApplicable')],
    to: 'showingCart',
    says: ['shopping.couponNotForThis', 'shopping.cart'],
  },
  {
    name: 'a used one',
    steps: [...coupon, the.couponRefused('used')],
    to: 'showingCart',
    says: ['shopping.couponUsed', 'shopping.cart'],
  },
  {
    name: 'an unknown one',
    steps: [...coupon, the.couponRefused('unknown')],
    to: 'showingCart',
    says: ['shopping.couponUnknown', 'shopping.cart'],
  },
  {
    name: 'one that is refused without a reason',
    steps: [...coupon, the.couponRefused('other')],
    to: 'showingCart',
    says: ['shopping.couponRefused', 'shopping.cart'],
  },
  { name: 'a code that meets no answer is an outage', steps: [...coupon, the.failed], to: 'shopDown' },

  {
    name: 'a cart is put aside',
    steps: [...inCart, the.taps('later')],
    to: 'cartSaved',
    says: ['shopping.saved'],
  },
  {
    name: 'and taken up again weeks later, with its prices read anew',
    steps: [...inCart, the.taps('later'), later(9 * DAY_MS, the.taps('cart'))],
    to: 'rereadingPrices',
  },
  { name: 'or left for good', steps: [...inCart, the.taps('later'), { after: 30 * DAY_MS }], to: 'left' },
  {
    name: 'silence with a full cart is reminded of',
    steps: [...inCart, { after: 22 * HOUR_MS }],
    to: 'remindingCart',
  },
  { name: 'from the cart to more', steps: [...inCart, the.taps('more')], to: 'showingResults' },
  { name: 'from the cart to the till', steps: [...inCart, the.taps('checkout')], to: 'askingAddress' },
];
