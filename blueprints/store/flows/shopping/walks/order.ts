import { act, cancel, choose, failed, manual, unsettled } from '../../../testing/answers.ts';
import { HOUR_MS, MINUTE_MS } from '../../../times.ts';
import * as the from './tillAnswers.ts';
import { agreed, away, toTill } from './tillPaths.ts';
import type { TillWalk } from './tillWalk.ts';

const twoLines = the.cartFacts({ lines: [the.lineFacts(), the.lamp] });

/** The order itself, the shop's own page, and a shop that is down. */
export const orderWalks: readonly TillWalk[] = [
  { name: 'a yes orders', steps: agreed(), to: 'placingOrder' },
  {
    name: 'another sum is told and asked again',
    steps: [...agreed(), the.changed(the.cartFacts({ lines: [the.lineFacts({ unitMinor: 3_990 })] }))],
    to: 'confirmingOrder',
    says: ['checkout.changed', 'checkout.summary'],
  },
  { name: 'what is sold out is counted', steps: [...agreed(), the.outOfStock()], to: 'countingLeft' },
  {
    name: 'what is left is told',
    steps: [...agreed(), the.outOfStock(), the.variants([the.MUG, 1])],
    to: 'orderSoldOut',
    says: ['checkout.soldOut'],
  },
  {
    name: 'the rest is taken',
    steps: [...agreed(), the.outOfStock(), the.variants([the.MUG, 1]), choose('rest')],
    to: 'takingRest',
  },
  {
    name: 'the rest is delivered anew',
    steps: [
      ...agreed(),
      the.outOfStock(),
      failed,
      choose('rest'),
      the.cartSet(the.cartFacts({ lines: [the.lamp] })),
    ],
    to: 'listingShipping',
  },
  {
    name: 'nothing is left of the cart',
    steps: [...agreed(), the.outOfStock(), failed, choose('rest'), the.cartSet(the.cartFacts({ lines: [] }))],
    to: 'showingCart',
  },
  {
    name: 'two that are sold out are told one after the other',
    cart: twoLines,
    steps: [
      ...agreed(twoLines),
      the.outOfStock([the.MUG, the.lamp.sku], twoLines),
      the.variants([the.MUG, 1], [the.lamp.sku, 0]),
      choose('rest'),
      the.cartSet(twoLines),
    ],
    to: 'orderSoldOut',
  },
  { name: 'an order that lacks lines', steps: [...agreed(), the.incomplete('lines')], to: 'showingCart' },
  {
    name: 'an order that lacks an address',
    steps: [...agreed(), the.incomplete('address')],
    to: 'askingAddress',
  },
  { name: 'an order that lacks a buyer', steps: [...agreed(), the.incomplete('buyer')], to: 'askingName' },
  {
    name: 'an order that lacks a delivery',
    steps: [...agreed(), the.incomplete('shipping')],
    to: 'listingShipping',
  },
  {
    name: 'nobody knows yet whether it was ordered',
    steps: [...agreed(), unsettled],
    to: 'placingOrder',
    says: ['checkout.unsettled'],
  },
  {
    name: 'the cart tells that it was ordered',
    steps: [...agreed(), manual, the.ordered],
    to: 'requestingPayment',
  },
  {
    name: 'the cart tells that it was not: it is tried again',
    steps: [...agreed(), manual, the.stillCart(), { after: 45 * MINUTE_MS }],
    to: 'placingOrder',
  },
  { name: 'nobody will know', steps: [...agreed(), manual, failed], to: 'orderUnclear' },
  {
    name: 'a person gave up what was never ordered',
    steps: [...agreed(), manual, failed, act('cancelOrder')],
    to: 'orderGivenUp',
    says: ['checkout.givenUp'],
  },

  {
    name: 'the shop takes orders itself',
    steps: [...agreed(), the.hosted],
    to: 'payingAtShop',
    says: ['checkout.hosted'],
  },
  {
    name: 'they say that they ordered there',
    steps: [...agreed(), the.hosted, choose('done')],
    to: 'readingOrdered',
  },
  {
    name: 'and they have not',
    steps: [...agreed(), the.hosted, choose('done'), the.stillCart()],
    to: 'payingAtShop',
    says: ['checkout.notOrdered', 'checkout.hosted'],
  },
  {
    name: 'and they have',
    steps: [...agreed(), the.hosted, choose('done'), the.ordered],
    to: 'awaitingParcel',
    says: ['checkout.ordered'],
  },
  {
    name: 'nobody says anything',
    steps: [...agreed(), the.hosted, { after: 2 * HOUR_MS }],
    to: 'readingOrderedLater',
  },

  {
    name: 'a shop that does not answer is asked again',
    steps: [...toTill, the.known(), failed],
    to: 'tillDown',
    says: ['shop.down'],
  },
  {
    name: 'at once when the customer says so',
    steps: [...toTill, the.known(), failed, choose('again')],
    to: 'keepingBuyer',
  },
  {
    name: 'an hour later a person is asked',
    steps: [...agreed(), ...away()],
    to: 'tillUnreachable',
    says: ['shop.downLong'],
  },
  {
    name: 'a yes of an hour ago still stands',
    steps: [...agreed(), ...away(), act('goOn')],
    to: 'placingOrder',
  },
  { name: 'a customer may give up meanwhile', steps: [...agreed(), failed, cancel], to: 'cancelled' },
  {
    name: 'a shop that is slow is taken for one that is down',
    steps: [...toTill, the.known(), the.cartSet(), { after: 1.5 * MINUTE_MS }],
    to: 'tillDown',
  },
  {
    name: 'a person who is late',
    steps: [...agreed(), manual, failed, { after: 8 * HOUR_MS }],
    to: 'overdueTill',
    says: ['help.delayed'],
  },
];
