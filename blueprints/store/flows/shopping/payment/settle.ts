import { flowKit, type Words } from 'loopline/flow';
import { orders } from 'loopline/integration';
import { outagePolicy } from '../../../policies/outage.ts';
import { HOUR_MS, MINUTE_MS } from '../../../times.ts';
import { orderKey, orderOf, surelyNot } from '../checkout/cartOf.ts';
import { orderNumber } from '../checkout/said.ts';
import type { ShoppingContext } from '../context.ts';
import { by } from '../said.ts';
import { paidOf } from './paymentOf.ts';
import { paidSum } from './said.ts';

const { branch, call, decide, say, wait } = flowKit<ShoppingContext>();

const AGAIN_MS = 45 * MINUTE_MS;
const NEWS_MS = 2 * HOUR_MS;

const held: Words<ShoppingContext> = {
  text: 'payment.held',
  facts: { amount: paidSum, number: orderNumber, by: by(NEWS_MS) },
  template: 'payment_held',
};

/** Money that came in is written into the shop, or goes back. It is never forgotten, whatever is down. */
export const settleStates = {
  checkingSum: branch({
    cases: [{ when: isWhatWasAsked, to: 'markingPaid' }],
    otherwise: 'returningMoney',
  }),

  markingPaid: marks('tellingHeld', { say: held, promise: 'promise.news', promiseMs: NEWS_MS }),
  /** Who was told that it waits is not told again: until it is written down, or a person has it, nothing is new. */
  markingAgain: marks('judgingHold'),

  checkingOtherwise: branch({
    cases: [{ when: ({ paid, paidBefore }) => paid?.paymentRef === paidBefore, to: 'confirmingPaid' }],
    otherwise: 'returningMoney',
  }),

  /** Paid, and the shop does not answer: told at once, and tried again without a word. */
  tellingHeld: say({
    say: held,
    also: [{ promise: 'promise.news', dueMs: NEWS_MS, facts: { by: by(NEWS_MS) } }],
    to: 'judgingHold',
  }),

  judgingHold: decide({
    policy: outagePolicy,
    facts: ({ decisions }, at) => ({
      earlier: decisions.filter(
        (each) => each.policy === outagePolicy.name && Date.parse(each.at) > Date.parse(at) - 6 * HOUR_MS,
      ).length,
    }),
    outcomes: { wait: 'holdingPayment', person: 'paidUnwritten' },
  }),

  holdingPayment: wait({
    for: { afterMs: AGAIN_MS },
    to: 'markingAgain',
    next: 'Tell the shop again that it is paid',
  }),
};

/** `failed`: where it goes when the shop surely does not know it. */
function marks(failed: string, unsettled?: { say: typeof held; promise: string; promiseMs: number }) {
  return call({
    operation: orders.markPaid,
    input: (context) => {
      const { paymentRef, minor, currency } = paidOf(context);
      return { orderRef: orderOf(context).ref, paymentRef, minor, currency };
    },
    key: (context) => `${orderKey('markPaid')(context)}:${paidOf(context).paymentRef}`,
    on: {
      marked: 'confirmingPaid',
      otherwisePaid: {
        to: 'checkingOtherwise',
        set: (_, heard) => ({ paidBefore: orders.markPaid.outputs.otherwisePaid.parse(heard).paymentRef }),
      },
      notPayable: {
        to: 'returningMoney',
        set: (_, heard) => ({ trouble: orders.markPaid.outputs.notPayable.parse(heard).reason }),
      },
      none: 'paidUnwritten',
      failed: { to: failed, set: surelyNot },
      // A shop that knows of this payment says so: to tell it again does no harm.
      manual: { to: 'judgingHold', set: surelyNot },
    },
    ...(unsettled && { unsettled }),
    deadline: { afterMs: HOUR_MS, to: 'paidUnwritten' },
    next: 'The shop learns that it is paid',
  });
}

/** Else somebody paid another sum, or in another currency. */
export function isWhatWasAsked(context: ShoppingContext): boolean {
  const { minor, currency } = paidOf(context);
  const order = orderOf(context);
  return minor === order.totalMinor && currency === order.currency;
}
