import type Stripe from 'stripe';
import type { Described } from './described.ts';

interface DescribedCall {
  request: keyof Described;
  /** How Stripe's own library makes it. */
  make(stripe: Stripe): Promise<unknown>;
}

/** Every call that the connector makes. */
export const DESCRIBED_CALLS: readonly DescribedCall[] = [
  { request: 'POST /v1/refunds', make: ({ refunds }) => refunds.create({ payment_intent: 'ID' }) },
  { request: 'GET /v1/refunds', make: ({ refunds }) => refunds.list() },
  { request: 'GET /v1/refunds/ID', make: ({ refunds }) => refunds.retrieve('ID') },
  { request: 'GET /v1/charges/ID', make: ({ charges }) => charges.retrieve('ID') },
  {
    request: 'POST /v1/payment_intents',
    make: ({ paymentIntents }) => paymentIntents.create({ amount: 50, currency: 'brl' }),
  },
  { request: 'GET /v1/payment_intents', make: ({ paymentIntents }) => paymentIntents.list() },
  { request: 'GET /v1/payment_intents/ID', make: ({ paymentIntents }) => paymentIntents.retrieve('ID') },
  {
    request: 'POST /v1/payment_intents/ID/cancel',
    make: ({ paymentIntents }) => paymentIntents.cancel('ID'),
  },
  { request: 'POST /v1/checkout/sessions', make: ({ checkout }) => checkout.sessions.create({}) },
  { request: 'GET /v1/checkout/sessions', make: ({ checkout }) => checkout.sessions.list() },
  { request: 'GET /v1/checkout/sessions/ID', make: ({ checkout }) => checkout.sessions.retrieve('ID') },
  { request: 'POST /v1/checkout/sessions/ID/expire', make: ({ checkout }) => checkout.sessions.expire('ID') },
];
