import { z } from 'zod';

/** What we read of Stripe's objects; they hold much more. Source: Stripe API reference, Refunds, Payment Intents and Checkout Sessions. */

/** Amounts are integers, in Stripe's own smallest unit: see stripeAmount.ts. */
const amount = z.int().min(0);

/** Seconds since 1970. */
const instant = z.int().min(0);
const metadata = z.record(z.string(), z.string());

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ object: z.literal('list'), data: z.array(item), has_more: z.boolean() });

export const stripeRefund = z.object({
  id: z.string().min(1),
  object: z.literal('refund'),
  amount,
  currency: z.string(),
  /** Null for a charge that was made without one: such a payment is none of ours. */
  payment_intent: z.string().nullable(),
  status: z.enum(['pending', 'requires_action', 'succeeded', 'failed', 'canceled']),
  failure_reason: z.string().nullish(),
  metadata,
});
export type StripeRefund = z.output<typeof stripeRefund>;

export const stripePaymentIntent = z.object({
  id: z.string(),
  object: z.literal('payment_intent'),
  amount,
  amount_received: amount,
  currency: z.string(),
  metadata,
  status: z.string(),
  /** Null before the first attempt to pay. */
  latest_charge: z.string().nullable(),
  last_payment_error: z.object({ code: z.string().nullish(), decline_code: z.string().nullish() }).nullish(),
  /** What the payer has to do, when there is something. */
  next_action: z
    .object({
      pix_display_qr_code: z
        .object({ data: z.string().min(1), hosted_instructions_url: z.url(), expires_at: instant })
        .nullish(),
    })
    .nullish(),
});
export type StripePaymentIntent = z.output<typeof stripePaymentIntent>;

export const stripeSession = z.object({
  id: z.string(),
  object: z.literal('checkout.session'),
  amount_total: amount,
  currency: z.string(),
  expires_at: instant,
  metadata,
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  status: z.enum(['open', 'complete', 'expired']),
  /** Null once nobody can pay on it. */
  url: z.url().nullable(),
});
export type StripeSession = z.output<typeof stripeSession>;

/** Read with `expand[]=payment_intent`: null until somebody tried to pay. */
export const stripeSessionRead = stripeSession.extend({ payment_intent: stripePaymentIntent.nullable() });

export const stripeRefunds = listOf(stripeRefund);
export const stripeSessions = listOf(stripeSession);
export const stripePaymentIntents = listOf(stripePaymentIntent);

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
