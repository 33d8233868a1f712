import { RestError } from '../rest.ts';
import { planFulfilment } from './fulfilment.ts';
import type { ShopOrder } from './shop.ts';
import { keepWrite } from './state.ts';
import type { ShopState } from './state.ts';

type Payment = {
  paymentReference: string;
  amount: number;
  currency: string;
  externalReference: string | null;
};

/** Writes down that an order was paid, once, with exactly what it costs. The shop asks no payment provider. */
export function payOrder(state: ShopState, order: ShopOrder, payment: Payment): ShopOrder {
  const { paymentReference, amount, externalReference } = payment;
  needPayable(order, payment);
  const paidAt = state.peer.clock.now().toISOString();
  const paid: ShopOrder = { ...order, status: 'paid', paymentIntent: paymentReference, paidAt };
  return state.peer.store.transaction(() => {
    const customer = state.customers.find(order.customerId);
    if (customer !== null && customer.currency === order.currency)
      state.customers.put({ ...customer, lifetimeValue: customer.lifetimeValue + order.total });
    planFulfilment(state, order);
    return keepWrite(state, paid, {
      kind: 'payment',
      externalReference,
      result: { paymentReference, amount },
    });
  });
}

function needPayable(order: ShopOrder, { amount, currency }: Payment): void {
  const { status, total, number } = order;
  if (order.paymentIntent !== null) {
    throw new RestError(409, 'already_paid', `Order ${number} is paid with ${order.paymentIntent}`, {
      paymentReference: order.paymentIntent,
    });
  }
  const wrong = [
    ...(status === 'placed' ? [] : ['status']),
    ...(currency === order.currency ? [] : ['currency']),
    ...(amount === total ? [] : ['amount']),
  ][0];
  if (wrong === undefined) return;
  throw new RestError(
    409,
    'not_payable',
    `Order ${number} is ${status} and costs ${total} ${order.currency}`,
    {
      reason: wrong,
      status,
      total,
      currency: order.currency,
    },
  );
}
