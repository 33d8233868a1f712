import { SECOND_MS } from '../../base/clock.ts';
import { path, type Http } from '../http.ts';
import { implement } from '../implement.ts';
import type { ConnectorOperation } from '../integration.ts';
import { notDone } from '../notDone.ts';
import { payments, type PaymentStatus } from '../ports/payments.ts';
import { fromStripe } from './stripeAmount.ts';
import { stripePaymentIntent } from './stripeObjects.ts';

export function readPayment(http: Http): ConnectorOperation {
  return implement(payments.read, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ paymentRef }, { signal }) => {
      const answer = await http.send({
        method: 'GET',
        path: path`/v1/payment_intents/${paymentRef}`,
        query: { 'expand[]': 'latest_charge' },
        schema: stripePaymentIntent,
        signal,
      });
      if (answer.kind === 'refused' && answer.status === 404)
        return { kind: 'done', outcome: 'none', output: {} };
      if (answer.kind !== 'ok') return notDone(answer);
      const { amount_received: received, currency, latest_charge: charge, status } = answer.value;
      const captured = fromStripe(received, currency);
      const refunded = fromStripe(charge?.amount_refunded ?? 0, currency);
      return {
        kind: 'done',
        outcome: 'found',
        output: {
          capturedMinor: captured.minor,
          refundedMinor: refunded.minor,
          currency: captured.currency,
          status: statusOf(status, captured.minor, refunded.minor),
        },
      };
    },
  });
}

function statusOf(status: string, capturedMinor: number, refundedMinor: number): PaymentStatus {
  if (status === 'canceled') return 'cancelled';
  // Each state before `succeeded` may still end well: Stripe has no failed payment intent.
  if (status !== 'succeeded') return 'pending';
  return refundedMinor >= capturedMinor ? 'refunded' : 'captured';
}
