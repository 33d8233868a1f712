import type { Charge, PaymentIntent } from './payments.ts';
import { stripeId } from './state.ts';
import type { PaymentsState } from './state.ts';

/** The charge of an intent: captured, authorised only, or refused by the bank. */
export function keepCharge(
  state: PaymentsState,
  intent: PaymentIntent,
  {
    captured,
    minor = intent.amount,
    failureCode = null,
  }: { captured: boolean; minor?: number; failureCode?: string | null },
): Charge {
  const charge: Charge = {
    id: stripeId(state.peer, 'ch'),
    object: 'charge',
    amount: Math.max(intent.amount, minor),
    amount_captured: captured ? minor : 0,
    amount_refunded: 0,
    captured,
    currency: intent.currency,
    created: intent.created,
    disputed: false,
    failure_code: failureCode,
    livemode: false,
    metadata: intent.metadata,
    paid: failureCode === null,
    payment_intent: intent.id,
    refunded: false,
    status: failureCode === null ? 'succeeded' : 'failed',
  };
  state.charges.put(charge);
  return charge;
}
