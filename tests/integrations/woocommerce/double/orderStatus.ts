import { stockHolder } from './goodsRoutes.ts';
import type { Order, WooState } from './wooState.ts';

const TAKES_STOCK = new Set(['on-hold', 'processing', 'completed']);
const GIVES_STOCK = new Set(['pending', 'cancelled']);

/** A change of status with all that hangs on it. Nothing asks whether the change makes sense, or the stock suffices. */
export function transition(state: WooState, order: Order, to: string): void {
  if (order.status === to) return;
  order.status = to;
  if (TAKES_STOCK.has(to) && !order.isStockTaken) moveStock(state, order, -1);
  if (GIVES_STOCK.has(to) && order.isStockTaken) moveStock(state, order, 1);
  if (to === 'processing' || to === 'completed') order.paidAt ??= state.now;
  if (to === 'completed') order.completedAt = state.now;
}

export function paymentComplete(state: WooState, order: Order, transactionId: string): void {
  if (transactionId) order.payment.transactionId = transactionId;
  order.paidAt ??= state.now;
  transition(state, order, 'processing');
}

function moveStock(state: WooState, order: Order, sign: 1 | -1): void {
  for (const { goods, quantity } of order.lines) {
    if (goods.isStockManaged !== false) stockHolder(state, goods).stock += sign * quantity;
  }
  order.isStockTaken = sign < 0;
}
