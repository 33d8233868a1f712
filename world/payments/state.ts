import { ALPHANUMERIC, randomText } from '../random.ts';
import type { Courier } from '../courier.ts';
import type { Peer } from '../peer.ts';
import type { Collection } from '../store.ts';
import type { KeptSession } from './checkout.ts';
import type { Charge, PaymentIntent, PaymentsOptions, Refund, StripeEvent } from './payments.ts';

/** An answer kept under an idempotency key. `answer` is null while the first request runs. */
export type KeptAnswer = {
  id: string;
  fingerprint: string;
  requestId: string;
  createdAtMs: number;
  answer: { status: number; body: unknown } | null;
};

export interface PaymentsState {
  readonly peer: Peer;
  readonly options: PaymentsOptions;
  readonly courier: Courier;
  readonly intents: Collection<PaymentIntent>;
  readonly sessions: Collection<KeptSession>;
  readonly charges: Collection<Charge>;
  readonly refunds: Collection<Refund>;
  readonly events: Collection<StripeEvent>;
  readonly keys: Collection<KeptAnswer>;
  readonly webhook: { url: string | null };
}

export function openTables(peer: Peer) {
  const { store } = peer;
  return {
    intents: store.collection<PaymentIntent>('payment_intent'),
    charges: store.collection<Charge>('charge'),
    sessions: store.collection<KeptSession>('checkout_session', ['intentId']),
    refunds: store.collection<Refund>('refund', ['payment_intent', 'charge']),
    events: store.collection<StripeEvent>('event'),
    keys: store.collection<KeptAnswer>('idempotency_key'),
  };
}

/** `stripeId(peer, 're')` → `'re_3Qx…'`. */
export function stripeId(peer: Peer, prefix: string): string {
  return `${prefix}_${randomText(peer.random, 24, ALPHANUMERIC)}`;
}

export const unixNow = (peer: Peer) => Math.floor(peer.clock.now().getTime() / 1000);

/** What became of the shape of things since a storage was made. */
export const MIGRATIONS = [
  `UPDATE payment_intent SET body = json_insert(body, '$.last_payment_error', NULL, '$.next_action', NULL,
     '$.payment_method_types', json('["card"]'))`,
  `UPDATE charge SET body = json_insert(body, '$.failure_code', NULL)`,
];
