import { emit } from './events.ts';
import type { RequestMark } from './idempotency.ts';
import { keepCharge } from './keepCharge.ts';
import type { PaymentError, PaymentIntent } from './payments.ts';
import { pixCode } from './pixCode.ts';
import { unixNow } from './state.ts';
import type { PaymentsState } from './state.ts';

type Emitted = { mark?: RequestMark | null };

/** The money came in: all that was asked for, or another sum. Stripe: partial capture, overcapture. */
export function succeed(
  state: PaymentsState,
  intent: PaymentIntent,
  { mark = null, minor = intent.amount }: Emitted & { minor?: number } = {},
): PaymentIntent {
  const charge = keepCharge(state, intent, { captured: true, minor });
  const paid: PaymentIntent = {
    ...intent,
    amount_received: minor,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    status: 'succeeded',
  };
  state.intents.put(paid);
  emit(state, 'charge.succeeded', { object: charge, mark });
  emit(state, 'payment_intent.succeeded', { object: paid, mark });
  return paid;
}

/** An attempt that brought nothing; another may follow. */
export function fail(state: PaymentsState, intent: PaymentIntent, error: PaymentError): PaymentIntent {
  const declined = error.type === 'card_error' ? error.code : null;
  const charge =
    declined === null ? null : keepCharge(state, intent, { captured: false, failureCode: declined });
  const failed: PaymentIntent = {
    ...intent,
    last_payment_error: error,
    latest_charge: charge?.id ?? intent.latest_charge,
    next_action: null,
    status: 'requires_payment_method',
  };
  state.intents.put(failed);
  if (charge !== null) emit(state, 'charge.failed', { object: charge });
  emit(state, 'payment_intent.payment_failed', { object: failed });
  return failed;
}

/** The customer has a code of Pix, which is good for so many seconds. */
export function presentCode(
  state: PaymentsState,
  intent: PaymentIntent,
  { seconds, mark = null }: Emitted & { seconds: number },
): PaymentIntent {
  const expiresAt = unixNow(state.peer) + seconds;
  const url = `${state.peer.url()}/pix/${intent.id}`;
  const presented: PaymentIntent = {
    ...intent,
    status: 'requires_action',
    last_payment_error: null,
    next_action: {
      type: 'pix_display_qr_code',
      pix_display_qr_code: {
        data: pixCode({ minor: intent.amount, url }),
        expires_at: expiresAt,
        hosted_instructions_url: url,
        image_url_svg: `${url}/qr.svg`,
      },
    },
  };
  state.intents.put(presented);
  emit(state, 'payment_intent.requires_action', { object: presented, mark });
  state.peer.schedule.add({
    kind: 'payments.expireCode',
    dueAt: new Date(expiresAt * 1000),
    payload: { intentId: intent.id },
  });
  return presented;
}

/** Stripe's words for a refusal of the bank. Source: Stripe, Error codes and Decline codes. */
export function declined(reason: string): PaymentError {
  const ownCode = ['expired_card', 'incorrect_cvc', 'processing_error', 'incorrect_number'].includes(reason);
  return {
    type: 'card_error',
    code: ownCode ? reason : 'card_declined',
    ...(ownCode ? {} : { decline_code: reason }),
    message:
      reason === 'insufficient_funds' ? 'Your card has insufficient funds.' : 'Your card was declined.',
  };
}

/** Of a code that nobody paid in time. */
export const CODE_EXPIRED: PaymentError = {
  type: 'invalid_request_error',
  code: 'payment_intent_payment_attempt_expired',
  message: 'The latest payment attempt on the PaymentIntent has expired.',
};
