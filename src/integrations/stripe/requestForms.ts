import type { z } from 'zod';
import { SECOND_MS } from '../../base/clock.ts';
import type { payments } from '../ports/payments.ts';
import { REFERENCE } from './findOurs.ts';
import { toStripe } from './stripeAmount.ts';

export type AskedRequest = z.output<typeof payments.request.input>;

/*
 * Both bodies are made of the input and the reference alone, so that each attempt sends the same: Stripe refuses a key
 * with another body. Source: Stripe API reference, Create a Checkout Session; Create a PaymentIntent.
 */

/** Of `POST /v1/checkout/sessions`: a page of Stripe on which a card pays. */
export function pageForm(
  asked: AskedRequest,
  { reference, returnUrl }: { reference: string; returnUrl: string | null },
): URLSearchParams {
  const { amount, currency } = toStripe(asked.minor, asked.currency);
  return formOf({
    mode: 'payment',
    'payment_method_types[0]': 'card',
    'line_items[0][quantity]': '1',
    'line_items[0][price_data][currency]': currency,
    'line_items[0][price_data][unit_amount]': String(amount),
    'line_items[0][price_data][product_data][name]': asked.orderNumber,
    client_reference_id: asked.orderRef,
    customer_email: asked.payerEmail,
    expires_at: inSeconds(asked.expiresAt),
    success_url: returnUrl,
    ...marks('metadata', asked, reference),
    ...marks('payment_intent_data[metadata]', asked, reference),
  });
}

/** Of `POST /v1/payment_intents`: a Pix whose code is pasted into a bank's app. */
export function codeForm(asked: AskedRequest, reference: string): URLSearchParams {
  const { amount, currency } = toStripe(asked.minor, asked.currency);
  return formOf({
    amount: String(amount),
    currency,
    confirm: 'true',
    description: asked.orderNumber,
    'payment_method_types[0]': 'pix',
    'payment_method_data[type]': 'pix',
    'payment_method_data[billing_details][name]': asked.payerName,
    'payment_method_data[billing_details][email]': asked.payerEmail,
    'payment_method_options[pix][expires_at]': inSeconds(asked.expiresAt),
    ...marks('metadata', asked, reference),
  });
}

function marks(where: string, { orderRef, orderNumber }: AskedRequest, reference: string) {
  return {
    [`${where}[${REFERENCE}]`]: reference,
    [`${where}[order]`]: orderRef,
    [`${where}[order_number]`]: orderNumber,
  };
}

function formOf(fields: Record<string, string | null>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== null),
  );
}

function inSeconds(instant: string): string {
  return String(Math.floor(Date.parse(instant) / SECOND_MS));
}
