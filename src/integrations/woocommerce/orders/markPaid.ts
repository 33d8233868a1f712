import type { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { isUnknown, type Woo } from '../connection.ts';
import { isCart, markOf, paidWith, payingWith } from '../marks.ts';
import { counted } from '../../decimalAmount.ts';
import { isPaid, statusOf, versionOf } from './describeOrder.ts';
import { fetchOrder, type WooOrder } from './wooOrder.ts';
import { writeOrder } from './writeOrder.ts';

type Asked = z.output<typeof orders.markPaid.input>;
type Answers = typeof orders.markPaid.answers;

/** One write: which payment it was, and that the money is there. */
export function markPaid(woo: Woo): ConnectorOperation {
  return implement(orders.markPaid, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const order = await fetchOrder(woo, asked.orderRef, call.signal);
      if (isUnknown(order)) return { kind: 'done', outcome: 'none', output: {} };
      if (order.kind !== 'ok') return notDone(order);
      const end = obstacle(order.value, asked);
      if (end) return end;
      const { orderRef, paymentRef } = asked;
      const json = {
        ...paying(order.value),
        transaction_id: paymentRef,
        meta_data: [payingWith(paymentRef), markOf('paid', call.reference)],
      };
      const written = await writeOrder(woo, { orderRef, json }, call);
      return written.kind === 'sent' ? written : notDone(written);
    },
    lookUp: (asked, call) => lookUp(woo, asked, call),
  });
}

/** Null: it can be paid with this payment now. */
function obstacle(order: WooOrder, asked: Asked): Performed<Answers> | null {
  const notPayable = (reason: string) =>
    ({ kind: 'done', outcome: 'notPayable', output: { reason } }) as const;
  if (isPaid(order)) {
    if (paidWith(order) === asked.paymentRef) return { kind: 'sent' };
    const paymentRef = paidWith(order) ?? (order.transaction_id || String(order.id));
    return { kind: 'done', outcome: 'otherwisePaid', output: { paymentRef } };
  }
  if (isCart(order)) return notPayable('not_ordered');
  if (statusOf(order) === 'cancelled') return notPayable('cancelled');
  if (statusOf(order) !== 'placed') return notPayable('other_status');
  const isWhole = counted(order.total, order.currency) === asked.minor;
  return isWhole && order.currency === asked.currency ? null : notPayable('other_sum');
}

/**
 * `set_paid` is heard only of an order that WooCommerce thinks is to be paid at its own checkout, which one 'on-hold' is
 * not: that one is paid by its status, which dates the payment by itself.
 */
function paying({ status, needs_processing: needsProcessing }: WooOrder): object {
  if (status !== 'on-hold') return { set_paid: true };
  return { status: needsProcessing === false ? 'completed' : 'processing' };
}

async function lookUp(woo: Woo, asked: Asked, { signal }: CallContext): Promise<LookedUp<Answers>> {
  const order = await fetchOrder(woo, asked.orderRef, signal);
  if (isUnknown(order)) return { kind: 'absent' };
  if (order.kind !== 'ok') return cannotTell(order);
  if (!isPaid(order.value) || paidWith(order.value) !== asked.paymentRef) return { kind: 'absent' };
  return { kind: 'done', outcome: 'marked', output: { version: versionOf(order.value) } };
}
