import { z } from 'zod';

/** What we read of Stripe's objects; they hold much more. Source: Stripe API reference, Refunds and Payment Intents. */

/** Amounts are integers, in Stripe's own smallest unit: see stripeAmount.ts. */
const amount = z.int().min(0);

export const stripeRefund = z.object({
  id: z.string().min(1),
  object: z.literal('refund'),
  amount,
  currency: z.string(),
  /** Null for a charge that was made without one: such a payment is none of ours. */
  payment_intent: z.string().nullable(),
  status: z.enum(['pending', 'requires_action', 'succeeded', 'failed', 'canceled']),
  failure_reason: z.string().nullish(),
  metadata: z.record(z.string(), z.string()),
});
export type StripeRefund = z.output<typeof stripeRefund>;

export const stripeRefunds = z.object({
  object: z.literal('list'),
  data: z.array(stripeRefund),
  has_more: z.boolean(),
});

export const stripePaymentIntent = z.object({
  id: z.string(),
  object: z.literal('payment_intent'),
  amount_received: amount,
  currency: z.string(),
  status: z.string(),
  /** Null before the first attempt to pay. */
  latest_charge: z.string().nullable(),
});

export const stripeCharge = z.object({
  id: z.string(),
  object: z.literal('charge'),
  /** Of refunds that are pending, too; a refund that failed no longer counts. */
  amount_refunded: amount,
});

export const stripeError = z.object({
  error: z.object({
    type: z.string(),
    code: z.string().nullish(),
    decline_code: z.string().nullish(),
    param: z.string().nullish(),
  }),
});
