import type { Order, WooState } from './wooState.ts';

/** The same order once more under an id of its own, as if it had been made in the same way. */
export function copyOf(state: WooState, order: Order): Order {
  const again = <Item extends object>(items: readonly Item[]): Item[] =>
    items.map((item) => ({ ...item, id: state.nextId() }));
  const copy = {
    ...order,
    id: state.nextId(),
    billing: { ...order.billing },
    shipping: { ...order.shipping },
    payment: { ...order.payment },
    meta: again(order.meta),
    lines: again(order.lines),
    ways: again(order.ways),
    coupons: again(order.coupons),
    refunds: again(order.refunds),
    notes: again(order.notes),
  };
  state.orders.push(copy);
  return copy;
}
