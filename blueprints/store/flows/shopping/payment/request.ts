import { flowKit } from 'loopline/flow';
import { payments } from 'loopline/integration';
import { EXPIRY_MS } from '../../../policies/payment.ts';
import { MINUTE_MS } from '../../../times.ts';
import { buyerOf } from '../checkout/buyer.ts';
import { orderKey, orderOf, surelyNot } from '../checkout/cartOf.ts';
import { orderNumber, orderTotal } from '../checkout/said.ts';
import { STUCK } from '../checkout/lost.ts';
import type { ShoppingContext } from '../context.ts';
import { code, until, url, wayToPay } from './said.ts';

const { branch, call, choose } = flowKit<ShoppingContext>();

/** Who pays at once has paid by then; before anybody is reminded the provider is asked. */
const FIRST_LOOK_MS = 30 * MINUTE_MS;
/** The provider's clock and ours differ, and money that is on its way at the end may arrive. */
const GRACE_MS = 2 * MINUTE_MS;

/** The page or the code with which the contact pays. Nothing is taken by it, and no word of theirs makes it paid. */
export const requestStates = {
  requestingPayment: call({
    operation: payments.request,
    input: requestInput,
    key: orderKey('pay'),
    on: {
      requested: { to: 'offeringPayment', set: requestIn },
      refused: {
        to: 'judgingMethod',
        set: (context, heard) => ({
          ...surelyNot(context),
          trouble: payments.request.outputs.refused.parse(heard).code,
        }),
      },
      failed: { to: 'judgingTill', set: surelyNot },
      manual: { to: 'paymentUnclear', set: surelyNot },
    },
    deadline: STUCK,
    next: 'The payment provider makes a way to pay',
  }),

  offeringPayment: branch({
    cases: [{ when: ({ payment }) => (payment?.code ?? null) !== null, to: 'awaitingTransfer' }],
    otherwise: 'awaitingCard',
  }),

  awaitingTransfer: awaits('payment.transfer', { template: 'payment_reminder', to: 'checkingOpen' }),
  awaitingCard: awaits('payment.card', { template: 'payment_reminder', to: 'checkingOpen' }),

  reminding: branch({
    cases: [{ when: ({ payment }) => (payment?.code ?? null) !== null, to: 'remindingTransfer' }],
    otherwise: 'remindingCard',
  }),

  /** Reminded once; then the request may expire. */
  remindingTransfer: awaits('payment.reminder', { afterMs: leftOf('instantTransfer'), to: 'checkingExpiry' }),
  remindingCard: awaits('payment.reminder', { afterMs: leftOf('card'), to: 'checkingExpiry' }),
};

function leftOf(method: keyof typeof EXPIRY_MS): number {
  return EXPIRY_MS[method] - FIRST_LOOK_MS + GRACE_MS;
}

function awaits(
  text: string,
  { afterMs = FIRST_LOOK_MS, to }: { template?: string; afterMs?: number; to: string },
) {
  const words = {
    text,
    facts: { number: orderNumber, amount: orderTotal, url, code, way: wayToPay, by: until },
    template: 'payment_reminder',
  };
  return choose({
    say: words,
    options: [
      { id: 'paid', title: 'payment.havePaid', way: 'lookingAtPayment' },
      { id: 'other', title: 'payment.otherWay', way: 'judgingOther' },
      { id: 'stop', title: 'payment.stop', way: 'stoppingPayment' },
    ],
    on: { 'notice.paymentChanged': 'readingPayment' },
    unclear: { say: words, to: 'paymentHelp' },
    silence: { giveUp: { afterMs, to } },
    cancel: 'stoppingPayment',
    next: 'Customer pays',
  });
}

function requestInput(context: ShoppingContext, at: string) {
  const { ref, number, totalMinor, currency } = orderOf(context);
  const { name, email } = buyerOf(context);
  const method = context.method ?? 'card';
  return {
    orderRef: ref,
    orderNumber: number,
    minor: totalMinor,
    currency,
    method,
    expiresAt: new Date(Date.parse(at) + EXPIRY_MS[method]).toISOString(),
    payerName: name,
    payerEmail: email,
  };
}

function requestIn({ method }: ShoppingContext, heard: object): Partial<ShoppingContext> {
  const { requestRef, url: page, code: copied, expiresAt } = payments.request.outputs.requested.parse(heard);
  return {
    payment: {
      requestRef,
      url: page,
      code: copied,
      method: method ?? 'card',
      expiresAt,
      paymentRef: null,
    },
    declined: null,
    trouble: null,
  };
}
