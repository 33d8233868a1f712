import * as the from '../../testing/answers.ts';
import type { Step } from '../../testing/walk.ts';
import type { Walk } from '../../testing/testWalks.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../times.ts';

const old = the.orderFacts({ deliveredAt: '2023-11-16T12:00:00.000Z' });
const lastYear = the.orderFacts({ deliveredAt: '2025-06-16T12:00:00.000Z' });
const begun: Step[] = [the.choose('claim'), the.one(), the.yes];
const problem = the.answer({ problem: 'it does not light up any more' });
const photo = the.answer({ photo: 'file-3' });
const claimed: Step[] = [...begun, problem, photo];
const since = (order: typeof old): Step[] => [the.choose('claim'), the.one(order), the.yes];

const asking: readonly Walk[] = [
  { name: 'what the warranty is, is told', steps: [], to: 'telling', says: ['warranty.terms'] },
  {
    name: 'who was just asking knows it now',
    steps: [the.choose('asking')],
    to: 'told',
    says: ['warranty.told'],
  },
  { name: 'who says nothing more knows it, too', steps: [{ after: 4 * HOUR_MS }], to: 'toldInSilence' },
  {
    name: 'who names an order has a claim',
    slots: { orderNumber: 'LP-1042' },
    steps: [],
    to: 'findingByNumber',
  },
  { name: 'something is broken: which order', steps: [the.choose('claim')], to: 'findingOrders' },
  { name: 'its number', steps: [the.choose('claim'), the.none], to: 'askingNumber' },
  {
    name: 'the e-mail on it proves it',
    slots: { orderNumber: 'LP-1042' },
    steps: [
      the.found(false),
      the.choose('email'),
      the.answer({ proofEmail: 'm@example.com' }),
      the.found(true),
    ],
    to: 'askingProblem',
  },
  {
    name: 'a person finds it',
    slots: { orderNumber: 'LP-1042' },
    steps: [the.none, the.choose('person'), the.act('identify', { orderNumber: 'LP-1042' }), the.found(true)],
    to: 'askingProblem',
  },
  {
    name: 'several orders, several things in one of them',
    steps: [the.choose('claim'), the.several(the.twoLines, the.jacket), the.choose('ord_1042')],
    to: 'choosingLine',
    says: ['order.chooseLine'],
  },
  {
    name: 'one thing of it',
    steps: [
      the.choose('claim'),
      the.several(the.twoLines, the.jacket),
      the.choose('ord_1042'),
      the.choose('line_1042_2'),
    ],
    to: 'askingProblem',
  },
  {
    name: 'or another order',
    steps: [
      the.choose('claim'),
      the.several(the.twoLines, the.jacket),
      the.choose('ord_1042'),
      the.choose('another'),
      the.answer({ orderNumber: 'LP-1050' }),
    ],
    to: 'findingByNumber',
  },
  {
    name: 'a shop that does not answer is asked again',
    steps: [the.choose('claim'), the.failed],
    to: 'shopDown',
  },
  {
    name: 'and then a person takes it',
    steps: [
      the.choose('claim'),
      the.failed,
      { after: 15 * MINUTE_MS },
      the.failed,
      { after: 15 * MINUTE_MS },
      the.failed,
    ],
    to: 'shopUnreachable',
  },
  {
    name: 'an order without items is for a person',
    steps: since(the.orderFacts({ lines: [] })),
    to: 'withSupport',
  },
  {
    name: 'a person who is late loses it',
    steps: [...since(the.orderFacts({ lines: [] })), { after: 8 * HOUR_MS }],
    to: 'withSupervisors',
    says: ['help.delayed'],
  },
  { name: 'a customer may stop it', steps: [...begun, the.cancel], to: 'cancelled' },
  { name: 'silence ends what was not told', steps: [...begun, { after: DAY_MS }], to: 'abandoned' },
  {
    name: 'a person may close it',
    steps: [...since(the.orderFacts({ lines: [] })), the.act('close')],
    to: 'closedByPerson',
  },
];

