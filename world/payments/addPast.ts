import { intentNamed } from './intents.ts';
import { keepCharge } from './keepCharge.ts';
import { newIntent } from './newIntent.ts';
import type { AddPayment, Metadata, PaymentIntent, Refund } from './payments.ts';
import { stripeId, unixNow } from './state.ts';
import type { PaymentsState } from './state.ts';
import { noSuch } from './stripeError.ts';

/** A payment from before the world began: no events. */
export function addPayment(state: PaymentsState, given: AddPayment): PaymentIntent {
  const captured = given.captured ?? true;
  const { amount, currency, metadata = {} } = given;
  const fresh = newIntent(state, { amount, currency, metadata, methods: ['card'] });
  const intent: PaymentIntent = {
    ...fresh,
    id: given.id ?? fresh.id,
    amount_capturable: captured ? 0 : amount,
    amount_received: captured ? amount : 0,
    capture_method: captured ? 'automatic' : 'manual',
    created: Math.floor((given.createdAt ?? state.peer.clock.now()).getTime() / 1000),
    status: captured ? 'succeeded' : 'requires_capture',
  };
  const charge = keepCharge(state, intent, { captured });
  const whole = { ...intent, latest_charge: charge.id };
  state.intents.put(whole);
  return whole;
}

/** A refund from before the world began: no events. */
export function addRefund(
  state: PaymentsState,
  given: { paymentIntent: string; amount: number; metadata?: Metadata },
): Refund {
  const intent = intentNamed(state, given.paymentIntent);
  const charge = state.charges.find(intent.latest_charge ?? '');
  if (charge === null) throw noSuch('charge', intent.latest_charge ?? '');
  const refunded = charge.amount_refunded + given.amount;
  state.charges.put({ ...charge, amount_refunded: refunded, refunded: refunded >= charge.amount_captured });
  const refund: Refund = {
    id: stripeId(state.peer, 're'),
    object: 'refund',
    amount: given.amount,
    charge: charge.id,
    created: unixNow(state.peer),
    currency: charge.currency,
    metadata: given.metadata ?? {},
    payment_intent: intent.id,
    reason: 'requested_by_customer',
    receipt_number: null,
    status: 'succeeded',
  };
  state.refunds.put(refund);
  return refund;
}
