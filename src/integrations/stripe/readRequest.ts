import { SECOND_MS, type Clock } from '../../base/clock.ts';
import { path, type Http, type HttpAnswer } from '../http.ts';
import { implement, type Answered } from '../implement.ts';
import type { ConnectorOperation } from '../integration.ts';
import { notDone } from '../notDone.ts';
import { payments } from '../ports/payments.ts';
import { fromStripe } from './stripeAmount.ts';
import { stripePaymentIntent, stripeSessionRead, type StripePaymentIntent } from './stripeObjects.ts';
import type { z } from 'zod';

export type RequestState = Answered<typeof payments.readRequest.answers>;

export function readRequest(http: Http, clock: Clock): ConnectorOperation {
  return implement(payments.readRequest, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ requestRef }, { signal }) => {
      const state = await fetchState(http, clock, { requestRef, signal });
      return state.kind === 'ok' ? state.value : notDone(state);
    },
  });
}

/** How a page or a code stands, by its id: `cs_…` is a page, all else the payment intent of a code. */
export async function fetchState(
  http: Http,
  clock: Clock,
  { requestRef, signal }: { requestRef: string; signal: AbortSignal },
): Promise<HttpAnswer<RequestState>> {
  const read = requestRef.startsWith('cs_')
    ? await http.send({
        method: 'GET',
        path: path`/v1/checkout/sessions/${requestRef}`,
        query: { 'expand[]': 'payment_intent' },
        schema: stripeSessionRead,
        signal,
      })
    : await http.send({
        method: 'GET',
        path: path`/v1/payment_intents/${requestRef}`,
        schema: stripePaymentIntent,
        signal,
      });
  if (read.kind === 'refused' && read.status === 404) return ok(outcome('none'));
  if (read.kind !== 'ok') return read;
  const { value } = read;
  return ok(value.object === 'checkout.session' ? stateOfPage(value, clock) : stateOfCode(value));
}

const ok = (value: RequestState): HttpAnswer<RequestState> => ({
  kind: 'ok',
  value,
  status: 200,
  headers: {},
});
const outcome = (name: 'open' | 'expired' | 'cancelled' | 'none'): RequestState => ({
  kind: 'done',
  outcome: name,
  output: {},
});

function stateOfPage(page: z.output<typeof stripeSessionRead>, clock: Clock): RequestState {
  const intent = page.payment_intent;
  if (page.payment_status === 'paid' && intent) return paid(page.id, intent);
  switch (page.status) {
    case 'open':
      return declined(intent) ?? outcome('open');
    case 'complete':
      // They are done with the page, and their bank is not: money that comes later, or does not.
      return intent?.status === 'processing' || intent?.status === 'requires_action'
        ? outcome('open')
        : outcome('expired');
    case 'expired':
      // Stripe has one word for both: one that ended before its time was ended by somebody.
      return clock.now().getTime() < page.expires_at * SECOND_MS ? outcome('cancelled') : outcome('expired');
  }
}

/** Nobody can try a code a second time: after its bank said no, or nothing, it is over. */
const OVER = 'payment_intent_payment_attempt_expired';

function stateOfCode(intent: StripePaymentIntent): RequestState {
  if (intent.status === 'succeeded') return paid(intent.id, intent);
  if (intent.status === 'canceled') return outcome('cancelled');
  if (intent.last_payment_error?.code === OVER) return outcome('expired');
  return declined(intent) ?? outcome('open');
}

function paid(requestRef: string, intent: StripePaymentIntent): RequestState {
  const received = fromStripe(intent.amount_received, intent.currency);
  return { kind: 'done', outcome: 'paid', output: { requestRef, paymentRef: intent.id, ...received } };
}

function declined(intent: StripePaymentIntent | null): RequestState | null {
  const error = intent?.status === 'requires_payment_method' ? intent.last_payment_error : null;
  if (!error) return null;
  return {
    kind: 'done',
    outcome: 'failed',
    output: { code: error.decline_code ?? error.code ?? 'declined' },
  };
}
