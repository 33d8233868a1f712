import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { act, ask, type Shopify } from '../connection.ts';
import { minorIn } from '../shopifyAmount.ts';
import { statusOf } from './describeOrder.ts';
import { CANCEL_ORDER, READ_JOB } from './documents.ts';
import { fetchOrder, takenIn, type ShopifyOrder } from './shopifyOrder.ts';

type Answers = typeof orders.cancel.answers;

/** Characters of a note for the staff. Source: Admin API 2026-07, orderCancel. */
const MOST_NOTE = 255;
/** Looks at the job before the attempt is given up; the look-up goes on. */
const MOST_LOOKS = 15;
const MOST_LOOKS_AT_OTHERS = 4;

/**
 * Shopify gives back what its own gateways took in when it is told to, and so it is for an order that was paid in its
 * own checkout. Money that came in through a provider of ours is not returned by it, and a refund follows.
 */
export function cancelOrder(shopify: Shopify): ConnectorOperation {
  return implement(orders.cancel, {
    idempotency: { kind: 'reference' },
    timeoutMs: 45 * SECOND_MS,
    perform: async ({ orderRef, reason }, call) => {
      const order = await fetchOrder(shopify, orderRef, call.signal);
      if (order.kind !== 'ok') return notDone(order);
      if (!order.value) return notCancellable('unknown');
      const status = statusOf(order.value);
      if (status === 'cancelled') return { kind: 'sent' };
      if (status !== 'placed' && status !== 'paid') return notCancellable(status);
      return cancel(shopify, { order: order.value, reason }, call);
    },
    lookUp: ({ orderRef }, call) => lookUp(shopify, orderRef, call),
  });
}

const notCancellable = (reason: string) =>
  ({ kind: 'done', outcome: 'notCancellable', output: { reason } }) as const;

const job = z.object({ id: z.string(), done: z.boolean() });
const asked = z.object({ job: job.nullable() });
const jobRead = z.object({ job: job.nullable() });

async function cancel(
  shopify: Shopify,
  { order, reason }: { order: ShopifyOrder; reason: string },
  { signal }: CallContext,
): Promise<Performed<Answers>> {
  const variables = {
    id: order.id,
    note: reason.slice(0, MOST_NOTE),
    refund: { originalPaymentMethodsRefund: isPaidAtShop(order) },
  };
  const done = await act(shopify, { document: CANCEL_ORDER, variables, schema: asked }, signal);
  // An earlier attempt may be under way in the background, and only its end tells.
  if (done.kind === 'declined')
    return (await isCancelledSoon(shopify, order.id, signal)) ? { kind: 'sent' } : notCancellable('declined');
  if (done.kind !== 'ok') return notDone(done);
  return (await isFinished(shopify, done.value.job, signal))
    ? { kind: 'sent' }
    : { kind: 'unknown', reason: 'the cancellation is under way' };
}

async function isCancelledSoon(shopify: Shopify, orderRef: string, signal: AbortSignal): Promise<boolean> {
  for (let look = 0; look < MOST_LOOKS_AT_OTHERS && !signal.aborted; look += 1) {
    if (look > 0) await setTimeout(shopify.pauseMs, null, { signal }).catch(() => null);
    const after = await fetchOrder(shopify, orderRef, signal);
    if (after.kind === 'ok' && after.value?.cancelledAt != null) return true;
  }
  return false;
}

/** All that came in was taken in by a gateway of Shopify. */
function isPaidAtShop(order: ShopifyOrder): boolean {
  const payments = takenIn(order);
  return payments.length > 0 && payments.every(({ manualPaymentGateway: isNoted }) => !isNoted);
}

/** Shopify says yes before it cancels. */
async function isFinished(
  shopify: Shopify,
  begun: z.output<typeof job> | null,
  signal: AbortSignal,
): Promise<boolean> {
  for (let look = 0; begun !== null && !begun.done; look += 1) {
    if (look === MOST_LOOKS || signal.aborted) return false;
    await setTimeout(shopify.pauseMs, null, { signal }).catch(() => null);
    const request = { document: READ_JOB, variables: { id: begun.id }, schema: jobRead };
    const read = await ask(shopify, request, signal);
    if (read.kind !== 'ok') return false;
    begun = read.value.job;
  }
  return true;
}

async function lookUp(
  shopify: Shopify,
  orderRef: string,
  { signal }: CallContext,
): Promise<LookedUp<Answers>> {
  const order = await fetchOrder(shopify, orderRef, signal);
  if (order.kind !== 'ok') return cannotTell(order);
  if (!order.value || order.value.cancelledAt === null) return { kind: 'absent' };
  return { kind: 'done', outcome: 'cancelled', output: { moneyReturned: isMoneyBack(order.value) } };
}

function isMoneyBack(order: ShopifyOrder): boolean {
  const { totalReceivedSet, totalRefundedSet } = order;
  return isPaidAtShop(order) && minorIn(totalRefundedSet) >= minorIn(totalReceivedSet);
}
