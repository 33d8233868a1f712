import { flowKit } from 'loopline/flow';
import { payments } from 'loopline/integration';
import { DAY_MS, HOUR_MS } from '../../../times.ts';
import { orderKey, orderOf, surelyNot } from '../checkout/cartOf.ts';
import { orderNumber, orderTotal } from '../checkout/said.ts';
import type { ShoppingContext } from '../context.ts';
import { by } from '../said.ts';
import { paidOf } from './paymentOf.ts';
import { paidSum } from './said.ts';
import { isWhatWasAsked } from './settle.ts';
import { cancels } from './withdraw.ts';

const { askPerson, branch, call, say } = flowKit<ShoppingContext>();

const NEWS_MS = 2 * HOUR_MS;

/** What came in and is not for this order, or not for it any more, goes back to whoever paid it. */
export const giveBackStates = {
  /** The order cannot be paid any more, or for another sum, or twice: what came in goes back. */
  returningMoney: call({
    operation: payments.refund,
    input: (context) => {
      const { paymentRef, minor, currency } = paidOf(context);
      const { ref } = orderOf(context);
      return {
        paymentRef,
        orderRef: ref,
        lineRef: 'whole',
        minor,
        lineLimitMinor: minor,
        currency,
        reason: 'notPayable',
      };
    },
    key: (context) => `${orderKey('payBack')(context)}:${paidOf(context).paymentRef}`,
    on: {
      refunded: 'judgingReturn',
      refused: { to: 'returnStuck', set: surelyNot },
      failed: { to: 'returnStuck', set: surelyNot },
      manual: 'returnStuck',
    },
    unsettled: {
      say: {
        text: 'payment.returnUnsettled',
        facts: { amount: paidSum, by: by(NEWS_MS) },
        template: 'payment_return_unsettled',
      },
      promise: 'promise.news',
      promiseMs: NEWS_MS,
    },
    deadline: { afterMs: HOUR_MS, to: 'returnStuck' },
    next: 'The payment provider gives the money back',
  }),

  judgingReturn: branch({
    cases: [
      {
        when: ({ paid, paidBefore }) => paidBefore !== null && paid?.paymentRef !== paidBefore,
        to: 'returnedTwice',
      },
      { when: (context) => !isWhatWasAsked(context), to: 'returnedOtherSum' },
    ],
    otherwise: 'moneyReturned',
  }),

  /** The order is paid, and goes its way; a person sees why it was paid again. */
  returnedTwice: askPerson({
    queue: 'support',
    reason: 'moneyReturned',
    say: {
      text: 'payment.returnedTwice',
      facts: { amount: paidSum, number: orderNumber },
      template: 'payment_returned_twice',
      statesMoney: true,
    },
    also: [{ keepPromises: true }],
    acts: [{ name: 'explained', title: 'Explained, all is well', way: 'awaitingParcel' }],
    deadline: { afterMs: DAY_MS, to: 'awaitingParcel' },
    next: 'Support finds out why it was paid twice',
  }),

  /** The order still waits for its money: the customer is asked for the sum of it, and a person sees how that came. */
  returnedOtherSum: say({
    say: {
      text: 'payment.returnedOtherSum',
      facts: { amount: paidSum, number: orderNumber, total: orderTotal },
      template: 'payment_returned_other_sum',
      statesMoney: true,
    },
    also: [{ keepPromises: true }, { openTicket: 'finance', reason: 'otherSum', priority: 'normal' }],
    to: 'askingAnew',
  }),
  askingAnew: branch({
    cases: [{ when: ({ paid }) => paid !== null, to: 'requestingPayment', set: asNotPaid }],
    otherwise: 'requestingPayment',
  }),

  /** A person knows, and sees whether the customer still wants it. */
  moneyReturned: askPerson({
    queue: 'support',
    reason: 'moneyReturned',
    say: {
      text: 'payment.returned',
      facts: { amount: paidSum, number: orderNumber },
      template: 'payment_returned',
      statesMoney: true,
    },
    also: [{ keepPromises: true }],
    acts: [{ name: 'explained', title: 'Explained, all is well', way: 'releasingOrder' }],
    deadline: { afterMs: DAY_MS, to: 'releasingOrder' },
    next: 'Support finds out why it could not be ordered',
  }),
  /** Nothing of it stays reserved in the shop for money that went back. */
  releasingOrder: cancels('notPaid', 'moneyBack', asNotPaid),
};

/** It is as if nobody had paid yet. */
function asNotPaid(context: ShoppingContext): Partial<ShoppingContext> {
  return { ...surelyNot(context), payment: null, paid: null };
}
