import type { Json } from '../json.ts';
import { isRecord, recordAt, textAt } from '../json.ts';
import type { CheckoutSession, KeptSession } from './checkout.ts';
import { emit } from './events.ts';
import { listOf, metadataOf, needInteger, needKnown, optionalInteger, optionalText } from './form.ts';
import { needAmount, needCurrency, needMethods, pixSecondsOf } from './needPayable.ts';
import type { PaymentIntent } from './payments.ts';
import { stripeId, unixNow } from './state.ts';
import type { PaymentsState } from './state.ts';
import { noSuch, ParameterError, StripeError } from './stripeError.ts';

const PARAMETERS = [
  'mode',
  'line_items',
  'payment_method_types',
  'payment_method_options',
  'payment_intent_data',
  'success_url',
  'cancel_url',
  'client_reference_id',
  'customer_email',
  'expires_at',
  'locale',
  'metadata',
  'ui_mode',
];
/** Source: Stripe API reference, Create a Checkout Session, expires_at. */
const SHORTEST_SECONDS = 30 * 60;
const LONGEST_SECONDS = 24 * 3_600;

/** `POST /v1/checkout/sessions`: a page on which something is paid once. */
export function createSession(state: PaymentsState, form: Json): CheckoutSession {
  needKnown(form, PARAMETERS);
  if (optionalText(form, 'mode', ['payment']) === null) missing('mode');
  const items = itemsOf(form);
  const total = items.reduce((sum, { amount, quantity }) => sum + amount * quantity, 0);
  const currency = currencyOf(form);
  needAmount(total);
  const id = stripeId(state.peer, 'cs_test');
  const shown: CheckoutSession = {
    id,
    object: 'checkout.session',
    amount_subtotal: total,
    amount_total: total,
    cancel_url: optionalText(form, 'cancel_url'),
    client_reference_id: optionalText(form, 'client_reference_id'),
    created: unixNow(state.peer),
    currency,
    customer: null,
    customer_details: null,
    customer_email: optionalText(form, 'customer_email'),
    expires_at: expiryOf(state, form),
    livemode: false,
    locale: optionalText(form, 'locale'),
    metadata: metadataOf(form),
    mode: 'payment',
    payment_intent: null,
    payment_link: null,
    payment_method_types: needMethods(form, currency),
    payment_status: 'unpaid',
    status: 'open',
    success_url: optionalText(form, 'success_url'),
    ui_mode: 'hosted_page',
    url: `${state.peer.url()}/c/pay/${id}`,
  };
  const intentMetadata = metadataOf(recordAt(form, 'payment_intent_data'));
  state.sessions.put({
    id,
    intentId: null,
    shown,
    items,
    intentMetadata,
    pixSeconds: pixSecondsOf(state, form),
  });
  const dueAt = new Date(shown.expires_at * 1000);
  state.peer.schedule.add({ kind: 'payments.expireSession', dueAt, payload: { sessionId: id } });
  return shown;
}

export function sessionNamed(state: PaymentsState, id: string): KeptSession {
  const kept = state.sessions.find(id);
  if (kept === null) throw noSuch('checkout.session', id, 'session');
  return kept;
}

/** `POST …/expire`: nobody can pay on the page any more. */
export function expireSession(state: PaymentsState, id: string): CheckoutSession {
  const kept = sessionNamed(state, id);
  const { status } = kept.shown;
  if (status !== 'open') {
    throw new StripeError(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${status}.`,
    );
  }
  const intent = state.intents.find(kept.shown.payment_intent ?? '');
  if (intent !== null) cancel(state, intent);
  return changeSession(state, kept, { status: 'expired', url: null }, 'checkout.session.expired');
}

/** Keeps the session and tells of it. */
export function changeSession(
  state: PaymentsState,
  kept: KeptSession,
  change: Partial<CheckoutSession>,
  event: string | null,
): CheckoutSession {
  const shown = { ...kept.shown, ...change };
  state.sessions.put({ ...kept, intentId: shown.payment_intent, shown });
  if (event !== null) emit(state, event, { object: shown });
  return shown;
}

function cancel(state: PaymentsState, intent: PaymentIntent): void {
  const cancelled: PaymentIntent = { ...intent, status: 'canceled', next_action: null };
  state.intents.put(cancelled);
  emit(state, 'payment_intent.canceled', { object: cancelled });
}

/** The lines, all in one currency. */
function itemsOf(form: Json): KeptSession['items'] {
  const items = listOf(form, 'line_items').map((item, index) => {
    const price = recordAt(item, 'price_data');
    const name = textAt(recordAt(price, 'product_data'), 'name');
    if (!isRecord(item) || name === null || name === '')
      missing(`line_items[${index}][price_data][product_data][name]`);
    return {
      name,
      amount: needInteger(price, 'unit_amount'),
      quantity: optionalInteger(item, 'quantity') ?? 1,
    };
  });
  if (items.length === 0 || items.length > 100) missing('line_items');
  return items;
}

function currencyOf(form: Json): string {
  const currencies = new Set(
    listOf(form, 'line_items').map((item) => needCurrency(recordAt(item, 'price_data'))),
  );
  const [currency, ...others] = currencies;
  if (currency === undefined || others.length > 0)
    throw new ParameterError('All line items must be in one currency.', { param: 'line_items' });
  return currency;
}

function expiryOf({ peer }: PaymentsState, form: Json): number {
  const now = unixNow(peer);
  const asked = optionalInteger(form, 'expires_at') ?? now + LONGEST_SECONDS;
  if (asked >= now + SHORTEST_SECONDS && asked <= now + LONGEST_SECONDS) return asked;
  const bound = asked < now + SHORTEST_SECONDS ? 'at least 30 minutes from' : 'less than 24 hours from';
  throw new ParameterError(`The \`expires_at\` timestamp must be ${bound} Checkout Session creation.`, {
    param: 'expires_at',
  });
}

function missing(param: string): never {
  throw new ParameterError(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}
