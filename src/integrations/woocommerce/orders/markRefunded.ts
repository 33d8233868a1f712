import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path } from '../../http.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { isUnknown, type Woo } from '../connection.ts';
import { refundReason } from '../marks.ts';
import { counted, decimalOf } from '../../decimalAmount.ts';
import { describeOrder, isPaid, leftOf, versionOf } from './describeOrder.ts';
import { fetchOrder, type WooOrder } from './wooOrder.ts';

type Asked = z.output<typeof orders.markRefunded.input>;
type Answers = typeof orders.markRefunded.answers;

const refunded = z.object({ id: z.int() });

/**
 * Written down, and no more: `api_refund` true, which is what WooCommerce takes by itself, would have a payment
 * provider of the shop give the money back a second time.
 */
export function markRefunded(woo: Woo): ConnectorOperation {
  return implement(orders.markRefunded, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const order = await fetchOrder(woo, asked.orderRef, call.signal);
      if (order.kind !== 'ok') return notDone(order);
      const end = obstacle(order.value, asked);
      if (end) return end;
      const { orderRef, lineRef, refundRef, minor, currency } = asked;
      const json = {
        amount: decimalOf(minor, currency),
        reason: refundReason(call.reference, lineRef, refundRef),
        api_refund: false,
        api_restock: false,
      };
      const where = path`/orders/${orderRef}/refunds`;
      const { signal } = call;
      const done = await woo.admin.send({ method: 'POST', path: where, json, schema: refunded, signal });
      if (done.kind === 'ok') return { kind: 'sent' };
      return done.kind === 'unknown' ? judge(woo, asked, call, done.reason) : notDone(done);
    },
    lookUp: (asked, call) => lookUp(woo, asked, call),
  });
}

function obstacle(order: WooOrder, asked: Asked): Performed<Answers> | null {
  const { lines, currency } = describeOrder(order);
  const line = lines.find(({ ref }) => ref === asked.lineRef);
  if (!line) return { kind: 'refused', reason: 'line_unknown' };
  if (currency !== asked.currency) return { kind: 'refused', reason: 'other_currency' };
  if (!isPaid(order)) return { kind: 'refused', reason: 'not_paid' };
  if (line.refundableMinor === 0) return { kind: 'done', outcome: 'alreadyMarked', output: {} };
  if (asked.version !== null && asked.version !== versionOf(order))
    return { kind: 'done', outcome: 'stale', output: {} };
  return asked.minor > line.refundableMinor ? { kind: 'refused', reason: 'over_refundable' } : null;
}

/**
 * A refund that WooCommerce does not want is a 500, as if it had broken. What the order says tells the two apart: when
 * ours is not there and there is no room for it, it was refused and will be again.
 */
async function judge(
  woo: Woo,
  asked: Asked,
  { reference, signal }: CallContext,
  reason: string,
): Promise<Performed<Answers>> {
  const order = await fetchOrder(woo, asked.orderRef, signal);
  if (order.kind !== 'ok') return { kind: 'unknown', reason };
  const isThere = refundIn(order.value, reference) !== undefined;
  if (isThere || leftOf(order.value) >= asked.minor) return { kind: 'unknown', reason };
  return { kind: 'refused', reason: 'over_refundable' };
}

const refundIn = ({ refunds }: WooOrder, reference: string) =>
  refunds.find(({ reason }) => reason?.startsWith(`loopline ${reference} `));

async function lookUp(
  woo: Woo,
  { orderRef, lineRef, refundRef, minor }: Asked,
  { reference, signal }: CallContext,
): Promise<LookedUp<Answers>> {
  const order = await fetchOrder(woo, orderRef, signal);
  if (isUnknown(order)) return { kind: 'absent' };
  if (order.kind !== 'ok') return cannotTell(order);
  const ours = refundIn(order.value, reference);
  if (!ours) return { kind: 'absent' };
  const isSame = ours.reason === refundReason(reference, lineRef, refundRef);
  if (!isSame || Math.abs(counted(ours.total, order.value.currency)) !== minor)
    return { kind: 'cannotTell', reason: 'our reference marks another refund' };
  return { kind: 'done', outcome: 'marked', output: { version: versionOf(order.value) } };
}
