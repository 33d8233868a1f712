import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http, type HttpFailure } from '../../http.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { isUnknown, said } from '../refusals.ts';
import { shopOrder } from '../shopObjects.ts';
import { findWrite, writeOnce } from '../writeOnce.ts';
import { fetchOrder } from './readOrders.ts';

const KIND = 'payment';

type Asked = z.output<typeof orders.markPaid.input>;
type Answers = typeof orders.markPaid.answers;

export function markPaid(http: Http): ConnectorOperation {
  return implement(orders.markPaid, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async (asked, call) => {
      const { orderRef, paymentRef: paymentReference, minor: amount, currency } = asked;
      const written = await writeOnce(
        http,
        {
          of: { orderRef },
          kind: KIND,
          method: 'POST',
          path: path`/orders/${orderRef}/payments`,
          json: { paymentReference, amount, currency },
          schema: shopOrder,
        },
        call,
      );
      if (written.kind === 'written' || written.kind === 'before') return { kind: 'sent' };
      if (written.kind === 'stale') return { kind: 'later', reason: 'the order changed meanwhile' };
      if (isUnknown(written)) return { kind: 'done', outcome: 'none', output: {} };
      return (await refusalOf(http, { asked, call }, written)) ?? notDone(written);
    },
    lookUp: (asked, call) => lookUp(http, asked, call),
  });
}

const alreadyPaid = z.object({ type: z.literal('already_paid'), paymentReference: z.string() });
const notPayable = z.object({ type: z.literal('not_payable'), reason: z.string().min(1) });
const refusal = z.discriminatedUnion('type', [alreadyPaid, notPayable]);

async function refusalOf(
  http: Http,
  { asked, call }: { asked: Asked; call: CallContext },
  failure: HttpFailure,
): Promise<Performed<Answers> | null> {
  const known = failure.kind === 'refused' ? said(failure, refusal) : null;
  if (known === null) return null;
  if (known.type === 'not_payable')
    return { kind: 'done', outcome: 'notPayable', output: { reason: known.reason } };
  const { paymentReference: paymentRef } = known;
  if (paymentRef !== asked.paymentRef)
    return { kind: 'done', outcome: 'otherwisePaid', output: { paymentRef } };
  // Somebody else has written down this very payment: what was asked for is so.
  const order = await fetchOrder(http, asked.orderRef, call.signal);
  if (order.kind !== 'ok') return { kind: 'unknown', reason: `paid, not read: ${order.reason}` };
  return { kind: 'done', outcome: 'marked', output: { version: order.value.version } };
}

async function lookUp(http: Http, asked: Asked, call: CallContext): Promise<LookedUp<Answers>> {
  const found = await findWrite(http, KIND, call);
  if (found.kind !== 'found') return found;
  const { paymentReference, amount } = found.write.result;
  if (paymentReference !== asked.paymentRef || amount !== asked.minor)
    return { kind: 'cannotTell', reason: 'our reference marks another payment' };
  const order = await fetchOrder(http, asked.orderRef, call.signal);
  if (order.kind !== 'ok') return cannotTell(order);
  return { kind: 'done', outcome: 'marked', output: { version: order.value.version } };
}
