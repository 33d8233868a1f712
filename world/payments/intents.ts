import type { Json } from '../json.ts';
import { emit } from './events.ts';
import { metadataOf, needInteger, needKnown, optionalInteger, optionalText } from './form.ts';
import type { RequestMark } from './idempotency.ts';
import type { Charge, PaymentIntent } from './payments.ts';
import { stripeId, unixNow } from './state.ts';
import type { PaymentsState } from './state.ts';
import { noSuch, ParameterError, StripeError } from './stripeError.ts';

const PARAMETERS = [
  'amount',
  'currency',
  'capture_method',
  'confirm',
  'customer',
  'description',
  'metadata',
  'payment_method',
  'payment_method_types',
  'automatic_payment_methods',
  'return_url',
];

/** `POST /v1/payment_intents`. With `confirm=true` the card is charged at once. */
export function createIntent(state: PaymentsState, form: Json, mark: RequestMark): PaymentIntent {
  needKnown(form, PARAMETERS);
  const currency = optionalText(form, 'currency');
  if (currency === null || !/^[a-z]{3}$/i.test(currency)) {
    throw new ParameterError('Missing required param: currency.', {
      code: 'parameter_missing',
      param: 'currency',
    });
  }
  const intent: PaymentIntent = {
    id: stripeId(state.peer, 'pi'),
    object: 'payment_intent',
    amount: needInteger(form, 'amount'),
    amount_capturable: 0,
    amount_received: 0,
    capture_method:
      optionalText(form, 'capture_method', ['automatic', 'manual']) === 'manual' ? 'manual' : 'automatic',
    currency: currency.toLowerCase(),
    created: unixNow(state.peer),
    customer: optionalText(form, 'customer'),
    description: optionalText(form, 'description'),
    latest_charge: null,
    livemode: false,
    metadata: metadataOf(form),
    status: 'requires_payment_method',
  };
  state.intents.put(intent);
  emit(state, 'payment_intent.created', { object: intent, mark });
  return form['confirm'] === 'true' ? confirmIntent(state, intent.id, mark) : intent;
}

/** Charges the card: at once, or as an authorisation to be captured. */
export function confirmIntent(state: PaymentsState, id: string, mark: RequestMark): PaymentIntent {
  const intent = intentNamed(state, id);
  needStatus(intent, 'requires_payment_method');
  const isManual = intent.capture_method === 'manual';
  const charge = keepCharge(state, intent, { captured: !isManual });
  const confirmed: PaymentIntent = {
    ...intent,
    latest_charge: charge.id,
    status: isManual ? 'requires_capture' : 'succeeded',
    amount_capturable: isManual ? intent.amount : 0,
    amount_received: isManual ? 0 : intent.amount,
  };
  state.intents.put(confirmed);
  if (!isManual) emit(state, 'charge.succeeded', { object: charge, mark });
  const type = isManual ? 'payment_intent.amount_capturable_updated' : 'payment_intent.succeeded';
  emit(state, type, { object: confirmed, mark });
  return confirmed;
}

/** Takes what was authorised, all of it or less. */
export function captureIntent(
  state: PaymentsState,
  id: string,
  form: Json,
  mark: RequestMark,
): PaymentIntent {
  needKnown(form, ['amount_to_capture', 'metadata']);
  const intent = intentNamed(state, id);
  needStatus(intent, 'requires_capture');
  const amount = optionalInteger(form, 'amount_to_capture') ?? intent.amount;
  if (amount > intent.amount)
    throw new ParameterError('The amount to capture is too large.', { code: 'amount_too_large' });
  const charge = state.charges.find(intent.latest_charge ?? '');
  if (charge === null) throw noSuch('charge', intent.latest_charge ?? '');
  const captured: Charge = { ...charge, captured: true, amount_captured: amount };
  state.charges.put(captured);
  const taken: PaymentIntent = {
    ...intent,
    status: 'succeeded',
    amount_capturable: 0,
    amount_received: amount,
  };
  state.intents.put(taken);
  emit(state, 'charge.captured', { object: captured, mark });
  emit(state, 'payment_intent.succeeded', { object: taken, mark });
  return taken;
}

export function cancelIntent(state: PaymentsState, id: string, mark: RequestMark): PaymentIntent {
  const intent = intentNamed(state, id);
  if (intent.status === 'succeeded' || intent.status === 'canceled') needStatus(intent, 'requires_capture');
  const cancelled: PaymentIntent = { ...intent, status: 'canceled', amount_capturable: 0 };
  state.intents.put(cancelled);
  emit(state, 'payment_intent.canceled', { object: cancelled, mark });
  return cancelled;
}

export function intentNamed(state: PaymentsState, id: string): PaymentIntent {
  const intent = state.intents.find(id);
  if (intent === null) throw noSuch('payment_intent', id, 'intent');
  return intent;
}

/** The charge of an intent: captured, or authorised only. */
export function keepCharge(
  state: PaymentsState,
  intent: PaymentIntent,
  { captured }: { captured: boolean },
): Charge {
  const charge: Charge = {
    id: stripeId(state.peer, 'ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: captured ? intent.amount : 0,
    amount_refunded: 0,
    captured,
    currency: intent.currency,
    created: intent.created,
    disputed: false,
    livemode: false,
    metadata: intent.metadata,
    paid: true,
    payment_intent: intent.id,
    refunded: false,
    status: 'succeeded',
  };
  state.charges.put(charge);
  return charge;
}

function needStatus(intent: PaymentIntent, status: PaymentIntent['status']): void {
  if (intent.status === status) return;
  throw new StripeError(
    `This PaymentIntent's status is ${intent.status}, but it must be ${status} for this call.`,
    { code: 'payment_intent_unexpected_state' },
  );
}
