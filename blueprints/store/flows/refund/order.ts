import type { Order } from 'loopline/integration';
import type { KeptLine, KeptOrder, RefundContext } from './context.ts';

/** Of an order only what the matter needs is kept in the loop. */
export function keptOrder(order: Order): KeptOrder {
  const { ref, number, status, placedAt, deliveredAt, currency, paymentRef, totalMinor, version } = order;
  const lines = order.lines.map(({ ref, sku, title, quantity, unitMinor, refundableMinor, finalSale }) => ({
    ref,
    sku,
    title,
    quantity,
    unitMinor,
    refundableMinor,
    finalSale,
  }));
  return { ref, number, status, placedAt, deliveredAt, currency, paymentRef, lines, totalMinor, version };
}

/** @throws Error when the flow asks for the order before it has one: a fault of the flow, not of the customer. */
export function orderOf({ order }: RefundContext): KeptOrder {
  if (order === null) throw new Error('The refund flow needs an order here and has none');
  return order;
}

/** The line of the matter: the one that was chosen, else the only one there is to choose. Null when it is gone. */
export function findLine({ order, lineRef }: RefundContext): KeptLine | null {
  const lines = order?.lines ?? [];
  if (lineRef !== null) return lines.find(({ ref }) => ref === lineRef) ?? null;
  return refundable(lines)[0] ?? lines[0] ?? null;
}

/** @throws Error when the order has no such line; `checkingLine` leads such an order elsewhere. */
export function lineOf(context: RefundContext): KeptLine {
  const line = findLine(context);
  if (line === null) throw new Error('The refund flow needs a line of the order here and has none');
  return line;
}

export function refundable(lines: readonly KeptLine[]): KeptLine[] {
  return lines.filter(({ refundableMinor }) => refundableMinor > 0);
}

/** What is given back: all that is left of the line. */
export function amountOf(context: RefundContext): { minor: number; currency: string } {
  return { minor: lineOf(context).refundableMinor, currency: orderOf(context).currency };
}

/** The money or the exchange is on its way. */
export function isSettled({ refund, exchangeRef }: RefundContext): boolean {
  return refund !== null || exchangeRef !== null;
}
