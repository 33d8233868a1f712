import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type HttpFailure } from '../../http.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { messageOf, type Medusa } from '../connection.ts';
import { capturedMinor, refundedMinor } from './describeOrder.ts';
import { fetchOrder, paymentsOf, SYSTEM_PROVIDER, type MedusaOrder } from './medusaOrder.ts';
import { noteKey } from './marks.ts';

type Answers = typeof orders.cancel.answers;

const cancelled = z.object({ order: z.object({ id: z.string() }) });

/**
 * Medusa gives back by itself what its own payment providers took in. Money that came in through a provider of ours it
 * only writes down as refunded: that is not returned, and a refund follows.
 */
export function cancelOrder(medusa: Medusa): ConnectorOperation {
  return implement(orders.cancel, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ orderRef, reason }, call) => {
      const where = path`/admin/orders/${orderRef}/cancel`;
      const { signal } = call;
      const done = await medusa.admin.send({ method: 'POST', path: where, schema: cancelled, signal });
      if (done.kind !== 'ok') return refusalOf(done) ?? notDone(done);
      await noteReason(medusa, { orderRef, reason }, call);
      return { kind: 'sent' };
    },
    lookUp: ({ orderRef }, call) => lookUp(medusa, orderRef, call),
  });
}

/** For the people of the shop. That it is cancelled does not hang on it. */
async function noteReason(
  { admin }: Medusa,
  { orderRef, reason }: { orderRef: string; reason: string },
  { reference, signal }: CallContext,
): Promise<void> {
  const json = { metadata: { [noteKey(reference)]: reason } };
  await admin.send({
    method: 'POST',
    path: path`/admin/orders/${orderRef}`,
    json,
    schema: cancelled,
    signal,
  });
}

function refusalOf(failure: HttpFailure): Performed<Answers> | null {
  if (failure.kind !== 'refused' || failure.status !== 400) return null;
  // What is cancelled already is what was asked for: the look-up tells what became of its money.
  if (/has been canceled/i.test(messageOf(failure.body))) return { kind: 'sent' };
  return { kind: 'done', outcome: 'notCancellable', output: { reason: failure.reason } };
}

async function lookUp(medusa: Medusa, orderRef: string, { signal }: CallContext): Promise<LookedUp<Answers>> {
  const order = await fetchOrder(medusa, orderRef, signal);
  if (order.kind === 'refused' && order.status === 404) return { kind: 'absent' };
  if (order.kind !== 'ok') return cannotTell(order);
  if (order.value.status !== 'canceled') return { kind: 'absent' };
  return { kind: 'done', outcome: 'cancelled', output: { moneyReturned: isMoneyBack(order.value) } };
}

/** All that a provider of Medusa took in went back, and nobody else took any. */
function isMoneyBack(order: MedusaOrder): boolean {
  const code = order.currency_code;
  const paid = paymentsOf(order).filter((payment) => capturedMinor([payment], code) > 0);
  if (paid.length === 0 || paid.some(({ provider_id: provider }) => provider === SYSTEM_PROVIDER))
    return false;
  return refundedMinor(paid, code) >= capturedMinor(paid, code);
}
