import { SECOND_MS } from '../../base/clock.ts';
import { path, type Http, type HttpAnswer } from '../http.ts';
import { implement } from '../implement.ts';
import type { ConnectorOperation } from '../integration.ts';
import { notDone } from '../notDone.ts';
import { payments, type PaymentStatus } from '../ports/payments.ts';
import { fromStripe } from './stripeAmount.ts';
import { stripeCharge, stripePaymentIntent } from './stripeObjects.ts';

export function readPayment(http: Http): ConnectorOperation {
  return implement(payments.read, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ paymentRef }, { signal }) => {
      const schema = stripePaymentIntent;
      const intent = await http.send({
        method: 'GET',
        path: path`/v1/payment_intents/${paymentRef}`,
        schema,
        signal,
      });
      if (intent.kind === 'refused' && intent.status === 404)
        return { kind: 'done', outcome: 'none', output: {} };
      if (intent.kind !== 'ok') return notDone(intent);
      const { amount_received: received, currency: code, latest_charge: chargeId, status } = intent.value;
      const refunded = await readRefunded(http, chargeId, signal);
      if (refunded.kind !== 'ok') return notDone(refunded);
      const { minor: capturedMinor, currency } = fromStripe(received, code);
      const { minor: refundedMinor } = fromStripe(refunded.value.amount_refunded, code);
      return {
        kind: 'done',
        outcome: 'found',
        output: {
          capturedMinor,
          refundedMinor,
          currency,
          status: statusOf(status, capturedMinor, refundedMinor),
        },
      };
    },
  });
}

type Refunded = HttpAnswer<{ amount_refunded: number }>;

/** A payment intent does not say what was given back; its charge does. */
async function readRefunded(http: Http, chargeId: string | null, signal: AbortSignal): Promise<Refunded> {
  if (chargeId === null) return { kind: 'ok', value: { amount_refunded: 0 }, status: 200, headers: {} };
  return http.send({ method: 'GET', path: path`/v1/charges/${chargeId}`, schema: stripeCharge, signal });
}

function statusOf(status: string, capturedMinor: number, refundedMinor: number): PaymentStatus {
  if (status === 'canceled') return 'cancelled';
  // Each state before `succeeded` may still end well: Stripe has no failed payment intent.
  if (status !== 'succeeded') return 'pending';
  return refundedMinor >= capturedMinor ? 'refunded' : 'captured';
}
