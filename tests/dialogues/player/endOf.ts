import { ticketsOf } from '../../conversation/talk.ts';
import type { Product } from '../../harness/startProduct.ts';

/** All that moves in the world when something is given back: by whomever, for whomever. */
export type Moved = ReadonlySet<string>;

export function movedIn({ world }: Product): Moved {
  const orders = new Map(world.shop.orders().map((order) => [order.paymentIntent, order.number]));
  const refunds = world.payments
    .ledger()
    .flatMap(({ paymentIntent, currency, refunds: all }) =>
      all
        .filter(({ status }) => status === 'succeeded' || status === 'pending')
        .map(
          ({ id, amount }) =>
            `${id}|money back ${(amount / 100).toFixed(2)} ${currency.toUpperCase()} for ${orders.get(paymentIntent)}`,
        ),
    );
  const returns = world.warehouse
    .returns()
    .map(
      ({ id, orderNumber, lines }) =>
        `${id}|return of ${lines.map(({ quantity }) => quantity).join('+')} from ${orderNumber}`,
    );
  const exchanges = world.shop
    .writes()
    .filter(({ kind }) => kind === 'exchange' || kind === 'cancel')
    .map(({ id, kind, orderId }) => `${id}|${kind} of ${world.shop.order(orderId ?? '')?.number}`);
  return new Set([...refunds, ...returns, ...exchanges]);
}

/**
 * How a dialogue ended, as it is written after `Ends:`: each matter with its outcome or its next step, each ticket that
 * is open, and all that moved anywhere in the world meanwhile.
 */
export async function endOf(product: Product, from: string, before: Moved): Promise<string> {
  const matters = await product.rows<Matter>(MATTERS, [from]);
  const tickets = await ticketsOf(product, from);
  const moved = [...movedIn(product)].filter((each) => !before.has(each));
  return [
    ...matters.map(matterText),
    ...tickets.map(({ queue, reason, priority }) => `ticket ${queue} ${reason} ${priority}`),
    ...moved.map((each) => each.slice(each.indexOf('|') + 1)),
  ].join('; ');
}

interface Matter {
  flow: string;
  reason: string;
  outcome: string | null;
  next: string | null;
}

/** 'refund refunded', 'question storeHours answered', 'refund goes on: Ask whether everything arrived'. */
function matterText({ flow, reason, outcome, next }: Matter): string {
  const kind = flow === 'inquiry' ? `question ${reason}` : flow;
  return outcome === null ? `${kind} goes on: ${next}` : `${kind} ${outcome}`;
}

const MATTERS = `
  select loop.flow, loop.reason, loop.outcome, loop.next_step as next from loop
  join conversation on conversation.id = loop.conversation_id
  join address on address.contact_id = conversation.contact_id
  where $1 in (address.external_id, ltrim(address.phone, '+'))
  order by loop.closed_at, loop.opened_at, loop.id`;
