import { orderOf, refundable, type KeptLine } from '../shared/order.ts';
import type { RefundContext } from './context.ts';

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

/** What is given back: all that is left of the line. */
export function amountOf(context: RefundContext): { minor: number; currency: string } {
  return { minor: lineOf(context).refundableMinor, currency: orderOf(context).currency };
}

/** The money or the exchange is on its way. */
export function isSettled({ refund, exchangeRef }: RefundContext): boolean {
  return refund !== null || exchangeRef !== null;
}
