import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { MINUTE_MS, SECOND_MS, type Clock } from '../../base/clock.ts';
import type { ConnectorWebhook, OpenedWebhook, WebhookHint } from '../integration.ts';

/** Source: Stripe, Verify webhook signatures manually: five minutes against replay. */
const TOLERANCE_MS = 5 * MINUTE_MS;

/** Stripe's events of refunds, charges, pages and payments; every other event is taken and says nothing. */
const event = z.object({
  id: z.string().min(1),
  data: z.object({ object: z.object({ object: z.string() }).catchall(z.unknown()) }),
});
const refundObject = z.object({
  object: z.literal('refund'),
  id: z.string(),
  payment_intent: z.string().nullish(),
});
const sessionObject = z.object({
  object: z.literal('checkout.session'),
  id: z.string(),
  payment_intent: z.string().nullish(),
});
const intentObject = z.object({ object: z.literal('payment_intent'), id: z.string() });
const chargeObject = z.object({ object: z.literal('charge'), payment_intent: z.string().nullish() });

/** `t=1700000000,v1=<hex>,v1=<hex>`: an HMAC-SHA256 over the instant, a dot and the raw body, one per live secret. */
export function stripeWebhook({
  webhookSecrets,
  clock,
}: {
  webhookSecrets: readonly string[];
  clock: Clock;
}): ConnectorWebhook {
  return {
    open: (rawBody, headers) => {
      const header = headers['stripe-signature'];
      const signature = typeof header === 'string' ? parseSignature(header) : null;
      if (signature === null) return { ok: false, reason: 'unsigned' };
      const signed = webhookSecrets.some((secret) => isSignedWith(secret, signature, rawBody));
      if (!signed) return { ok: false, reason: 'wrongSignature' };
      const ageMs = clock.now().getTime() - signature.timestamp * SECOND_MS;
      if (Math.abs(ageMs) > TOLERANCE_MS) return { ok: false, reason: 'tooOld' };
      return parseEvent(rawBody);
    },
  };
}

interface Signature {
  /** Seconds, as Stripe wrote and signed them. */
  timestamp: number;
  digests: Buffer[];
}

function parseSignature(header: string): Signature | null {
  const parts = header.split(',').map((part) => part.trim().split('='));
  const timestamp = parts.find(([name]) => name === 't')?.[1] ?? '';
  const digests = parts
    .filter(([name, value]) => name === 'v1' && /^[0-9a-f]{64}$/.test(value ?? ''))
    .map(([, value]) => Buffer.from(value ?? '', 'hex'));
  if (!/^\d{1,12}$/.test(timestamp) || digests.length === 0) return null;
  return { timestamp: Number(timestamp), digests };
}

function isSignedWith(secret: string, { timestamp, digests }: Signature, rawBody: Uint8Array): boolean {
  // An empty secret would make every signature easy to forge.
  if (secret === '') return false;
  const expected = createHmac('sha256', secret).update(`${timestamp}.`).update(rawBody).digest();
  return digests.some((digest) => timingSafeEqual(digest, expected));
}

function parseEvent(rawBody: Uint8Array): OpenedWebhook {
  const parsed = event.safeParse(readJson(rawBody));
  if (!parsed.success) return { ok: false, reason: 'unreadable' };
  const hint = hintOf(parsed.data.id, parsed.data.data.object);
  return { ok: true, hints: hint === null ? [] : [hint] };
}

function hintOf(eventId: string, object: unknown): WebhookHint | null {
  const refund = refundObject.safeParse(object).data;
  if (refund)
    return { eventId, paymentRef: refund.payment_intent ?? null, refundRef: refund.id, requestRef: null };
  const session = sessionObject.safeParse(object).data;
  if (session)
    return { eventId, paymentRef: session.payment_intent ?? null, refundRef: null, requestRef: session.id };
  // The payment intent of a code is itself what the contact was asked to pay on.
  const intent = intentObject.safeParse(object).data;
  if (intent) return { eventId, paymentRef: intent.id, refundRef: null, requestRef: intent.id };
  const paymentRef = chargeObject.safeParse(object).data?.payment_intent ?? null;
  return paymentRef === null ? null : { eventId, paymentRef, refundRef: null, requestRef: null };
}

function readJson(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch {
    return undefined;
  }
}
