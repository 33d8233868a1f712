import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../times.ts';
import * as the from '../../../testing/answers.ts';
import { identified } from './paths.ts';
import type { Walk } from './walk.ts';

const again = { after: 15 * MINUTE_MS };
const number = the.answer({ orderNumber: 'LP-1042' });
const email = the.answer({ proofEmail: 'marta@example.com' });

/** Whose order is it, and which? */
export const identifyWalks: readonly Walk[] = [
  {
    name: 'one order of this phone is shown, and what happened to it is asked in the same words',
    steps: [the.one()],
    to: 'supposingOrder',
    says: ['refund.supposeOrder'],
  },
  {
    name: 'a reason is a yes to the order, too',
    steps: [the.one(), the.choose('doesNotFit')],
    to: 'readingOrder',
  },
  {
    name: 'a reason that has no name is asked for in words',
    steps: [the.one(), the.choose('other')],
    to: 'describingReason',
  },
  { name: 'a plain yes to the order leaves the reason', steps: identified(), to: 'choosingReason' },
  {
    name: 'one order with several things to give back is confirmed first',
    steps: [the.one(the.twoLines)],
    to: 'confirmingOrder',
    says: ['order.confirm'],
  },
  {
    name: 'another order than the one shown is asked for by its number',
    steps: [the.one(), the.choose('another')],
    to: 'askingNumber',
    says: ['order.askNumber'],
  },
  {
    name: 'a plain no to the order asks for the number',
    steps: [the.one(), the.no],
    to: 'askingNumber',
    says: ['order.askNumber'],
  },
  {
    name: 'several orders are offered, and the chosen one goes on',
    steps: [the.several(the.orderFacts(), the.jacket), the.choose('ord_1050')],
    to: 'choosingReason',
  },
  {
    name: 'none of several orders leads to the number',
    steps: [the.several(the.orderFacts(), the.jacket), the.choose('another')],
    to: 'askingNumber',
  },
  {
    name: 'a phone without orders is asked for the number',
    steps: [the.none],
    to: 'askingNumber',
  },
  {
    name: 'a customer who hides the phone is asked for the number at once',
    contact: { phone: null },
    steps: [],
    to: 'askingNumber',
    says: ['order.askNumber'],
  },
  {
    name: 'an order number that is theirs needs no other question',
    orderNumber: 'LP-1042',
    steps: [the.found(true)],
    to: 'choosingReason',
  },
  {
    name: 'an order of somebody else is not found, and nothing is told of it',
    orderNumber: 'LP-1130',
    steps: [the.found(false)],
    to: 'choosingProof',
    says: ['order.notFound'],
  },
  {
    name: 'a number that is nowhere sounds the same as an order of somebody else',
    orderNumber: 'LP-9999',
    steps: [the.none],
    to: 'choosingProof',
    says: ['order.notFound'],
  },
  {
    name: 'the e-mail on the order proves it',
    contact: { phone: null },
    steps: [number, the.found(false), the.choose('email'), email, the.found(true)],
    to: 'choosingReason',
  },
  {
    name: 'another number is looked for as the first was',
    orderNumber: 'LP-1130',
    steps: [the.found(false), the.choose('another'), number, the.found(true)],
    to: 'choosingReason',
  },
  {
    name: 'after two more tries a person looks',
    orderNumber: 'LP-1130',
    steps: [
      the.found(false),
      the.choose('email'),
      email,
      the.found(false),
      the.choose('another'),
      number,
      the.none,
    ],
    to: 'orderUnfound',
    says: ['help.coming'],
  },
  {
    name: 'a wrong e-mail may be tried again',
    orderNumber: 'LP-1130',
    steps: [the.found(false), the.choose('email'), email, the.none],
    to: 'choosingProof',
  },
  {
    name: 'a person may be asked for at once',
    orderNumber: 'LP-1130',
    steps: [the.found(false), the.choose('person')],
    to: 'orderUnfound',
  },
  {
    name: 'a person who names the order vouches for it',
    orderNumber: 'LP-1130',
    steps: [
      the.found(false),
      the.choose('person'),
      the.act('identify', { orderNumber: 'LP-1042' }),
      the.found(false),
    ],
    to: 'choosingReason',
  },
  {
    name: 'a number that no person knows stays with them',
    orderNumber: 'LP-1130',
    steps: [the.found(false), the.choose('person'), the.act('identify'), the.none],
    to: 'orderUnfound',
  },
  {
    name: 'a person may let the assistant ask again',
    orderNumber: 'LP-1130',
    steps: [the.found(false), the.choose('person'), the.act('askAgain')],
    to: 'askingNumber',
  },
  {
    name: 'a person may close what cannot be found',
    orderNumber: 'LP-1130',
    steps: [the.found(false), the.choose('person'), the.act('close')],
    to: 'closedByPerson',
  },

  {
    name: 'support that takes too long loses the request to the supervisors',
    orderNumber: 'LP-1130',
    steps: [the.found(false), the.choose('person'), { after: 8 * HOUR_MS }],
    to: 'overdueRequest',
    says: ['help.delayed'],
  },

  {
    name: 'a shop that does not answer is apologised for, with a promise',
    steps: [the.failed],
    to: 'shopDown',
    says: ['shop.down'],
  },
  {
    name: 'a shop that takes too long is one that does not answer',
    steps: [{ after: 1.5 * MINUTE_MS }],
    to: 'shopDown',
  },
  { name: 'the shop is asked again by itself', steps: [the.failed, again, the.one()], to: 'supposingOrder' },
  {
    name: 'the number is looked for again',
    orderNumber: 'LP-1042',
    steps: [the.failed, again, the.found(true)],
    to: 'choosingReason',
  },
  {
    name: 'the proof is checked again',
    orderNumber: 'LP-1130',
    steps: [the.found(false), the.choose('email'), email, the.failed, again, the.found(true)],
    to: 'choosingReason',
  },
  {
    name: 'after three outages a person takes over',
    steps: [the.failed, again, the.failed, again, the.failed],
    to: 'shopUnreachable',
    says: ['shop.downLong'],
  },
  { name: 'a customer may cancel while the shop is down', steps: [the.failed, the.cancel], to: 'cancelled' },

  {
    name: 'silence is reminded of once',
    steps: [the.one(), { after: 4 * HOUR_MS }],
    to: 'supposingOrder',
    says: ['refund.stillThere'],
  },
  {
    name: 'silence after that ends the matter: nothing is owed',
    steps: [the.one(), { after: DAY_MS }],
    to: 'abandoned',
  },
  {
    name: 'three answers that do not fit bring a person',
    steps: [the.one(), the.unclear, the.unclear, the.unclear],
    to: 'withSupport',
    says: ['help.coming'],
  },
  {
    name: 'the assistant goes on where it was not understood',
    steps: [the.one(), the.yes, the.unclear, the.unclear, the.unclear, the.act('goOn')],
    to: 'choosingReason',
  },
];
