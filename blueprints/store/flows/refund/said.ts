import { dateFact, moneyFact, nameFact, type Fact } from 'loopline/flow';
import { DAMAGED_DAYS, RETURN_DAYS } from '../../policies/refund.ts';
import { orderOf } from '../shared/order.ts';
import { silenceOf } from '../shared/said.ts';
import type { RefundContext } from './context.ts';
import { amountOf, lineOf } from './order.ts';

/** Asks for a word when the service window is closed; the question itself follows once the customer has written. */
export const YOUR_TURN = 'refund_your_turn';

/** How a return waits for its customer. */
export const asking = { yourTurn: YOUR_TURN, stillThere: 'refund.stillThere', onlyOrder: 'judgingOnlyOrder' };

export const silence = silenceOf(asking);

/** 'Clay mug', or '2 × Clay mug'. */
export function item(context: RefundContext): Fact {
  const { title, quantity } = lineOf(context);
  return nameFact(quantity > 1 ? `${quantity} × ${title}` : title);
}

export const amount = (context: RefundContext): Fact => moneyFact(amountOf(context));

/** What was given back, as the provider confirmed it. */
export const refunded = (context: RefundContext): Fact => moneyFact(context.refund ?? amountOf(context));

/** What was paid for the order. */
export function total(context: RefundContext): Fact {
  const { totalMinor: minor, currency } = orderOf(context);
  return moneyFact({ minor, currency });
}

export const placedOn = (context: RefundContext): Fact => dateFact(orderOf(context).placedAt);

/** Asked for only where an order was delivered; else the day of the order, which no text shows. */
export function deliveredOn(context: RefundContext): Fact {
  const { deliveredAt, placedAt } = orderOf(context);
  return dateFact(deliveredAt ?? placedAt);
}

/** How long this reason may be given after delivery. */
export function days({ reason }: RefundContext): Fact {
  return { kind: 'number', value: reason === 'damaged' ? DAMAGED_DAYS : RETURN_DAYS };
}

export const tracking = ({ label }: RefundContext): Fact => nameFact(label?.trackingNumber ?? '');
