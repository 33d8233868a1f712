import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path } from '../../http.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { isUnknown, type Medusa } from '../connection.ts';
import { majorOf } from '../medusaAmount.ts';
import { counted, describeOrder, versionOf } from './describeOrder.ts';
import { fetchOrder, paymentsOf, SYSTEM_PROVIDER, type MedusaOrder } from './medusaOrder.ts';
import { refundNote } from './marks.ts';

type Asked = z.output<typeof orders.markRefunded.input>;
type Answers = typeof orders.markRefunded.answers;

const refunded = z.object({ payment: z.object({ id: z.string() }) });

/**
 * Written down at the payment that Medusa keeps no money of. A payment of one of its own providers is never touched:
 * there a refund would move money a second time.
 */
export function markRefunded(medusa: Medusa): ConnectorOperation {
  return implement(orders.markRefunded, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async (asked, call) => {
      const order = await fetchOrder(medusa, asked.orderRef, call.signal);
      if (order.kind !== 'ok') return notDone(order);
      const end = obstacle(order.value, asked);
      if (end) return end;
      const payment = notedPayment(order.value);
      if (!payment) return { kind: 'refused', reason: 'paid_at_the_shop' };
      const { lineRef, refundRef, minor, currency } = asked;
      const json = { amount: majorOf(minor, currency), note: refundNote(call.reference, lineRef, refundRef) };
      const where = path`/admin/payments/${payment.id}/refund`;
      const { signal } = call;
      const done = await medusa.admin.send({ method: 'POST', path: where, json, schema: refunded, signal });
      return done.kind === 'ok' ? { kind: 'sent' } : notDone(done);
    },
    lookUp: (asked, call) => lookUp(medusa, asked, call),
  });
}

function obstacle(order: MedusaOrder, asked: Asked): Performed<Answers> | null {
  const { lines, currency } = describeOrder(order);
  const line = lines.find(({ ref }) => ref === asked.lineRef);
  if (!line) return { kind: 'refused', reason: 'line_unknown' };
  if (currency !== asked.currency) return { kind: 'refused', reason: 'other_currency' };
  if (line.refundableMinor === 0) return { kind: 'done', outcome: 'alreadyMarked', output: {} };
  if (asked.version !== null && asked.version !== versionOf(order))
    return { kind: 'done', outcome: 'stale', output: {} };
  return asked.minor > line.refundableMinor ? { kind: 'refused', reason: 'over_refundable' } : null;
}

const notedPayment = (order: MedusaOrder) =>
  paymentsOf(order).find(({ provider_id: provider, captured_at: at }) => provider === SYSTEM_PROVIDER && at);

async function lookUp(
  medusa: Medusa,
  { orderRef, lineRef, refundRef, minor }: Asked,
  { reference, signal }: CallContext,
): Promise<LookedUp<Answers>> {
  const order = await fetchOrder(medusa, orderRef, signal);
  if (isUnknown(order)) return { kind: 'absent' };
  if (order.kind !== 'ok') return cannotTell(order);
  const refunds = paymentsOf(order.value).flatMap((payment) => payment.refunds ?? []);
  const ours = refunds.find(({ note }) => note?.startsWith(`loopline ${reference} `));
  if (!ours) return { kind: 'absent' };
  const isSame = ours.note === refundNote(reference, lineRef, refundRef);
  if (!isSame || counted(ours.amount, order.value.currency_code) !== minor)
    return { kind: 'cannotTell', reason: 'our reference marks another refund' };
  return { kind: 'done', outcome: 'marked', output: { version: versionOf(order.value) } };
}
