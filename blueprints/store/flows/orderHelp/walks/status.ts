import * as the from '../../../testing/answers.ts';
import type { Step } from '../../../testing/walk.ts';
import type { Walk } from '../../../testing/testWalks.ts';
import { DAY_MS } from '../../../times.ts';

const status = { want: 'status' };
const shipped = the.withStatus('shipped');
const packed = the.withStatus('packed');
const inPost: Step[] = [the.one(shipped), the.yes, the.read(shipped)];
const inStore: Step[] = [the.one(packed), the.yes, the.read(packed)];
const lateParcel = the.tracked({ expectedAt: '2026-11-19T12:00:00.000Z' });
const oldOrder = the.withStatus('paid', { placedAt: '2026-11-15T12:00:00.000Z' });
const forgotten = the.withStatus('paid', { placedAt: '2026-11-01T12:00:00.000Z' });

/** Where it is, what is late and what is gone. */
export const statusWalks: readonly Walk[] = [
  { name: 'the carrier is asked', slots: status, steps: inPost, to: 'tracking' },
  {
    name: 'on its way, with a day',
    slots: status,
    steps: [...inPost, the.tracked({})],
    to: 'toldOnItsWay',
    says: ['orderHelp.onItsWay'],
  },
  {
    name: 'on its way, without one',
    slots: status,
    steps: [...inPost, the.tracked({ expectedAt: null })],
    to: 'toldUndated',
  },
  {
    name: 'out for delivery',
    slots: status,
    steps: [...inPost, the.tracked({ status: 'outForDelivery' })],
    to: 'toldOutForDelivery',
  },
  {
    name: 'delivered',
    slots: status,
    steps: [...inPost, the.tracked({ status: 'delivered', deliveredAt: '2026-11-20T15:00:00.000Z' })],
    to: 'toldDelivered',
  },
  {
    name: 'of two parcels the slower one counts',
    slots: status,
    steps: [...inPost, the.tracked({ status: 'delivered' }, {})],
    to: 'toldOnItsWay',
  },
  { name: 'being prepared', slots: status, steps: [...inStore, the.notShipped], to: 'toldPreparing' },
  {
    name: 'not paid yet',
    slots: status,
    steps: [the.one(the.withStatus('placed')), the.yes, the.read(the.withStatus('placed'))],
    to: 'toldUnpaid',
  },
  {
    name: 'cancelled',
    slots: status,
    steps: [the.one(), the.yes, the.read(the.withStatus('cancelled'))],
    to: 'toldCancelled',
  },
  {
    name: 'a carrier that does not know the order',
    slots: status,
    steps: [...inPost, the.none],
    to: 'withSupport',
  },
  {
    name: 'a carrier that does not answer is asked again',
    slots: status,
    steps: [...inPost, the.failed],
    to: 'shopDown',
  },

  {
    name: 'late: an apology and a choice',
    slots: status,
    steps: [...inPost, lateParcel],
    to: 'late',
    says: ['orderHelp.late'],
  },
  {
    name: 'an order that never left the store is late as well',
    slots: status,
    steps: [the.one(oldOrder), the.yes, the.read(oldOrder), the.notShipped],
    to: 'late',
  },
  {
    name: 'one that lies there for very long is for a person',
    slots: status,
    steps: [the.one(forgotten), the.yes, the.read(forgotten), the.notShipped],
    to: 'parcelMissing',
  },
  {
    name: 'it is watched, with a date',
    slots: status,
    steps: [...inPost, lateParcel, the.choose('watch')],
    to: 'watching',
    says: ['orderHelp.watching'],
  },
  {
    name: 'silence is no reason to forget it',
    slots: status,
    steps: [...inPost, lateParcel, { after: DAY_MS }],
    to: 'watching',
  },
  {
    name: 'two days later it has moved',
    slots: status,
    steps: [
      ...inPost,
      lateParcel,
      the.choose('watch'),
      { after: 2 * DAY_MS },
      the.tracked({ status: 'outForDelivery' }),
    ],
    to: 'toldOutForDelivery',
  },
  {
    name: 'a parcel that does not move goes to a person',
    slots: status,
    steps: [
      ...inPost,
      lateParcel,
      the.choose('watch'),
      { after: 2 * DAY_MS },
      lateParcel,
      the.choose('watch'),
      { after: 2 * DAY_MS },
      lateParcel,
    ],
    to: 'parcelMissing',
  },
  {
    name: 'it is looked for at once',
    slots: status,
    steps: [...inPost, lateParcel, the.choose('search')],
    to: 'parcelMissing',
    says: ['orderHelp.parcelMissing'],
  },
  {
    name: 'a carrier in trouble brings a person by itself',
    slots: status,
    steps: [...inPost, the.tracked({ status: 'problem' })],
    to: 'parcelMissing',
  },
  {
    name: 'delivered, says the carrier, and the customer does not have it',
    slots: { want: 'notReceived' },
    steps: [...inPost, the.tracked({ status: 'delivered' })],
    to: 'parcelMissing',
  },
  {
    name: 'it is found',
    slots: { want: 'notReceived' },
    steps: [...inPost, the.tracked({ status: 'delivered' }), the.act('found')],
    to: 'parcelFound',
  },
  {
    name: 'it is sent again',
    slots: { want: 'notReceived' },
    steps: [...inPost, the.tracked({ status: 'delivered' }), the.act('resent')],
    to: 'sentAgain',
    says: ['orderHelp.sentAgain'],
  },
  {
    name: 'the money goes back',
    slots: { want: 'notReceived' },
    steps: [...inPost, the.tracked({ status: 'delivered' }), the.act('giveBack'), the.refunded(), the.noted],
    to: 'refundedOrder',
  },

  {
    name: 'something is missing in the parcel: what?',
    slots: { want: 'missingItem' },
    steps: [the.one(), the.yes, the.read()],
    to: 'askingMissing',
    says: ['orderHelp.askMissing'],
  },
  {
    name: 'a person has it, with a date',
    slots: { want: 'missingItem' },
    steps: [the.one(), the.yes, the.read(), the.answer({ details: 'the shade' })],
    to: 'itemMissing',
    says: ['orderHelp.itemMissing'],
  },
  {
    name: 'it turned out to be there',
    slots: { want: 'missingItem' },
    steps: [the.one(), the.yes, the.read(), the.answer({ details: 'the shade' }), the.act('explained')],
    to: 'explained',
  },
  {
    name: 'another change: which?',
    slots: { want: 'change' },
    steps: [the.one(), the.yes, the.read()],
    to: 'askingChange',
  },
  {
    name: 'a person changes it',
    slots: { want: 'change' },
    steps: [the.one(), the.yes, the.read(), the.answer({ details: 'two of them' }), the.act('changed')],
    to: 'orderChanged',
    says: ['orderHelp.changed'],
  },
  {
    name: 'or does not',
    slots: { want: 'change' },
    steps: [the.one(), the.yes, the.read(), the.answer({ details: 'two of them' }), the.act('unchanged')],
    to: 'orderUnchanged',
  },
  {
    name: 'meanwhile it waits for a person',
    slots: { want: 'change' },
    steps: [the.one(), the.yes, the.read(), the.answer({ details: 'two of them' })],
    to: 'changeWanted',
  },
];
