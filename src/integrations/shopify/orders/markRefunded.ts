import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { act, declined, type Shopify } from '../connection.ts';
import { decimalOf } from '../../decimalAmount.ts';
import { minorIn } from '../shopifyAmount.ts';
import { uuidOf } from '../uuidOf.ts';
import { describeOrder, versionOf } from './describeOrder.ts';
import { CREATE_REFUND } from './documents.ts';
import { isNoteOf, refundNote } from './orderMarks.ts';
import { fetchOrder, takenIn, type ShopifyOrder } from './shopifyOrder.ts';

type Asked = z.output<typeof orders.markRefunded.input>;
type Answers = typeof orders.markRefunded.answers;

const refunded = z.object({ refund: z.object({ id: z.string() }) });

/**
 * Written down at the payment that Shopify keeps no money of. A payment of one of its own gateways is never touched:
 * there a refund would move money a second time.
 */
export function markRefunded(shopify: Shopify): ConnectorOperation {
  return implement(orders.markRefunded, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async (asked, call) => {
      const read = await fetchOrder(shopify, asked.orderRef, call.signal);
      if (read.kind !== 'ok') return notDone(read);
      const order = read.value;
      if (!order) return { kind: 'refused', reason: 'order_unknown' };
      const end = obstacle(order, asked);
      if (end) return end;
      const parent = takenIn(order).find(({ manualPaymentGateway: isNoted }) => isNoted);
      if (!parent) return { kind: 'refused', reason: 'paid_at_the_shop' };
      const { lineRef, refundRef, minor, currency } = asked;
      const amount = decimalOf(minor, currency);
      const gateway = parent.gateway ?? 'manual';
      const input = {
        orderId: order.id,
        note: refundNote(call.reference, lineRef, refundRef),
        notify: false,
        transactions: [{ orderId: order.id, parentId: parent.id, kind: 'REFUND', gateway, amount }],
      };
      const variables = { input, key: uuidOf(call.reference) };
      const done = await act(shopify, { document: CREATE_REFUND, variables, schema: refunded }, call.signal);
      if (done.kind === 'declined') return declined(done.errors);
      return done.kind === 'ok' ? { kind: 'sent' } : notDone(done);
    },
    lookUp: (asked, call) => lookUp(shopify, asked, call),
  });
}

function obstacle(order: ShopifyOrder, asked: Asked): Performed<Answers> | null {
  const { lines, currency } = describeOrder(order);
  const line = lines.find(({ ref }) => ref === asked.lineRef);
  if (!line) return { kind: 'refused', reason: 'line_unknown' };
  if (currency !== asked.currency) return { kind: 'refused', reason: 'other_currency' };
  if (line.refundableMinor === 0) return { kind: 'done', outcome: 'alreadyMarked', output: {} };
  if (asked.version !== null && asked.version !== versionOf(order))
    return { kind: 'done', outcome: 'stale', output: {} };
  return asked.minor > line.refundableMinor ? { kind: 'refused', reason: 'over_refundable' } : null;
}

async function lookUp(
  shopify: Shopify,
  { orderRef, lineRef, refundRef, minor }: Asked,
  { reference, signal }: CallContext,
): Promise<LookedUp<Answers>> {
  const order = await fetchOrder(shopify, orderRef, signal);
  if (order.kind !== 'ok') return cannotTell(order);
  const ours = order.value?.refunds.find(({ note }) => isNoteOf(note, reference));
  if (!order.value || !ours) return { kind: 'absent' };
  const isSame = ours.note === refundNote(reference, lineRef, refundRef);
  if (!isSame || minorIn(ours.totalRefundedSet) !== minor)
    return { kind: 'cannotTell', reason: 'our reference marks another refund' };
  return { kind: 'done', outcome: 'marked', output: { version: versionOf(order.value) } };
}
