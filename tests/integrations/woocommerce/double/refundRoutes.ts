import { shown } from './describedApi.ts';
import type { Args } from './goodsRoutes.ts';
import { orderById } from './orderRoutes.ts';
import { transition } from './orderStatus.ts';
import { totalsOf } from './totals.ts';
import { minorIn, type WooState, textOf } from './wooState.ts';
import { WpError } from './wpError.ts';

const REFUSED = 'woocommerce_rest_cannot_create_order_refund';

/** What it does not want to refund it answers as if it had broken. */
export function createRefund(state: WooState, orderId: unknown, args: Args): object {
  const order = orderById(state, orderId);
  const amount = minorIn(textOf(args['amount'], '0'));
  const back = order.refunds.reduce((all, one) => all + one.amount, 0);
  const left = totalsOf(order).total - back;
  if (amount <= 0 || amount > left) throw new WpError(500, REFUSED, 'Invalid refund amount.');
  // Without a word it has a payment provider give the money back.
  if (args['api_refund'] !== false) state.gatewayRefunds += 1;
  const refund = { id: state.nextId(), reason: textOf(args['reason']), amount };
  order.refunds.push(refund);
  order.modifiedAt = state.now;
  if (amount === left) transition(state, order, 'refunded');
  return shown('shop_order_refund', { id: refund.id, amount: args['amount'], reason: refund.reason });
}

export function createNote(state: WooState, orderId: unknown, args: Args): object {
  const order = orderById(state, orderId);
  const note = {
    id: state.nextId(),
    note: textOf(args['note']),
    isForCustomer: args['customer_note'] === true,
  };
  order.notes.push(note);
  return showNote(note);
}

export function listNotes(state: WooState, orderId: unknown, args: Args): object[] {
  const { notes } = orderById(state, orderId);
  const type = args['type'] ?? 'any';
  return notes
    .filter(({ isForCustomer }) => type === 'any' || (type === 'customer') === isForCustomer)
    .map(showNote);
}

const showNote = ({ id, note, isForCustomer }: { id: number; note: string; isForCustomer: boolean }) =>
  shown('order_note', { id, note, customer_note: isForCustomer });
