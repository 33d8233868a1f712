import type { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http, type HttpFailure } from '../../http.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { describeOrder } from './describeOrder.ts';
import { fetchOrder } from './readOrders.ts';
import { shopOrder } from '../shopObjects.ts';
import { findWrite, writeOnce } from '../writeOnce.ts';

type Asked = z.output<typeof orders.markRefunded.input>;
type Answers = typeof orders.markRefunded.answers;

const KIND = 'refundMark';

export function markRefunded(http: Http): ConnectorOperation {
  return implement(orders.markRefunded, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async (asked, call) => {
      const { orderRef, lineRef, minor: amount, currency, refundRef: refundReference, version } = asked;
      const json = { amount, currency, refundReference };
      const written = await writeOnce(
        http,
        {
          of: { orderRef },
          kind: KIND,
          method: 'POST',
          path: path`/orders/${orderRef}/lines/${lineRef}/refunds`,
          json,
          schema: shopOrder,
          version,
        },
        call,
      );
      if (written.kind === 'written' || written.kind === 'before') return { kind: 'sent' };
      if (written.kind === 'stale') return stale(version);
      if (written.kind === 'refused' && written.reason === 'over_refundable')
        return spent(http, asked, call, written);
      return notDone(written);
    },
    lookUp: (asked, call) => lookUp(http, asked, call),
  });
}

function stale(version: string | null): Performed<Answers> {
  if (version !== null) return { kind: 'done', outcome: 'stale', output: {} };
  return { kind: 'later', reason: 'the order changed meanwhile' };
}

/** Nothing is left to refund of the line: somebody marked it before. When something is left, the amount is wrong. */
async function spent(
  http: Http,
  { orderRef, lineRef }: Asked,
  { signal }: CallContext,
  refusal: HttpFailure,
): Promise<Performed<Answers>> {
  const order = await fetchOrder(http, orderRef, signal);
  if (order.kind !== 'ok') return notDone(refusal);
  const line = describeOrder(order.value).lines.find(({ ref }) => ref === lineRef);
  if (line?.refundableMinor === 0) return { kind: 'done', outcome: 'alreadyMarked', output: {} };
  return notDone(refusal);
}

async function lookUp(http: Http, asked: Asked, call: CallContext): Promise<LookedUp<Answers>> {
  const found = await findWrite(http, KIND, call);
  if (found.kind !== 'found') return found;
  const { lineId, amount, refundReference } = found.write.result;
  if (lineId !== asked.lineRef || amount !== asked.minor || refundReference !== asked.refundRef)
    return { kind: 'cannotTell', reason: 'our reference marks another refund' };
  const order = await fetchOrder(http, asked.orderRef, call.signal);
  if (order.kind !== 'ok') return cannotTell(order);
  return { kind: 'done', outcome: 'marked', output: { version: order.value.version } };
}
