import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http, type HttpFailure } from '../../http.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { addressRefused, isUnknown, said } from '../refusals.ts';
import { shopOrder } from '../shopObjects.ts';
import { findWrite, writeOnce } from '../writeOnce.ts';
import { statusOf } from './describeOrder.ts';
import { fetchOrder } from './readOrders.ts';

const KIND = 'orderAddress';

type Answers = typeof orders.changeAddress.answers;

export function changeAddress(http: Http): ConnectorOperation {
  return implement(orders.changeAddress, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ orderRef, address }, call) => {
      const where = path`/orders/${orderRef}/address`;
      const written = await writeOnce(
        http,
        { of: { orderRef }, kind: KIND, method: 'PUT', path: where, json: { address }, schema: shopOrder },
        call,
      );
      if (written.kind === 'written' || written.kind === 'before') return { kind: 'sent' };
      if (written.kind === 'stale') return { kind: 'later', reason: 'the order changed meanwhile' };
      if (isUnknown(written)) return { kind: 'done', outcome: 'none', output: {} };
      return refusalOf(written) ?? notDone(written);
    },
    lookUp: ({ orderRef }, call) => lookUp(http, orderRef, call),
  });
}

const tooLate = z.object({ type: z.literal('too_late'), status: z.string() });

function refusalOf(failure: HttpFailure): Performed<Answers> | null {
  if (failure.kind !== 'refused') return null;
  const refused = addressRefused(failure);
  if (refused) return { kind: 'done', outcome: 'refused', output: refused };
  const late = said(failure, tooLate);
  return late && { kind: 'done', outcome: 'tooLate', output: { status: statusOf(late.status) } };
}

async function lookUp(http: Http, orderRef: string, call: CallContext): Promise<LookedUp<Answers>> {
  const found = await findWrite(http, KIND, call);
  if (found.kind !== 'found') return found;
  if (found.write.orderId !== orderRef)
    return { kind: 'cannotTell', reason: 'our reference changed another order' };
  const order = await fetchOrder(http, orderRef, call.signal);
  if (order.kind !== 'ok') return cannotTell(order);
  return { kind: 'done', outcome: 'changed', output: { version: order.value.version } };
}
