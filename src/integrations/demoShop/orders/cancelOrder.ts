import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http } from '../../http.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { shopOrder, type ShopOrder } from '../shopObjects.ts';
import { findWrite, writeOnce } from '../writeOnce.ts';

const KIND = 'cancel';

/** This shop gives no money back when it cancels, and says so. */
export function cancelOrder(http: Http): ConnectorOperation {
  return implement(orders.cancel, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ orderRef, reason }, call) => {
      const cancel = path`/orders/${orderRef}/cancel`;
      const written = await writeOnce(
        http,
        { of: { orderRef }, kind: KIND, method: 'POST', path: cancel, json: { reason }, schema: shopOrder },
        call,
      );
      if (written.kind === 'written' || written.kind === 'before') return { kind: 'sent' };
      if (written.kind === 'stale') return { kind: 'later', reason: 'the order changed meanwhile' };
      if (written.kind === 'refused' && written.reason === 'not_allowed')
        return refused(http, orderRef, call);
      return notDone(written);
    },
    lookUp: (_asked, call) => lookUp(http, call),
  });
}

/** What is cancelled already is what was asked for, whoever did it. */
async function refused(
  http: Http,
  orderRef: string,
  { signal }: CallContext,
): Promise<Performed<typeof orders.cancel.answers>> {
  const order = await http.send({
    method: 'GET',
    path: path`/orders/${orderRef}`,
    schema: shopOrder,
    signal,
  });
  if (order.kind !== 'ok') return notDone(order);
  if (order.value.status !== 'cancelled')
    return { kind: 'done', outcome: 'notCancellable', output: { reason: order.value.status } };
  return { kind: 'done', outcome: 'cancelled', output: { moneyReturned: isMoneyBack(order.value) } };
}

/** All of it was marked as refunded, by whoever gave it back. */
function isMoneyBack({ paymentIntent, total, lines }: ShopOrder): boolean {
  const refunded = lines.reduce((sum, line) => sum + line.refundedAmount, 0);
  return paymentIntent !== null && refunded >= total;
}

async function lookUp(http: Http, call: CallContext): Promise<LookedUp<typeof orders.cancel.answers>> {
  const found = await findWrite(http, KIND, call);
  if (found.kind !== 'found') return found;
  const { moneyReturned } = found.write.result;
  // Whether a refund must follow hangs on it: without the word of the shop nobody may guess.
  if (moneyReturned === undefined)
    return { kind: 'cannotTell', reason: 'cancelled, the money is not spoken of' };
  return { kind: 'done', outcome: 'cancelled', output: { moneyReturned } };
}
