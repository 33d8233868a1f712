import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path } from '../../http.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { isUnknown, type Medusa } from '../connection.ts';
import { capturedMinor, counted, versionOf } from './describeOrder.ts';
import { fetchOrder, paymentsOf, SYSTEM_PROVIDER, type MedusaOrder } from './medusaOrder.ts';
import { paidWith, payingWith } from './marks.ts';
import { writeOrder } from './writeOrder.ts';

type Asked = z.output<typeof orders.markPaid.input>;
type Answers = typeof orders.markPaid.answers;

/**
 * Two writes: which payment it was, then that the money is there. Paid is an order when both stand; when the second is
 * lost, the next attempt finds the first and ends what was begun.
 */
export function markPaid(medusa: Medusa): ConnectorOperation {
  return implement(orders.markPaid, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const order = await fetchOrder(medusa, asked.orderRef, call.signal);
      if (isUnknown(order)) return { kind: 'done', outcome: 'none', output: {} };
      if (order.kind !== 'ok') return notDone(order);
      return obstacle(order.value, asked) ?? pay(medusa, { order: order.value, asked }, call);
    },
    lookUp: (asked, call) => lookUp(medusa, asked, call),
  });
}

/** Null: it can be paid with this payment now. */
function obstacle(order: MedusaOrder, asked: Asked): Performed<Answers> | null {
  const { currency_code: code, summary } = order;
  const notPayable = (reason: string) =>
    ({ kind: 'done', outcome: 'notPayable', output: { reason } }) as const;
  const before = paidWith(order);
  const isPaid = capturedMinor(paymentsOf(order), code) > 0;
  if (isPaid && before?.paymentRef === asked.paymentRef) return { kind: 'sent' };
  if (isPaid || (before && before.paymentRef !== asked.paymentRef)) {
    const paymentRef = before?.paymentRef ?? paymentsOf(order)[0]?.id ?? order.id;
    return { kind: 'done', outcome: 'otherwisePaid', output: { paymentRef } };
  }
  if (order.status === 'canceled') return notPayable('cancelled');
  const isWhole = counted(summary.original_order_total, code) === asked.minor;
  if (!isWhole || code.toUpperCase() !== asked.currency) return notPayable('other_sum');
  return openPayment(order) ? null : notPayable('no_open_payment');
}

/** What waits for money that Medusa does not take in itself. */
const openPayment = (order: MedusaOrder) =>
  paymentsOf(order).find(
    ({ provider_id: provider, captured_at: captured, canceled_at: cancelled }) =>
      provider === SYSTEM_PROVIDER && !captured && !cancelled,
  );

const captured = z.object({ payment: z.object({ id: z.string() }) });

async function pay(
  medusa: Medusa,
  { order, asked }: { order: MedusaOrder; asked: Asked },
  call: CallContext,
): Promise<Performed<Answers>> {
  const { orderRef, paymentRef } = asked;
  const json = { metadata: payingWith(call.reference, paymentRef) };
  const noted = await writeOrder(medusa, { orderRef, json }, call);
  if (noted.kind !== 'sent') return notDone(noted);
  const where = path`/admin/payments/${openPayment(order)?.id ?? ''}/capture`;
  const { signal } = call;
  const done = await medusa.admin.send({ method: 'POST', path: where, json: {}, schema: captured, signal });
  return done.kind === 'ok' ? { kind: 'sent' } : notDone(done);
}

async function lookUp(medusa: Medusa, asked: Asked, { signal }: CallContext): Promise<LookedUp<Answers>> {
  const order = await fetchOrder(medusa, asked.orderRef, signal);
  if (isUnknown(order)) return { kind: 'absent' };
  if (order.kind !== 'ok') return cannotTell(order);
  const isPaid = capturedMinor(paymentsOf(order.value), order.value.currency_code) > 0;
  if (!isPaid || paidWith(order.value)?.paymentRef !== asked.paymentRef) return { kind: 'absent' };
  return { kind: 'done', outcome: 'marked', output: { version: versionOf(order.value) } };
}
