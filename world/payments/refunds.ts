import type { FaultOf } from '../faultKinds.ts';
import { given } from '../json.ts';
import type { Json } from '../json.ts';
import { emit } from './events.ts';
import { metadataOf, needKnown, optionalInteger, optionalText } from './form.ts';
import type { RequestMark } from './idempotency.ts';
import type { Charge, Refund, RefundStatus } from './payments.ts';
import { stripeId, unixNow } from './state.ts';
import type { PaymentsState } from './state.ts';
import { noSuch, ParameterError, StripeError } from './stripeError.ts';

type Settlement = { refundId: string; status: 'succeeded' | 'failed'; reason?: string };
const PARAMETERS = ['payment_intent', 'charge', 'amount', 'reason', 'metadata', 'instructions_email'];
const REASONS = ['duplicate', 'fraudulent', 'requested_by_customer'];
const PENDING_MS = 60_000;
const REVERSED_AFTER_MS = 3_600_000;

/** `POST /v1/refunds`. Never gives back more than was captured and not yet given back. */
export function createRefund(state: PaymentsState, form: Json, mark: RequestMark): Refund {
  needKnown(form, PARAMETERS);
  const amount = optionalInteger(form, 'amount');
  const reason = optionalText(form, 'reason', REASONS);
  const metadata = metadataOf(form);
  const charge = chargeOf(state, form);
  const refused = state.peer.faults.take('refundRefused');
  if (refused !== null) {
    throw new StripeError(refused.message ?? `The refund was refused: ${refused.code}`, {
      code: refused.code,
    });
  }
  const left = charge.amount_captured - charge.amount_refunded;
  checkRefundable(charge, { amount, left });
  const pending = state.peer.faults.take('refundPending');
  const refund: Refund = {
    id: stripeId(state.peer, 're'),
    object: 'refund',
    amount: amount ?? left,
    charge: charge.id,
    created: unixNow(state.peer),
    currency: charge.currency,
    metadata,
    payment_intent: charge.payment_intent,
    reason,
    receipt_number: null,
    status: pending === null ? 'succeeded' : 'pending',
  };
  state.refunds.put(refund);
  emit(state, 'refund.created', { object: refund, mark });
  count(state, charge, refund.amount, mark);
  planSettlement(state, refund, pending);
  return refund;
}

/** Teaches the schedule what banks do later. */
export function defineSettlement(state: PaymentsState): void {
  state.peer.schedule.define<Settlement>('payments.settle', (settlement, dueAt) => {
    settleRefund(state, settlement, dueAt);
  });
}

/** The bank's word on a refund. A failed one gives its amount back to the charge. */
export function settleRefund(state: PaymentsState, settlement: Settlement, at: Date): Refund {
  const refund = state.refunds.find(settlement.refundId);
  if (refund === null) throw noSuch('refund', settlement.refundId);
  if (refund.status === settlement.status || refund.status === 'failed') return refund;
  const failure = settlement.status === 'failed' ? { failure_reason: settlement.reason ?? 'unknown' } : {};
  const settled: Refund = { ...refund, status: settlement.status, ...failure };
  const before = { status: refund.status satisfies RefundStatus };
  state.peer.store.transaction(() => {
    state.refunds.put(settled);
    const charge = state.charges.find(refund.charge);
    if (charge !== null && settlement.status === 'failed') {
      state.charges.put({
        ...charge,
        amount_refunded: charge.amount_refunded - refund.amount,
        refunded: false,
      });
    }
    emit(state, 'refund.updated', { object: settled, before, at });
    emit(state, 'charge.refund.updated', { object: settled, before, at });
    if (settlement.status === 'failed') emit(state, 'refund.failed', { object: settled, before, at });
  });
  return settled;
}

function chargeOf(state: PaymentsState, form: Json): Charge {
  const intentId = optionalText(form, 'payment_intent');
  const chargeId = optionalText(form, 'charge');
  if ((intentId === null) === (chargeId === null)) {
    throw new ParameterError('Must provide exactly one of payment_intent or charge.', {
      code: 'parameter_missing',
      param: 'payment_intent',
    });
  }
  if (intentId === null) {
    const charge = state.charges.find(chargeId ?? '');
    if (charge === null) throw noSuch('charge', chargeId ?? '', 'charge');
    return charge;
  }
  const intent = state.intents.find(intentId);
  if (intent === null) throw noSuch('payment_intent', intentId, 'payment_intent');
  const charge = state.charges.find(intent.latest_charge ?? '');
  if (charge !== null && intent.status === 'succeeded') return charge;
  throw new StripeError(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`, {
    code: 'payment_intent_unexpected_state',
    param: 'payment_intent',
  });
}

function checkRefundable(charge: Charge, { amount, left }: { amount: number | null; left: number }): void {
  if (charge.disputed) {
    throw new StripeError(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
  }
  if (left <= 0) {
    throw new StripeError(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  }
  if (amount !== null && amount > left) {
    throw new StripeError(
      `Refund amount (${amount} ${charge.currency}) is greater than unrefunded amount on charge (${left} ${charge.currency})`,
      { param: 'amount' },
    );
  }
}

function count(state: PaymentsState, charge: Charge, amount: number, mark: RequestMark): void {
  const refunded = charge.amount_refunded + amount;
  const counted: Charge = {
    ...charge,
    amount_refunded: refunded,
    refunded: refunded >= charge.amount_captured,
  };
  state.charges.put(counted);
  emit(state, 'charge.refunded', {
    object: counted,
    before: { amount_refunded: charge.amount_refunded },
    mark,
  });
}

/** What the bank will say later: of a pending refund, or of one that it takes back. */
function planSettlement(
  state: PaymentsState,
  refund: Refund,
  pending: FaultOf<'refundPending'> | null,
): void {
  const refundId = refund.id;
  if (pending !== null) {
    const { outcome: status = 'succeeded', reason } = pending;
    settleLater(state, { refundId, status, ...given({ reason }) }, pending.afterMs ?? PENDING_MS);
    return;
  }
  const reversed = state.peer.faults.take('refundReversed');
  if (reversed === null) return;
  const reason = reversed.reason ?? 'lost_or_stolen_card';
  settleLater(state, { refundId, status: 'failed', reason }, reversed.afterMs ?? REVERSED_AFTER_MS);
}

function settleLater(state: PaymentsState, settlement: Settlement, afterMs: number): void {
  const dueAt = new Date(state.peer.clock.now().getTime() + afterMs);
  state.peer.schedule.add({ kind: 'payments.settle', dueAt, payload: settlement });
}
