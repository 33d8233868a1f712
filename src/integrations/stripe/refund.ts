import { DAY_MS, SECOND_MS } from '../../base/clock.ts';
import type { HttpFailure, Http } from '../http.ts';
import { implement, type Answered, type LookedUp, type Performed } from '../implement.ts';
import type { CallContext, ConnectorOperation } from '../integration.ts';
import { cannotTell, notDone } from '../notDone.ts';
import { payments, type RefundRefusal } from '../ports/payments.ts';
import { findOurs, REFERENCE } from './findOurs.ts';
import { describe, fetchRefund } from './readRefund.ts';
import { toStripe } from './stripeAmount.ts';
import { stripeError, stripeRefund, stripeRefunds, type StripeRefund } from './stripeObjects.ts';
import type { z } from 'zod';

/** Stripe may forget a key and its answer after 24 hours. Source: Stripe API reference, Idempotent requests. */
const KEY_TTL_MS = DAY_MS;

type Asked = z.output<typeof payments.refund.input>;
type RefundResult = Performed<typeof payments.refund.answers>;

export function refund(http: Http): ConnectorOperation {
  return implement(payments.refund, {
    idempotency: { kind: 'key', ttlMs: KEY_TTL_MS },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const created = await create(http, asked, call);
      if (created.kind !== 'ok') return failed(created);
      // Under a known key Stripe repeats its first answer, whatever became of the refund since: read it back.
      const read = await fetchRefund(http, created.value.id, call.signal);
      if (read.kind !== 'ok')
        return { kind: 'unknown', reason: `refund was created, not read: ${read.reason}` };
      return judge(read.value);
    },
    lookUp: (asked, call) => lookUp(http, asked, call),
  });
}

/** The body is made of the input alone, so that each attempt sends the same: Stripe refuses a key with another body. */
function create(http: Http, asked: Asked, call: CallContext) {
  const form = new URLSearchParams({
    payment_intent: asked.paymentRef,
    amount: String(toStripe(asked.minor, asked.currency).amount),
    reason: 'requested_by_customer',
    [`metadata[${REFERENCE}]`]: call.reference,
    'metadata[order]': asked.orderRef,
    'metadata[line]': asked.lineRef,
    'metadata[reason]': asked.reason,
  });
  const headers = { 'idempotency-key': call.reference };
  return http.send({
    method: 'POST',
    path: '/v1/refunds',
    form,
    headers,
    schema: stripeRefund,
    signal: call.signal,
  });
}

function judge(refund: StripeRefund): Answered<typeof payments.refund.answers> {
  switch (refund.status) {
    case 'succeeded':
      return { kind: 'done', outcome: 'refunded', output: { ...describe(refund), status: 'succeeded' } };
    case 'pending':
    case 'requires_action':
      return { kind: 'done', outcome: 'refunded', output: { ...describe(refund), status: 'pending' } };
    case 'failed':
    case 'canceled': {
      const code = refund.failure_reason ?? refund.status;
      return refused(code, 'other');
    }
  }
}

function failed(failure: HttpFailure): RefundResult {
  if (failure.kind !== 'refused') return notDone(failure);
  const error = stripeError.safeParse(failure.body).data?.error;
  // The first attempt with this key is under way, or was made with other parameters: either may have moved money.
  if (failure.status === 409 || error?.type === 'idempotency_error')
    return { kind: 'unknown', reason: `stripe: ${failure.reason}` };
  return refused(failure.reason, error?.param === 'amount' ? 'over' : 'other');
}

function refused(code: string, otherwise: RefundRefusal): Answered<typeof payments.refund.answers> {
  return { kind: 'done', outcome: 'refused', output: { reason: REFUSALS[code] ?? otherwise, code } };
}

/** Stripe's error codes and failure reasons in our words. Source: Stripe, Error codes; Refunds, failed refunds. */
const REFUSALS: Readonly<Record<string, RefundRefusal>> = {
  charge_already_refunded: 'already',
  charge_disputed: 'disputed',
  refund_disputed_payment: 'disputed',
  charge_for_pending_refund_disputed: 'disputed',
  charge_not_captured: 'notCaptured',
  payment_intent_unexpected_state: 'notCaptured',
  balance_insufficient: 'noFunds',
  insufficient_funds: 'noFunds',
  lost_or_stolen_card: 'instrument',
  expired_or_canceled_card: 'instrument',
  declined: 'instrument',
};

/** Our reference among all refunds of the payment. */
async function lookUp(
  http: Http,
  { paymentRef }: Asked,
  call: CallContext,
): Promise<LookedUp<typeof payments.refund.answers>> {
  const query = { payment_intent: paymentRef };
  const ours = await findOurs(http, { path: '/v1/refunds', query, schema: stripeRefunds }, call);
  if (ours.kind !== 'ok') return cannotTell(ours);
  return ours.value === null ? { kind: 'absent' } : judge(ours.value);
}
