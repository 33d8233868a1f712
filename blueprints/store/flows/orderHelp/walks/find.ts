import * as the from '../../../testing/answers.ts';
import type { Walk } from '../../../testing/testWalks.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../times.ts';

const number = the.answer({ orderNumber: 'LP-1042' });
const email = the.answer({ proofEmail: 'marta@example.com' });

/** Which order it is, what is wanted of it, and who helps when that does not become clear. */
export const findWalks: readonly Walk[] = [
  {
    name: 'one order: is it about this one?',
    slots: { want: 'status' },
    steps: [the.one()],
    to: 'confirmingOrder',
    says: ['order.confirm'],
  },
  {
    name: 'yes: the order is read again',
    slots: { want: 'status' },
    steps: [the.one(), the.yes],
    to: 'readingOrder',
  },
  { name: 'no: its number', slots: { want: 'status' }, steps: [the.one(), the.no], to: 'askingNumber' },
  {
    name: 'several orders to choose from, and what is wanted is asked when it was not said',
    steps: [the.several(the.orderFacts(), the.jacket), the.choose('ord_1050')],
    to: 'choosingWant',
    says: ['orderHelp.chooseWant'],
  },
  {
    name: 'what is wanted is chosen',
    steps: [the.several(the.orderFacts(), the.jacket), the.choose('ord_1042'), the.choose('invoice')],
    to: 'readingOrder',
  },
  { name: 'no order is known: its number', steps: [the.none], to: 'askingNumber', says: ['order.askNumber'] },
  {
    name: 'the number leads to it',
    contact: { phone: null },
    steps: [number, the.found(true)],
    to: 'choosingWant',
  },
  {
    name: 'an order of somebody else is not told of',
    slots: { orderNumber: 'LP-1130', want: 'status' },
    steps: [the.found(false)],
    to: 'choosingProof',
    says: ['order.notFound'],
  },
  {
    name: 'the e-mail on the order proves it',
    slots: { orderNumber: 'LP-1042', want: 'cancel' },
    steps: [the.found(false), the.choose('email'), email, the.found(true)],
    to: 'readingOrder',
  },
  {
    name: 'a person finds what was not found',
    slots: { orderNumber: 'LP-9999', want: 'status' },
    steps: [the.none, the.choose('person')],
    to: 'orderUnfound',
    says: ['help.coming'],
  },
  {
    name: 'and names the order',
    slots: { orderNumber: 'LP-9999', want: 'status' },
    steps: [
      the.none,
      the.choose('person'),
      the.act('identify', { orderNumber: 'LP-1042' }),
      the.found(false),
    ],
    to: 'readingOrder',
  },
  {
    name: 'a shop that does not answer is asked again',
    slots: { want: 'status' },
    steps: [the.failed, { after: 15 * MINUTE_MS }],
    to: 'findingOrders',
  },
  {
    name: 'and after two more tries a person takes it',
    slots: { want: 'status' },
    steps: [the.failed, { after: 15 * MINUTE_MS }, the.failed, { after: 15 * MINUTE_MS }, the.failed],
    to: 'shopUnreachable',
    says: ['shop.downLong'],
  },
  {
    name: 'an order that is gone is for a person',
    slots: { want: 'status' },
    steps: [the.one(), the.yes, the.none],
    to: 'withSupport',
  },
  {
    name: 'a person who is late loses it to the supervisors',
    steps: [the.one(), the.unclear, the.unclear, the.unclear, { after: 8 * HOUR_MS }],
    to: 'withSupervisors',
    says: ['help.delayed'],
  },
  {
    name: 'who lets the assistant go on',
    steps: [the.one(), the.unclear, the.unclear, the.unclear, { after: 8 * HOUR_MS }, the.act('goOn')],
    to: 'findingOrders',
  },
  {
    name: 'a customer may stop it',
    steps: [the.one(), the.cancel],
    to: 'cancelled',
    says: ['help.cancelled'],
  },
  { name: 'silence ends it', steps: [the.one(), { after: DAY_MS }], to: 'abandoned' },
  {
    name: 'a person may close it',
    steps: [the.one(), the.unclear, the.unclear, the.unclear, the.act('close')],
    to: 'closedByPerson',
    says: ['help.closed'],
  },
  {
    name: 'another order takes back what was agreed',
    slots: { want: 'cancel' },
    steps: [
      the.one(the.withStatus('paid')),
      the.yes,
      the.read(the.withStatus('paid')),
      { type: 'correct', slots: { orderNumber: 'LP-1050' } },
    ],
    to: 'findingByNumber',
    says: ['order.corrected'],
  },
  {
    name: 'something else is wanted of the same order',
    slots: { want: 'cancel' },
    steps: [
      the.one(the.withStatus('paid')),
      the.yes,
      the.read(the.withStatus('paid')),
      { type: 'correct', slots: { want: 'address' } },
      the.read(the.withStatus('paid')),
    ],
    to: 'askingAddress',
  },
];
