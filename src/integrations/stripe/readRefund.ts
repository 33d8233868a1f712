import { SECOND_MS } from '../../base/clock.ts';
import { path, type Http } from '../http.ts';
import { implement } from '../implement.ts';
import type { ConnectorOperation } from '../integration.ts';
import { notDone } from '../notDone.ts';
import { payments } from '../ports/payments.ts';
import { fromStripe } from './stripeAmount.ts';
import { stripeRefund, type StripeRefund } from './stripeObjects.ts';

export function readRefund(http: Http): ConnectorOperation {
  return implement(payments.readRefund, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ refundRef }, { signal }) => {
      const answer = await fetchRefund(http, refundRef, signal);
      if (answer.kind === 'refused' && answer.status === 404)
        return { kind: 'done', outcome: 'none', output: {} };
      if (answer.kind !== 'ok') return notDone(answer);
      return { kind: 'done', ...stateOf(answer.value) };
    },
  });
}

export function fetchRefund(http: Http, refundRef: string, signal: AbortSignal) {
  return http.send({ method: 'GET', path: path`/v1/refunds/${refundRef}`, schema: stripeRefund, signal });
}

/** A refund in our words. A missing payment intent is left empty, which the port does not take. */
export function describe(refund: StripeRefund) {
  const { minor, currency } = fromStripe(refund.amount, refund.currency);
  return { refundRef: refund.id, paymentRef: refund.payment_intent ?? '', minor, currency };
}

function stateOf(refund: StripeRefund) {
  const output = describe(refund);
  switch (refund.status) {
    case 'succeeded':
      return { outcome: 'succeeded' as const, output };
    case 'pending':
    case 'requires_action':
      return { outcome: 'pending' as const, output };
    case 'failed':
    case 'canceled':
      return {
        outcome: 'failed' as const,
        output: { ...output, reason: refund.failure_reason ?? refund.status },
      };
  }
}
