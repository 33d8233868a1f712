import { orderOf } from '../shared/order.ts';
import type { OrderHelpContext } from './context.ts';

/** What of an order's price has not been given back yet, shipping included. */
export function amountPaid(context: Pick<OrderHelpContext, 'order'>): { minor: number; currency: string } {
  const { lines, totalMinor, currency } = orderOf(context);
  const returned = lines.reduce(
    (sum, { quantity, unitMinor, refundableMinor }) =>
      sum + Math.max(0, quantity * unitMinor - refundableMinor),
    0,
  );
  return { minor: Math.max(0, totalMinor - returned), currency };
}
