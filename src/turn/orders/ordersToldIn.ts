import { z } from 'zod';
import type { LoopId } from '../../base/id.ts';
import type { ConversationEvent } from '../../conversation/event.ts';
import { order, type Order } from '../../integrations/ports/order.ts';
import { orders } from '../../integrations/ports/orders.ts';
import { payments } from '../../integrations/ports/payments.ts';
import type { OrderReturnedRow, OrderToldRow } from './orderRows.ts';

type Result = Extract<ConversationEvent, { kind: 'result' }>;

export interface OrdersTold {
  orders_told: OrderToldRow[];
  orders_returned: OrderReturnedRow[];
}

/**
 * What systems have told of orders in these events: that one was paid, that one stands in the shop, that money went back.
 * Pure. Which order a payment is of, and what the assistant had to do with it, the commit finds out: see `orderParts`.
 * What does not fit its port tells nothing.
 */
export function ordersToldIn(events: readonly ConversationEvent[]): OrdersTold {
  const told: OrdersTold = { orders_told: [], orders_returned: [] };
  for (const event of events) {
    if (event.kind === 'result' && event.effect !== undefined) hearResult(told, event, event.effect);
    if (event.kind === 'notice' && event.name === 'refundReversed') hearUndone(told, event.output);
  }
  return told;
}

/** The same of a search in the shop that nobody asked for in a conversation. */
export function ordersSeenIn(outcome: string, output: object): OrdersTold {
  const told: OrdersTold = { orders_told: [], orders_returned: [] };
  for (const seen of seenIn(outcome, output)) see(told, seen, { effect: null, loopId: null });
  return told;
}

function hearResult(told: OrdersTold, { loopId, outcome, output }: Result, effect: string): void {
  switch (outcome) {
    case 'paid':
      return hearPaid(told, output, { effect, loopId });
    case 'marked':
      told.orders_told.push({ ...blank, tells: 'marked', effect, loop_id: loopId });
      return;
    case 'one':
    case 'several':
    case 'found':
      return seenIn(outcome, output).forEach((seen) => see(told, seen, { effect, loopId }));
    case 'refunded':
      return hearRefund(told, output, effect);
    case 'cancelled':
      if (orders.cancel.outputs.cancelled.safeParse(output).success)
        told.orders_returned.push({
          tells: 'cancelled',
          effect,
          order_ref: null,
          return_ref: 'whole',
          minor: null,
        });
      return;
    case 'failed':
      return hearUndone(told, output);
  }
}

interface Source {
  effect: string | null;
  loopId: LoopId | null;
}

/** The provider says that what it was asked to take is there. */
function hearPaid(told: OrdersTold, output: object, { effect, loopId }: Source): void {
  const paid = payments.readRequest.outputs.paid.safeParse(output).data;
  if (!paid) return;
  const { requestRef, minor, currency } = paid;
  told.orders_told.push({
    ...blank,
    tells: 'paid',
    effect,
    loop_id: loopId,
    request_ref: requestRef,
    minor,
    currency,
  });
}

const blank = {
  request_ref: null,
  order_ref: null,
  number: null,
  minor: null,
  currency: null,
  placed_at: null,
} as const;

const Found = z.object({ order, belongsToContact: z.boolean().default(false) });

interface Seen {
  order: Order;
  /** The port has compared it with who the contact is. */
  isOwn: boolean;
}

/** 'one' and 'several' come of a search for the orders of the contact; 'found' of a search for a number. */
function seenIn(outcome: string, output: object): Seen[] {
  const several = orders.find.outputs.several.safeParse(output).data;
  if (several) return several.orders.map((one) => ({ order: one, isOwn: true }));
  const found = Found.safeParse(output).data;
  return found ? [{ order: found.order, isOwn: outcome === 'one' || found.belongsToContact }] : [];
}

const PAID: readonly string[] = ['paid', 'packed', 'shipped', 'delivered'];
const GONE: readonly string[] = ['cancelled', 'returned'];

/** An order that stands in the shop. What is not paid is no sale; what was cancelled or sent back is none any more. */
function see(told: OrdersTold, { order: seen, isOwn }: Seen, { effect, loopId }: Source): void {
  const { ref, number, status, totalMinor, currency, placedAt } = seen;
  if (PAID.includes(status)) {
    told.orders_told.push({
      tells: isOwn ? 'own' : 'seen',
      effect,
      loop_id: loopId,
      request_ref: null,
      order_ref: ref,
      number,
      minor: totalMinor,
      currency,
      placed_at: placedAt,
    });
  }
  if (GONE.includes(status))
    told.orders_returned.push({ tells: 'gone', effect, order_ref: ref, return_ref: 'whole', minor: null });
}

function hearRefund(told: OrdersTold, output: object, effect: string): void {
  const refund = payments.refund.outputs.refunded.safeParse(output).data;
  if (!refund) return;
  const { refundRef, minor } = refund;
  told.orders_returned.push({ tells: 'refunded', effect, order_ref: null, return_ref: refundRef, minor });
}

/** A refund that did not arrive: the money is back with the business. */
function hearUndone(told: OrdersTold, output: object): void {
  const failed = payments.readRefund.outputs.failed.safeParse(output).data;
  if (!failed) return;
  told.orders_returned.push({
    tells: 'undone',
    effect: null,
    order_ref: null,
    return_ref: failed.refundRef,
    minor: null,
  });
}
