import type { KeptSession, PaymentMethod } from './checkout.ts';
import { emit } from './events.ts';
import { intentNamed } from './intents.ts';
import { newIntent } from './newIntent.ts';
import type { PaymentIntent } from './payments.ts';
import { changeSession, expireSession, sessionNamed } from './sessions.ts';
import type { PaymentsState } from './state.ts';
import { StripeError } from './stripeError.ts';
import { CODE_EXPIRED, declined, fail, presentCode, succeed } from './takeMoney.ts';

/** `minor`: another sum than was asked for. */
export type HowPaid = { method?: PaymentMethod; decline?: string; minor?: number };
type Later = { id: string; how: HowPaid };

/** What the customer does: on the page of a session, or with the code of an intent. Refused when it cannot be paid. */
export function pay(state: PaymentsState, id: string, how: HowPaid): PaymentIntent {
  return state.peer.store.transaction(() => {
    if (!id.startsWith('cs_')) return payIntent(state, intentNamed(state, id), how);
    const kept = sessionNamed(state, id);
    const waiting = waitingIntent(state, kept);
    if (waiting !== null) return payIntent(state, waiting, how);
    needOpen(kept);
    const method = how.method ?? kept.shown.payment_method_types[0] ?? 'card';
    needOffered(kept, method);
    return method === 'card' ? payByCard(state, kept, how) : payIntent(state, showCode(state, id), how);
  });
}

/** The same, when the money takes its time. What cannot be paid any more by then is not: the bank gives it back. */
export function payLater(
  state: PaymentsState,
  id: string,
  how: HowPaid & { afterMs: number },
): PaymentIntent | null {
  const { afterMs, ...rest } = how;
  const dueAt = new Date(state.peer.clock.now().getTime() + afterMs);
  const kept = state.sessions.find(id);
  const isPix = kept !== null && (rest.method ?? kept.shown.payment_method_types[0]) === 'pix';
  const intent = isPix && kept.shown.status === 'open' ? showCode(state, id) : null;
  state.peer.schedule.add({ kind: 'payments.payLater', dueAt, payload: { id, how: rest } satisfies Later });
  return intent ?? state.intents.find(kept?.shown.payment_intent ?? id);
}

/** On the page of a session the customer chose Pix: the session is complete, and waits for the money. */
export function showCode(state: PaymentsState, sessionId: string): PaymentIntent {
  return state.peer.store.transaction(() => {
    const kept = sessionNamed(state, sessionId);
    needOpen(kept);
    needOffered(kept, 'pix');
    const intent = presentCode(state, intentOf(state, kept), { seconds: kept.pixSeconds });
    complete(state, kept, { intent, isPaid: false });
    return intent;
  });
}

/** Teaches the schedule what time does to sessions and codes. */
export function definePaying(state: PaymentsState): void {
  const { schedule } = state.peer;
  schedule.define<{ sessionId: string }>('payments.expireSession', ({ sessionId }) => {
    if (sessionNamed(state, sessionId).shown.status === 'open') expireSession(state, sessionId);
  });
  schedule.define<{ intentId: string }>('payments.expireCode', ({ intentId }) => {
    const intent = intentNamed(state, intentId);
    const action = intent.next_action?.pix_display_qr_code;
    if (intent.status !== 'requires_action' || action === undefined) return;
    // A newer code of the same intent has an hour of its own.
    if (action.expires_at * 1000 > state.peer.clock.now().getTime()) return;
    giveUp(state, fail(state, intent, CODE_EXPIRED));
  });
  schedule.define<Later>('payments.payLater', ({ id, how }) => {
    try {
      pay(state, id, how);
    } catch (error) {
      if (!(error instanceof StripeError)) throw error;
    }
  });
}

function payByCard(
  state: PaymentsState,
  kept: KeptSession,
  { decline, minor = kept.shown.amount_total }: HowPaid,
): PaymentIntent {
  const intent = intentOf(state, kept);
  if (decline !== undefined) {
    changeSession(state, kept, { payment_intent: intent.id }, null);
    return fail(state, intent, declined(decline));
  }
  const paid = succeed(state, intent, { minor });
  complete(state, kept, { intent: paid, isPaid: true });
  return paid;
}

/** The money of an intent that waits for it: by its code, or by card. */
function payIntent(
  state: PaymentsState,
  intent: PaymentIntent,
  { decline, minor = intent.amount }: HowPaid,
): PaymentIntent {
  const canBePaid = intent.status === 'requires_action' || intent.status === 'requires_payment_method';
  const isCard = intent.payment_method_types.includes('card');
  if (!canBePaid || (intent.status === 'requires_payment_method' && !isCard))
    throw new StripeError(`This PaymentIntent's status is ${intent.status}; nobody can pay it.`, {
      code: 'payment_intent_unexpected_state',
    });
  if (decline !== undefined) return giveUp(state, fail(state, intent, declined(decline)));
  const paid = succeed(state, intent, { minor });
  const kept = sessionOf(state, paid);
  if (kept !== null)
    changeSession(state, kept, { payment_status: 'paid' }, 'checkout.session.async_payment_succeeded');
  return paid;
}

function giveUp(state: PaymentsState, failed: PaymentIntent): PaymentIntent {
  const kept = sessionOf(state, failed);
  if (kept !== null) changeSession(state, kept, {}, 'checkout.session.async_payment_failed');
  return failed;
}

function complete(
  state: PaymentsState,
  kept: KeptSession,
  { intent, isPaid }: { intent: PaymentIntent; isPaid: boolean },
): void {
  const email = kept.shown.customer_email;
  const change = {
    customer_details: detailsOf(email),
    payment_intent: intent.id,
    payment_status: isPaid ? ('paid' as const) : ('unpaid' as const),
    status: 'complete' as const,
    url: null,
  };
  changeSession(state, kept, change, 'checkout.session.completed');
}

/** What Stripe would know of whoever paid: no more than we told it. */
function detailsOf(email: string | null): NonNullable<KeptSession['shown']['customer_details']> {
  const unknown = { address: null, business_name: null, individual_name: null, name: null, phone: null };
  return { ...unknown, email, tax_exempt: 'none', tax_ids: [] };
}

/** The intent of a session: that of the attempt before, or a new one. */
function intentOf(state: PaymentsState, { shown, intentMetadata }: KeptSession): PaymentIntent {
  const known = state.intents.find(shown.payment_intent ?? '');
  if (known !== null) return known;
  const { amount_total: amount, currency, payment_method_types: methods } = shown;
  const intent = newIntent(state, { amount, currency, metadata: intentMetadata, methods });
  state.intents.put(intent);
  emit(state, 'payment_intent.created', { object: intent });
  return intent;
}

/** The intent of a session whose customer has a code of Pix. */
function waitingIntent(state: PaymentsState, { shown }: KeptSession): PaymentIntent | null {
  const intent = shown.status === 'complete' ? state.intents.find(shown.payment_intent ?? '') : null;
  return intent?.status === 'requires_action' ? intent : null;
}

function sessionOf(state: PaymentsState, { id }: PaymentIntent): KeptSession | null {
  return state.sessions.newest({ intentId: id });
}

function needOpen({ shown }: KeptSession): void {
  if (shown.status === 'open') return;
  const why = shown.payment_status === 'paid' ? 'paid' : shown.status;
  throw new StripeError(`This Checkout Session is ${why}; nobody can pay it.`, { code: 'session_not_open' });
}

function needOffered({ shown }: KeptSession, method: PaymentMethod): void {
  if (shown.payment_method_types.includes(method)) return;
  throw new StripeError(`This Checkout Session does not offer ${method}.`, { param: 'method' });
}
