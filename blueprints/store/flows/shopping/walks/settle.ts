import { act, failed, manual, marked, none, refused, unsettled } from '../../../testing/answers.ts';
import type { Step } from '../../../testing/walk.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../times.ts';
import * as the from './tillAnswers.ts';
import { asked, away, confirmed, settling } from './tillPaths.ts';
import type { TillWalk } from './tillWalk.ts';

const paidElsewhere: Step[] = [...settling, the.otherwisePaid('pi_8')];
const otherSum: Step[] = [...asked, the.paymentChanged, the.paid(9_469)];
const explained: Step[] = [...settling, the.notPayable, the.paidBack, act('explained')];
/** When a system that did not answer is asked again. */
const later = { after: 45 * MINUTE_MS };

/** What came in is written into the shop, or goes back to whoever paid it. */
export const settleWalks: readonly TillWalk[] = [
  { name: 'money is written into the shop', steps: settling, to: 'markingPaid' },
  { name: 'and then it is confirmed', steps: confirmed, to: 'awaitingParcel', says: ['after.confirmed'] },
  {
    name: 'what was written before is confirmed, too',
    steps: [...settling, the.otherwisePaid('pi_9')],
    to: 'awaitingParcel',
  },
  { name: 'what was paid twice goes back', steps: paidElsewhere, to: 'returningMoney' },
  {
    name: 'another sum goes back',
    steps: otherSum,
    to: 'returningMoney',
  },
  {
    name: 'whoever paid it is asked for the right one',
    steps: [...otherSum, the.paidBack],
    to: 'requestingPayment',
    says: ['payment.returnedOtherSum'],
  },
  {
    name: 'and pays it',
    steps: [...otherSum, the.paidBack, the.requested(), the.paymentChanged, the.paid(), marked],
    to: 'awaitingParcel',
  },
  {
    name: 'another sum that was given back by hand is as good',
    steps: [...otherSum, refused, act('returned')],
    to: 'requestingPayment',
  },
  {
    name: 'an order that cannot be paid any more',
    steps: [...settling, the.notPayable],
    to: 'returningMoney',
  },
  {
    name: 'nobody knows yet whether the money went back',
    steps: [...paidElsewhere, unsettled],
    to: 'returningMoney',
    says: ['payment.returnUnsettled'],
  },
  {
    name: 'the money goes back, and a person knows',
    steps: [...paidElsewhere, the.paidBack],
    to: 'returnedTwice',
    says: ['payment.returnedTwice'],
  },
  {
    name: 'they explain it, and the order that is paid goes its way',
    steps: [...paidElsewhere, the.paidBack, act('explained')],
    to: 'awaitingParcel',
    says: [],
  },
  {
    name: 'nobody explains it, and the order goes its way',
    steps: [...paidElsewhere, the.paidBack, { after: DAY_MS }],
    to: 'awaitingParcel',
    says: [],
  },
  {
    name: 'what cannot be paid any more goes back, and a person knows',
    steps: [...settling, the.notPayable, the.paidBack],
    to: 'moneyReturned',
    says: ['payment.returned'],
  },
  {
    name: 'they explain that, and it is over',
    steps: [...explained, the.orderCancelled],
    to: 'moneyBack',
  },
  {
    name: 'and nothing stays reserved, also when nobody explains it',
    steps: [...settling, the.notPayable, the.paidBack, { after: DAY_MS }],
    to: 'releasingOrder',
    says: [],
  },
  {
    name: 'what the shop does not release a person does, and nothing is paid back twice',
    steps: [...explained, the.notCancellable, act('cancelOrder')],
    to: 'cancellingOrder',
  },
  {
    name: 'money that does not go back',
    steps: [...paidElsewhere, refused],
    to: 'returnStuck',
    says: ['payment.returnStuck'],
  },
  { name: 'is given back by hand', steps: [...paidElsewhere, refused, act('returned')], to: 'returnedTwice' },
  {
    name: 'paid, and the shop does not answer',
    steps: [...settling, failed],
    to: 'holdingPayment',
    says: ['payment.held'],
  },
  {
    name: 'nobody knows yet whether the shop has it',
    steps: [...settling, unsettled],
    to: 'markingPaid',
    says: ['payment.held'],
  },
  {
    name: 'and it is told again without a word',
    steps: [...settling, unsettled, manual],
    to: 'holdingPayment',
    says: [],
  },
  { name: 'the shop is told again', steps: [...settling, failed, later], to: 'markingAgain', says: [] },
  {
    name: 'the customer is not, while nothing is new',
    steps: [...settling, failed, later, failed],
    to: 'holdingPayment',
    says: [],
  },
  {
    name: 'nor when nobody can tell whether the shop has it',
    steps: [...settling, failed, later, manual],
    to: 'holdingPayment',
    says: [],
  },
  {
    name: 'it is confirmed late',
    steps: [...settling, failed, later, marked],
    to: 'awaitingParcel',
    says: ['after.confirmed'],
  },
  {
    name: 'in the end a person writes it down',
    steps: [...settling, ...away()],
    to: 'paidUnwritten',
    says: ['payment.heldLong'],
  },
  {
    name: 'and it is confirmed',
    steps: [...settling, ...away(), act('marked')],
    to: 'awaitingParcel',
    says: ['after.confirmed'],
  },
  { name: 'a shop that does not know the order', steps: [...settling, none], to: 'paidUnwritten' },
  {
    name: 'a person who is late with money',
    steps: [...settling, none, { after: 8 * HOUR_MS }],
    to: 'overduePaid',
    says: ['help.delayed'],
  },
];
