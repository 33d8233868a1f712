import type { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { isUnknown, type Woo } from '../connection.ts';
import { isCart, markOf } from '../marks.ts';
import { statusOf } from './describeOrder.ts';
import { fetchOrder } from './wooOrder.ts';
import { writeNote } from './writeNote.ts';
import { writeOrder } from './writeOrder.ts';

type Asked = z.output<typeof orders.cancel.input>;

/** WooCommerce cancels whatever it is told to, even what was delivered: what may be cancelled is said here. */
const CANCELLABLE = new Set(['placed', 'paid']);

/** It gives no money back when it cancels: a refund follows. */
const CANCELLED = { kind: 'done', outcome: 'cancelled', output: { moneyReturned: false } } as const;

export function cancelOrder(woo: Woo): ConnectorOperation {
  return implement(orders.cancel, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const order = await fetchOrder(woo, asked.orderRef, call.signal);
      if (order.kind !== 'ok') return notDone(order);
      const status = statusOf(order.value);
      // What is cancelled already is what was asked for, whoever did it.
      if (status === 'cancelled') return { kind: 'sent' };
      if (isCart(order.value) || !CANCELLABLE.has(status)) {
        const reason = isCart(order.value) ? 'not_ordered' : status;
        return { kind: 'done', outcome: 'notCancellable', output: { reason } };
      }
      return cancel(woo, asked, call);
    },
    lookUp: async ({ orderRef }, { signal }) => {
      const order = await fetchOrder(woo, orderRef, signal);
      if (isUnknown(order)) return { kind: 'absent' };
      if (order.kind !== 'ok') return cannotTell(order);
      return statusOf(order.value) === 'cancelled' ? CANCELLED : { kind: 'absent' };
    },
  });
}

async function cancel(woo: Woo, { orderRef, reason }: Asked, call: CallContext) {
  const json = { status: 'cancelled', meta_data: [markOf('cancel', call.reference)] };
  const written = await writeOrder(woo, { orderRef, json }, call);
  if (written.kind !== 'sent') return notDone(written);
  // For the people of the shop. That it is cancelled does not hang on it.
  await writeNote(woo, { orderRef, text: reason }, call);
  return written;
}