const covered: readonly Walk[] = [
  {
    name: 'within the months it is asked what does not work',
    steps: begun,
    to: 'askingProblem',
    says: ['warranty.askProblem'],
  },
  {
    name: 'what was not delivered has no warranty yet',
    steps: since(the.withStatus('shipped')),
    to: 'denied',
    says: ['warranty.denied.notDelivered'],
  },
  { name: 'long over', steps: since(old), to: 'denied', says: ['warranty.denied.over'] },
  { name: 'who accepts that is done', steps: [...since(old), the.choose('ok')], to: 'told' },
  {
    name: 'who does not gets a person',
    steps: [...since(old), the.choose('review')],
    to: 'coverWithPerson',
    says: ['warranty.person.look'],
  },
  { name: 'furniture has more months: a person looks', steps: since(lastYear), to: 'coverWithPerson' },
  { name: 'who takes it', steps: [...since(lastYear), the.act('cover')], to: 'askingProblem' },
  {
    name: 'or not',
    steps: [...since(lastYear), the.act('reject')],
    to: 'rejected',
    says: ['warranty.rejected'],
  },
  {
    name: 'after a no silence is an end',
    steps: [...since(lastYear), the.act('reject'), { after: DAY_MS }],
    to: 'rejectedEnd',
  },
  { name: 'then a photo', steps: [...begun, problem], to: 'askingPhoto', says: ['warranty.askPhoto'] },
  {
    name: 'who has none is not sent away',
    steps: [...begun, problem, the.unclear, the.unclear],
    to: 'claiming',
  },
  { name: 'who forgets it neither', steps: [...begun, problem, { after: DAY_MS }], to: 'claiming' },
];

const label = the.result('created', { returnRef: 'ret_1', trackingNumber: 'TRK1042', fileIds: ['file-1'] });

const decided: readonly Walk[] = [
  { name: 'the workshop has it, with a date', steps: claimed, to: 'claiming', says: ['warranty.claimed'] },
  { name: 'it wants another photo', steps: [...claimed, the.act('morePhotos')], to: 'askingPhoto' },
  {
    name: 'a workshop that is late loses it',
    steps: [...claimed, { after: 2 * DAY_MS }],
    to: 'withSupervisors',
    says: ['help.delayed'],
  },
  {
    name: 'it is repaired: the label',
    steps: [...claimed, the.act('repair')],
    to: 'creatingReturn',
    says: ['warranty.repair'],
  },
  {
    name: 'the label comes',
    steps: [...claimed, the.act('repair'), label],
    to: 'repairArranged',
    says: ['warranty.label'],
  },
  {
    name: 'a label that cannot be made comes by hand',
    steps: [...claimed, the.act('repair'), the.failed],
    to: 'labelByHand',
  },
  {
    name: 'one without a document as well',
    steps: [...claimed, the.act('repair'), the.unlabelled],
    to: 'labelByHand',
  },
  {
    name: 'the warehouse sends it',
    steps: [...claimed, the.act('repair'), the.failed, the.act('labelSent')],
    to: 'repairByHand',
  },
  { name: 'a new one', steps: [...claimed, the.act('replace')], to: 'requestingReplacement' },
  {
    name: 'is sent',
    steps: [...claimed, the.act('replace'), the.exchangeCreated],
    to: 'replaced',
    says: ['warranty.replaced'],
  },
  {
    name: 'there is none left',
    steps: [...claimed, the.act('replace'), the.exchangeNotPossible],
    to: 'replacementStuck',
  },
  {
    name: 'then the money instead',
    steps: [...claimed, the.act('replace'), the.exchangeNotPossible, the.act('giveBack')],
    to: 'payingBack',
  },
  {
    name: 'the money goes back',
    steps: [...claimed, the.act('giveBack')],
    to: 'payingBack',
    says: ['refund.sending'],
  },
  {
    name: 'it is back',
    steps: [...claimed, the.act('giveBack'), the.refunded()],
    to: 'marking',
    says: ['refund.done'],
  },
  {
    name: 'or on its way',
    steps: [...claimed, the.act('giveBack'), the.refunded(7_990, 'pending')],
    to: 'marking',
    says: ['refund.onItsWay'],
  },
  {
    name: 'the shop knows it',
    steps: [...claimed, the.act('giveBack'), the.refunded(), the.marked],
    to: 'moneyBack',
  },
  {
    name: 'or the back office writes it',
    steps: [...claimed, the.act('giveBack'), the.refunded(), the.failed],
    to: 'moneyBackUnwritten',
  },
  {
    name: 'a provider that refuses brings finance',
    steps: [...claimed, the.act('giveBack'), the.refused],
    to: 'moneyNotMoved',
  },
  {
    name: 'so does one that does not say',
    steps: [...claimed, the.act('giveBack'), the.manual],
    to: 'moneyUnknown',
  },
];

export const walks: readonly Walk[] = [...asking, ...covered, ...decided];
