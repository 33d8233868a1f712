import type { PaymentMethod } from './checkout.ts';
import type { Metadata, PaymentIntent } from './payments.ts';
import { stripeId, unixNow } from './state.ts';
import type { PaymentsState } from './state.ts';

/** An intent that nobody paid yet. It is not kept. */
export function newIntent(
  { peer }: PaymentsState,
  given: { amount: number; currency: string; metadata: Metadata; methods: PaymentMethod[] },
): PaymentIntent {
  return {
    id: stripeId(peer, 'pi'),
    object: 'payment_intent',
    amount: given.amount,
    amount_capturable: 0,
    amount_received: 0,
    capture_method: 'automatic',
    currency: given.currency.toLowerCase(),
    created: unixNow(peer),
    customer: null,
    description: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: given.metadata,
    next_action: null,
    payment_method_types: given.methods,
    status: 'requires_payment_method',
  };
}
