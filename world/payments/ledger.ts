import type { LedgerEntry } from './payments.ts';
import type { PaymentsState } from './state.ts';

/** Every payment and every refund on it, in the order they were made. */
export function readLedger(state: PaymentsState): LedgerEntry[] {
  const sessions = new Map(state.sessions.list().map(({ id, shown }) => [shown.payment_intent, id]));
  return state.intents.list().map((intent) => {
    const refunds = state.refunds.list({ payment_intent: intent.id });
    const standing = refunds.filter((refund) => refund.status === 'pending' || refund.status === 'succeeded');
    return {
      paymentIntent: intent.id,
      session: sessions.get(intent.id) ?? null,
      status: intent.status,
      metadata: intent.metadata,
      currency: intent.currency,
      captured: intent.amount_received,
      refunded: standing.reduce((sum, refund) => sum + refund.amount, 0),
      refunds: refunds.map(({ id, amount, status, metadata, created }) => ({
        id,
        amount,
        status,
        metadata,
        at: new Date(created * 1000).toISOString(),
      })),
    };
  });
}
