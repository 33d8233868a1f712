import { flowKit } from 'loopline/flow';
import { payments } from 'loopline/integration';
import { z } from 'zod';
import { EXPIRY_MS } from '../../../policies/payment.ts';
import { DAY_MS, MINUTE_MS } from '../../../times.ts';
import { STUCK } from '../checkout/lost.ts';
import { orderNumber, orderTotal } from '../checkout/said.ts';
import type { ShoppingContext } from '../context.ts';
import { by } from '../said.ts';
import { paymentOf } from './paymentOf.ts';
import { until, wayToPay } from './said.ts';

const { branch, call, choose, say, wait } = flowKit<ShoppingContext>();

/** By then every request to pay is over, whenever it was declined. */
const LONGEST_MS = Math.max(...Object.values(EXPIRY_MS)) + 2 * MINUTE_MS;

/** The provider alone says whether it is paid: after a notice of its own, after "I have paid", and before a reminder. */
export const lookStates = {
  /** The contact says that they have paid: they hear what is true. */
  lookingAtPayment: reads('notPaidYet', 'The payment provider says whether it was paid'),
  /** The provider says that something changed. */
  readingPayment: reads('paymentMoving', 'The payment provider says what changed'),
  /** Nobody said anything. */
  checkingOpen: reads('reminding', 'The payment provider says whether it is still open'),
  checkingExpiry: reads(
    'paymentExpired',
    'The payment provider says whether it was paid in time',
    'judgingLate',
  ),

  notPaidYet: say({
    say: { text: 'payment.notYet', facts: { number: orderNumber }, template: 'payment_not_yet' },
    to: 'reminding',
  }),

  /** Something is under way at the provider: nobody is bothered with it. */
  paymentMoving: wait({
    for: { afterMs: 10 * MINUTE_MS },
    to: 'checkingOpen',
    on: { 'notice.paymentChanged': 'readingPayment', cancel: 'stoppingPayment' },
    next: 'Ask the payment provider again',
  }),

  judgingDecline: branch({
    cases: [{ when: ({ declined }) => declined !== null, to: 'paymentDeclined' }],
    // Nothing was said of a decline: the provider could not be asked.
    otherwise: 'judgingTill',
  }),

  /** Its time is over, and a no of the bank was told when it came. */
  judgingLate: branch({
    cases: [{ when: ({ declined }) => declined !== null, to: 'paymentExpired' }],
    otherwise: 'judgingTill',
  }),

  /** Said once for each no: who is silent after it hears no more until the request is over. */
  paymentDeclined: choose({
    say: {
      text: 'payment.declined',
      facts: { number: orderNumber, amount: orderTotal, way: wayToPay, by: until },
      template: 'payment_declined',
    },
    options: [
      { id: 'paid', title: 'payment.havePaid', way: 'lookingAtPayment' },
      { id: 'other', title: 'payment.otherWay', way: 'judgingOther' },
      { id: 'stop', title: 'payment.stop', way: 'stoppingPayment' },
    ],
    on: { 'notice.paymentChanged': 'readingPayment' },
    unclear: {
      say: {
        text: 'payment.declined',
        facts: { number: orderNumber, amount: orderTotal, way: wayToPay, by: until },
      },
      to: 'paymentHelp',
    },
    silence: { giveUp: { afterMs: LONGEST_MS, to: 'checkingExpiry' } },
    cancel: 'stoppingPayment',
    next: 'Customer tries to pay again',
  }),

  paymentExpired: choose({
    say: {
      text: 'payment.expired',
      facts: { number: orderNumber, amount: orderTotal, by: by(DAY_MS) },
      template: 'payment_expired',
    },
    options: [
      { id: 'again', title: 'payment.again', way: 'withdrawing' },
      { id: 'other', title: 'payment.otherWay', way: 'judgingOther' },
      { id: 'stop', title: 'payment.stop', way: 'stoppingPayment' },
    ],
    on: { 'notice.paymentChanged': 'readingPayment' },
    unclear: {
      say: { text: 'payment.expired', facts: { number: orderNumber, amount: orderTotal, by: by(DAY_MS) } },
      to: 'paymentHelp',
    },
    silence: { giveUp: { afterMs: DAY_MS, to: 'lapsing' } },
    cancel: 'stoppingPayment',
    next: 'Customer asks for a new way to pay',
  }),
};

/** `open`: where it goes while nothing came in; `declined`: where it is judged why the last try brought nothing. */
function reads(open: string, next: string, declined = 'judgingDecline') {
  return call({
    operation: payments.readRequest,
    input: (context) => ({ requestRef: paymentOf(context).requestRef }),
    on: {
      open,
      paid: { to: 'checkingSum', set: paidIn },
      failed: { to: declined, set: (_, heard) => ({ declined: declineIn(heard) }) },
      expired: 'paymentExpired',
      cancelled: 'paymentExpired',
      none: 'paymentUnclear',
    },
    deadline: STUCK,
    next,
  });
}

export function paidIn({ payment }: ShoppingContext, heard: object): Partial<ShoppingContext> {
  const { paymentRef, minor, currency } = payments.readRequest.outputs.paid.parse(heard);
  return {
    paid: { paymentRef, minor, currency },
    ...(payment !== null && { payment: { ...payment, paymentRef } }),
  };
}

/** `failed` is what the provider says of a declined try, with its code, and what is heard of a read that never came through. */
function declineIn(heard: object): string | null {
  return z.object({ code: z.string() }).safeParse(heard).data?.code ?? null;
}
