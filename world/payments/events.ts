import { createHmac } from 'node:crypto';
import type { RequestMark } from './idempotency.ts';
import type { StripeEvent, StripeObject } from './payments.ts';
import { stripeId, unixNow } from './state.ts';
import type { PaymentsState } from './state.ts';

const API_VERSION = '2026-08-26.dahlia';

/** Keeps an event and posts it to the webhook endpoint, if there is one. */
export function emit(
  state: PaymentsState,
  type: string,
  about: { object: StripeObject; before?: Record<string, unknown>; mark?: RequestMark | null; at?: Date },
): void {
  const event: StripeEvent = {
    id: stripeId(state.peer, 'evt'),
    object: 'event',
    api_version: API_VERSION,
    created: about.at === undefined ? unixNow(state.peer) : Math.floor(about.at.getTime() / 1000),
    data: {
      object: about.object,
      ...(about.before === undefined ? {} : { previous_attributes: about.before }),
    },
    livemode: false,
    pending_webhooks: 1,
    request: about.mark ?? { id: null, idempotency_key: null },
    type,
  };
  state.events.put(event);
  const { url } = state.webhook;
  if (url === null) return;
  const dueAt = about.at === undefined ? {} : { dueAt: about.at };
  state.courier.post({ url, body: JSON.stringify(event, null, 2), ...dueAt });
}

/** `Stripe-Signature` over these bytes at this instant. Each try is signed anew. */
export function signEvent(body: Buffer, secret: string, at: Date): Record<string, string> {
  const t = Math.floor(at.getTime() / 1000);
  const v1 = createHmac('sha256', secret).update(`${t}.`).update(body).digest('hex');
  return {
    'Content-Type': 'application/json; charset=utf-8',
    'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
    'Stripe-Signature': `t=${t},v1=${v1}`,
  };
}
