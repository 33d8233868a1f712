import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import type { Capabilities } from '../capabilities.ts';
import { makeHttp } from '../http.ts';
import type { Connector } from '../integration.ts';
import { readPayment } from './readPayment.ts';
import { cancelRequest } from './cancelRequest.ts';
import { readRefund } from './readRefund.ts';
import { readRequest } from './readRequest.ts';
import { refund } from './refund.ts';
import { request } from './request.ts';
import { stripeError } from './stripeObjects.ts';
import { stripeWebhook } from './webhook.ts';

export interface StripeSettings {
  /** A secret or restricted key with the rights to read payments, and to write refunds, Checkout Sessions and payment intents. */
  apiKey: string;
  /** 'https://api.stripe.com'. */
  baseUrl: string;
  /** Of the webhook endpoint; two while a secret is being changed. Without any, no webhook is taken. */
  webhookSecrets: readonly string[];
  /** Where a contact is brought who has paid on a page: 'https://wa.me/5581…'. Null: Stripe's own word of thanks. */
  returnUrl?: string | null;
  clock: Clock;
}

/** The version whose shapes stripeObjects.ts reads; without it Stripe answers in the account's default version. */
const API_VERSION = '2026-08-26.dahlia';

const capabilities: Capabilities = {
  idempotency: 'native',
  cancelRefunds: null,
  returns: null,
  checkout: null,
  phoneLookup: null,
  events: 'webhook',
  partialRefund: true,
  proof: 'description',
};

/** Stripe for the port `payments`. Money goes back to where it came from, by payment intent. */
export function stripe(settings: StripeSettings): Connector {
  const { apiKey, baseUrl, clock } = settings;
  const http = makeHttp({
    name: 'stripe',
    baseUrl,
    headers: { authorization: `Bearer ${apiKey}`, 'stripe-version': API_VERSION },
    errorCode: (body) => {
      const error = stripeError.safeParse(body).data?.error;
      return error ? (error.code ?? error.type) : null;
    },
    clock,
  });
  return {
    name: 'stripe',
    operations: [
      readPayment(http),
      refund(http),
      readRefund(http),
      request(http, { returnUrl: settings.returnUrl ?? null }),
      readRequest(http, clock),
      cancelRequest(http, clock),
    ],
    ...(settings.webhookSecrets.length > 0 ? { webhook: stripeWebhook(settings) } : {}),
    capabilities,
    health: async (signal) => {
      const answer = await http.send({
        method: 'GET',
        path: '/v1/refunds',
        query: { limit: '1' },
        schema: z.object({}),
        signal,
      });
      return answer.kind === 'ok' ? { ok: true } : { ok: false, reason: answer.reason };
    },
  };
}
