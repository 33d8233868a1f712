import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { act, declined, type Shopify } from '../connection.ts';
import { withAttributes } from '../marks.ts';
import { minorIn } from '../shopifyAmount.ts';
import { versionOf } from './describeOrder.ts';
import { MARK_PAID } from './documents.ts';
import { PAYMENT, paidWith } from './orderMarks.ts';
import { fetchOrder, takenIn, type ShopifyOrder } from './shopifyOrder.ts';
import { writeOrder } from './writeOrder.ts';

type Asked = z.output<typeof orders.markPaid.input>;
type Answers = typeof orders.markPaid.answers;

/** What people of the shop read at the order. */
const DETAIL = 'Payment of Loopline';

/**
 * Two writes: which payment it was, then that the money is there. Paid is an order when both stand; when the second is
 * lost, the next attempt finds the first and ends what was begun.
 */
export function markPaid(shopify: Shopify): ConnectorOperation {
  return implement(orders.markPaid, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const order = await fetchOrder(shopify, asked.orderRef, call.signal);
      if (order.kind !== 'ok') return notDone(order);
      if (!order.value) return { kind: 'done', outcome: 'none', output: {} };
      return obstacle(order.value, asked) ?? pay(shopify, { order: order.value, asked }, call);
    },
    lookUp: (asked, call) => lookUp(shopify, asked, call),
  });
}

const isPaid = (order: ShopifyOrder): boolean => takenIn(order).length > 0;

/** Null: it can be paid with this payment now. */
function obstacle(order: ShopifyOrder, asked: Asked): Performed<Answers> | null {
  const notPayable = (reason: string) =>
    ({ kind: 'done', outcome: 'notPayable', output: { reason } }) as const;
  const before = paidWith(order);
  if (isPaid(order) && before === asked.paymentRef) return { kind: 'sent' };
  if (isPaid(order) || (before !== null && before !== asked.paymentRef)) {
    const paymentRef = before ?? takenIn(order)[0]?.id ?? order.id;
    return { kind: 'done', outcome: 'otherwisePaid', output: { paymentRef } };
  }
  if (order.cancelledAt !== null) return notPayable('cancelled');
  const isWhole = minorIn(order.totalPriceSet) === asked.minor && order.currencyCode === asked.currency;
  if (!isWhole) return notPayable('other_sum');
  return order.canMarkAsPaid ? null : notPayable('not_open');
}

const marked = z.object({ order: z.object({ id: z.string() }) });

async function pay(
  shopify: Shopify,
  { order, asked }: { order: ShopifyOrder; asked: Asked },
  call: CallContext,
): Promise<Performed<Answers>> {
  const { orderRef: id, paymentRef } = asked;
  const change = { customAttributes: withAttributes(order.customAttributes, { [DETAIL]: paymentRef }) };
  const mark = { key: PAYMENT, value: paymentRef };
  const noted = await writeOrder(shopify, { id, mark, change }, call);
  if (noted.kind === 'declined') return declined(noted.errors);
  if (noted.kind !== 'ok') return notDone(noted);
  const request = { document: MARK_PAID, variables: { input: { id } }, schema: marked };
  const done = await act(shopify, request, call.signal);
  if (done.kind === 'declined') return declined(done.errors);
  return done.kind === 'ok' ? { kind: 'sent' } : notDone(done);
}

async function lookUp(shopify: Shopify, asked: Asked, { signal }: CallContext): Promise<LookedUp<Answers>> {
  const order = await fetchOrder(shopify, asked.orderRef, signal);
  if (order.kind !== 'ok') return cannotTell(order);
  if (!order.value || !isPaid(order.value) || paidWith(order.value) !== asked.paymentRef)
    return { kind: 'absent' };
  return { kind: 'done', outcome: 'marked', output: { version: versionOf(order.value) } };
}
