import { DAY_MS, HOUR_MS, SECOND_MS } from '../../base/clock.ts';
import type { Http, HttpAnswer, HttpFailure } from '../http.ts';
import { implement, type Answered, type LookedUp, type Performed } from '../implement.ts';
import type { CallContext, ConnectorOperation } from '../integration.ts';
import { cannotTell, notDone } from '../notDone.ts';
import { payments } from '../ports/payments.ts';
import { findOurs } from './findOurs.ts';
import { codeForm, pageForm, type AskedRequest } from './requestForms.ts';
import { fromStripe } from './stripeAmount.ts';
import {
  stripeError,
  stripePaymentIntent,
  stripePaymentIntents,
  stripeSession,
  stripeSessions,
  type StripePaymentIntent,
  type StripeSession,
} from './stripeObjects.ts';

/** Stripe may forget a key and its answer after 24 hours. Source: Stripe API reference, Idempotent requests. */
const KEY_TTL_MS = DAY_MS;
/** No page lives longer, so ours was made within this time before its end. An hour more for clocks that differ. */
const MADE_WITHIN_MS = DAY_MS + HOUR_MS;

type Answers = typeof payments.request.answers;

/** A card pays on a page of Stripe (a Checkout Session), an instant transfer by a code (a Pix payment intent). */
export function request(http: Http, { returnUrl }: { returnUrl: string | null }): ConnectorOperation {
  return implement(payments.request, {
    idempotency: { kind: 'key', ttlMs: KEY_TTL_MS },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const made = await create(http, { asked, returnUrl }, call);
      if (made.kind !== 'ok') return failed(made);
      // Under a known key Stripe repeats its first answer, which has the address even when it was paid meanwhile.
      return judge(asked, made.value) ?? { kind: 'unknown', reason: 'stripe: made, and for another sum' };
    },
    lookUp: (asked, call) => lookUp(http, asked, call),
  });
}

type Made = StripeSession | StripePaymentIntent;

function create(
  http: Http,
  { asked, returnUrl }: { asked: AskedRequest; returnUrl: string | null },
  { reference, signal }: CallContext,
): Promise<HttpAnswer<Made>> {
  const common = { method: 'POST', headers: { 'idempotency-key': reference }, signal } as const;
  if (asked.method === 'card') {
    const form = pageForm(asked, { reference, returnUrl });
    return http.send({ ...common, path: '/v1/checkout/sessions', form, schema: stripeSession });
  }
  const form = codeForm(asked, reference);
  return http.send({ ...common, path: '/v1/payment_intents', form, schema: stripePaymentIntent });
}

/** Null: it is not what was asked for, or nobody can pay on it. */
function judge(asked: AskedRequest, made: Made): Answered<Answers> | null {
  const amount = made.object === 'checkout.session' ? made.amount_total : made.amount;
  const { minor, currency } = fromStripe(amount, made.currency);
  if (minor !== asked.minor || currency !== asked.currency) return null;
  const place = made.object === 'checkout.session' ? pageOf(made) : codeOf(made);
  if (place === null) return null;
  const expiresAt = new Date(place.expiresAt * SECOND_MS).toISOString();
  return { kind: 'done', outcome: 'requested', output: { ...place, requestRef: made.id, expiresAt } };
}

const pageOf = ({ url, expires_at: expiresAt }: StripeSession) =>
  url === null ? null : { url, code: null, expiresAt };

function codeOf({ next_action: action }: StripePaymentIntent) {
  const pix = action?.pix_display_qr_code;
  if (!pix) return null;
  return { url: pix.hosted_instructions_url, code: pix.data, expiresAt: pix.expires_at };
}

function failed(failure: HttpFailure): Performed<Answers> {
  if (failure.kind !== 'refused') return notDone(failure);
  const error = stripeError.safeParse(failure.body).data?.error;
  // The first attempt with this key is under way, or was made with other parameters: either may be payable.
  if (failure.status === 409 || error?.type === 'idempotency_error')
    return { kind: 'unknown', reason: `stripe: ${failure.reason}` };
  const reason = reasonOf(failure.reason, error?.param ?? '');
  return { kind: 'done', outcome: 'refused', output: { reason, code: failure.reason } };
}

/** Source: Stripe, Error codes; the parameter that an error names. */
function reasonOf(code: string, param: string): 'amount' | 'currency' | 'method' | 'other' {
  if (code.startsWith('amount_') || /^amount$|\[unit_amount\]$/.test(param)) return 'amount';
  if (/^currency$|\[currency\]$/.test(param)) return 'currency';
  return param.startsWith('payment_method') || code.startsWith('payment_method_') ? 'method' : 'other';
}

/** Our reference among all that were made in the time in which ours was. */
async function lookUp(http: Http, asked: AskedRequest, call: CallContext): Promise<LookedUp<Answers>> {
  const since = Math.floor((Date.parse(asked.expiresAt) - MADE_WITHIN_MS) / SECOND_MS);
  const query = { 'created[gte]': String(since) };
  const ours: HttpAnswer<Made | null> =
    asked.method === 'card'
      ? await findOurs(http, { path: '/v1/checkout/sessions', query, schema: stripeSessions }, call)
      : await findOurs(http, { path: '/v1/payment_intents', query, schema: stripePaymentIntents }, call);
  if (ours.kind !== 'ok') return cannotTell(ours);
  // What ended unseen was never in anybody's hands.
  if (ours.value === null || ours.value.status === 'expired' || ours.value.status === 'canceled')
    return { kind: 'absent' };
  return judge(asked, ours.value) ?? { kind: 'cannotTell', reason: 'stripe: nobody can pay on it any more' };
}
