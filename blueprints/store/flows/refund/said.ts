import { dateFact, moneyFact, nameFact, timeFact, type Fact } from 'loopline/flow';
import { DAMAGED_DAYS, RETURN_DAYS } from '../../policies/refund.ts';
import { DAY_MS, HOUR_MS } from '../../times.ts';
import type { KeptOrder, RefundContext } from './context.ts';
import { amountOf, lineOf, orderOf } from './order.ts';

/** Asks for a word when the service window is closed; the question itself follows once the customer has written. */
export const YOUR_TURN = 'refund_your_turn';

/** What every question does about silence: one reminder, then the matter ends, since nothing is owed yet. */
export const silence = {
  nudge: { afterMs: 4 * HOUR_MS, say: { text: 'refund.stillThere', template: YOUR_TURN } },
  giveUp: { afterMs: DAY_MS, to: 'abandoned' },
};

/** What every question does about an answer that does not fit. */
export const unclear = (text: string) => ({ say: text, to: 'withSupport' });

/** The customer hears of the matter again: what was promised until now is kept. */
export const heardAgain = [{ keepPromises: true }] as const;

/** A day and hour that is `ms` away. */
export const by =
  (ms: number) =>
  (_: RefundContext, at: string): Fact =>
    timeFact(new Date(Date.parse(at) + ms).toISOString());

export const number = (context: RefundContext): Fact => nameFact(orderOf(context).number);

/** 'Clay mug', or '2 × Clay mug'. */
export function item(context: RefundContext): Fact {
  const { title, quantity } = lineOf(context);
  return nameFact(quantity > 1 ? `${quantity} × ${title}` : title);
}

/** A row of a list shows 72 characters; the amount and the day need some of them. */
const MOST_LETTERS = 36;

/** What is in an order: 'Clay mug, Linen shirt, M'. */
export function items({ lines }: KeptOrder): Fact {
  const titles = lines.map(({ title }) => title).join(', ');
  return nameFact(titles.length > MOST_LETTERS ? `${titles.slice(0, MOST_LETTERS - 1).trimEnd()}…` : titles);
}

export const amount = (context: RefundContext): Fact => moneyFact(amountOf(context));

/** What was given back, as the provider confirmed it. */
export const refunded = (context: RefundContext): Fact => moneyFact(context.refund ?? amountOf(context));

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
