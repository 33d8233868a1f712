import { recordAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import type { PaymentMethod } from './checkout.ts';
import { emit } from './events.ts';
import { metadataOf, needInteger, needKnown, optionalInteger, optionalText } from './form.ts';
import type { RequestMark } from './idempotency.ts';
import { keepCharge } from './keepCharge.ts';
import { needAmount, needCurrency, needMethods, pixSecondsOf } from './needPayable.ts';
import { newIntent } from './newIntent.ts';
import type { Charge, PaymentIntent } from './payments.ts';
import type { PaymentsState } from './state.ts';
import { noSuch, ParameterError, StripeError } from './stripeError.ts';
import { presentCode, succeed } from './takeMoney.ts';

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
  'payment_method_data',
  'payment_method_options',
  'receipt_email',
  'automatic_payment_methods',
  'return_url',
];

/** `POST /v1/payment_intents`. With `confirm=true` the card is charged at once, or the code of Pix is made. */
export function createIntent(state: PaymentsState, form: Json, mark: RequestMark): PaymentIntent {
  needKnown(form, PARAMETERS);
  const currency = needCurrency(form);
  const amount = needInteger(form, 'amount');
  const isManual = optionalText(form, 'capture_method', ['automatic', 'manual']) === 'manual';
  const methods = needMethods(form, currency);
  pixSecondsOf(state, form);
  if (methods.includes('pix')) needAmount(amount);
  const intent: PaymentIntent = {
    ...newIntent(state, { amount, currency, metadata: metadataOf(form), methods }),
    capture_method: isManual ? 'manual' : 'automatic',
    customer: optionalText(form, 'customer'),
    description: optionalText(form, 'description'),
  };
  state.intents.put(intent);
  emit(state, 'payment_intent.created', { object: intent, mark });
  return form['confirm'] === 'true' ? confirmIntent(state, intent.id, { form, mark }) : intent;
}

/** Charges the card, at once or as an authorisation to be captured; or makes the code of Pix. */
export function confirmIntent(
  state: PaymentsState,
  id: string,
  { form, mark }: { form: Json; mark: RequestMark },
): PaymentIntent {
  const intent = intentNamed(state, id);
  needStatus(intent, 'requires_payment_method');
  if (methodOf(intent, form) === 'pix')
    return presentCode(state, intent, { seconds: pixSecondsOf(state, form), mark });
  if (intent.capture_method === 'automatic') return succeed(state, intent, { mark });
  const charge = keepCharge(state, intent, { captured: false });
  const held: PaymentIntent = {
    ...intent,
    latest_charge: charge.id,
    status: 'requires_capture',
    amount_capturable: intent.amount,
  };
  state.intents.put(held);
  emit(state, 'payment_intent.amount_capturable_updated', { object: held, mark });
  return held;
}

/** By which of its methods an intent is paid now. */
function methodOf(intent: PaymentIntent, form: Json): PaymentMethod {
  const data = recordAt(form, 'payment_method_data');
  const asked = textAt(data, 'type');
  const method = intent.payment_method_types.find((one) => one === asked);
  if (method !== undefined) return method;
  if (asked === null) return intent.payment_method_types.includes('card') ? 'card' : 'pix';
  throw new ParameterError(`The PaymentMethod provided (${asked}) is not allowed for this PaymentIntent.`, {
    code: 'payment_intent_incompatible_payment_method',
    param: 'payment_method_data[type]',
  });
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
  if (state.sessions.count({ intentId: id }) > 0) {
    throw new StripeError(
      'You cannot cancel the PaymentIntent of a Checkout Session. Expire the session instead.',
      {
        code: 'payment_intent_unexpected_state',
      },
    );
  }
  const cancelled: PaymentIntent = {
    ...intent,
    status: 'canceled',
    amount_capturable: 0,
    next_action: null,
  };
  state.intents.put(cancelled);
  emit(state, 'payment_intent.canceled', { object: cancelled, mark });
  return cancelled;
}

export function intentNamed(state: PaymentsState, id: string): PaymentIntent {
  const intent = state.intents.find(id);
  if (intent === null) throw noSuch('payment_intent', id, 'intent');
  return intent;
}

function needStatus(intent: PaymentIntent, status: PaymentIntent['status']): void {
  if (intent.status === status) return;
  throw new StripeError(
    `This PaymentIntent's status is ${intent.status}, but it must be ${status} for this call.`,
    { code: 'payment_intent_unexpected_state' },
  );
}
