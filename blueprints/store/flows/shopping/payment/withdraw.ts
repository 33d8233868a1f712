import { flowKit, type Way } from 'loopline/flow';
import { orders, payments } from 'loopline/integration';
import { paymentPolicy } from '../../../policies/payment.ts';
import { DAY_MS, HOUR_MS } from '../../../times.ts';
import { orderKey, orderOf, surelyNot } from '../checkout/cartOf.ts';
import { STUCK } from '../checkout/lost.ts';
import { orderNumber } from '../checkout/said.ts';
import type { ShoppingContext } from '../context.ts';
import { paidIn } from './look.ts';
import { paymentOf } from './paymentOf.ts';

const { branch, call, choose } = flowKit<ShoppingContext>();

type Decided = ShoppingContext & { decisions: readonly { policy: string; decision: string }[] };

/** Before another way to pay is given, and before an order is given up, nobody can pay the old way any more. */
export const withdrawStates = {
  judgingOther: branch({
    cases: [{ when: hasOtherWay, to: 'exchangingMethod' }],
    otherwise: 'paymentHelp',
  }),

  /** The provider does not take this sum, this currency or this way. */
  judgingMethod: branch({
    cases: [{ when: ({ method }) => method === 'instantTransfer', to: 'methodRefused' }],
    otherwise: 'paymentImpossible',
  }),

  methodRefused: choose({
    say: { text: 'payment.methodRefused', facts: { number: orderNumber }, template: 'payment_by_card' },
    options: [
      {
        id: 'card',
        title: 'checkout.payBy.card',
        way: { to: 'requestingPayment', set: () => ({ method: 'card' }) },
      },
      { id: 'stop', title: 'payment.stop', way: 'stoppingPayment' },
    ],
    unclear: { say: { text: 'payment.methodRefused', facts: { number: orderNumber } }, to: 'paymentHelp' },
    silence: { giveUp: { afterMs: DAY_MS, to: 'cancellingLapsed' } },
    cancel: 'stoppingPayment',
    next: 'Customer chooses another way to pay',
  }),

  /** The same way again: the old request is of no use to anybody. */
  withdrawing: withdraws('withdraw', {
    to: 'requestingPayment',
    set: (context) => ({ ...surelyNot(context), payment: null }),
  }),

  exchangingMethod: withdraws('exchange', {
    to: 'requestingPayment',
    set: (context) => ({
      ...surelyNot(context),
      payment: null,
      method: context.method === 'card' ? 'instantTransfer' : 'card',
    }),
  }),

  /** The contact does not want it any more. */
  stoppingPayment: branch({
    cases: [
      // A person gave up what was never ordered.
      { when: ({ order }) => order === null, to: 'orderGivenUp' },
      { when: ({ payment }) => payment === null, to: 'cancellingOrder' },
    ],
    otherwise: 'withdrawingToStop',
  }),
  withdrawingToStop: withdraws('stop', 'cancellingOrder'),
  cancellingOrder: cancels('byCustomer', 'orderCancelled'),

  /** The contact did not pay: what lies ready for them is freed. */
  lapsing: withdraws('lapse', 'cancellingLapsed'),
  cancellingLapsed: cancels('notPaid', 'orderLapsed'),
};

function withdraws(act: string, done: Way<ShoppingContext>) {
  return call({
    operation: payments.cancelRequest,
    input: (context) => ({ requestRef: paymentOf(context).requestRef }),
    key: (context) => `${act}:${paymentOf(context).requestRef}:${context.attempt}`,
    on: {
      cancelled: done,
      none: done,
      // Somebody paid in the last moment: then it is bought.
      paid: { to: 'checkingSum', set: paidIn },
      failed: { to: 'judgingTill', set: surelyNot },
      // To end it twice does no harm: who asks again gets another try, and not the same answer.
      manual: { to: 'paymentUnclear', set: surelyNot },
    },
    deadline: STUCK,
    next: 'Nobody can pay the old way any more',
  });
}

/** `unless`: what is kept when the shop did not take it back, or nobody knows. */
export function cancels(
  reason: string,
  to: string,
  unless: (context: ShoppingContext) => Partial<ShoppingContext> = surelyNot,
) {
  return call({
    operation: orders.cancel,
    input: (context) => ({ orderRef: orderOf(context).ref, reason }),
    key: orderKey('cancelOrder'),
    on: {
      cancelled: to,
      notCancellable: {
        to: 'orderUnclear',
        set: (context, heard) => ({
          ...unless(context),
          trouble: orders.cancel.outputs.notCancellable.parse(heard).reason,
        }),
      },
      failed: { to: 'orderUnclear', set: unless },
      manual: { to: 'orderUnclear', set: unless },
    },
    deadline: { afterMs: HOUR_MS, to: 'orderUnclear' },
    next: 'The shop takes the order back',
  });
}

/** The policy allows every way to pay, and so another one than this. */
function hasOtherWay(context: ShoppingContext): boolean {
  const { decisions = [] } = context as Partial<Decided>;
  return decisions.findLast(({ policy }) => policy === paymentPolicy.name)?.decision === 'any';
}
