import type { GraphQLResolveInfo } from 'graphql';
import { orderFields, receivedBy, refundedOf } from './orderView.ts';
import { totalOf } from './place.ts';
import { sum, type Address, type Order, type ShopState } from './state.ts';
import { minorOf, no, wrongAddress, type UserError } from './written.ts';

interface OrderInput {
  id: string;
  note?: string;
  customAttributes?: { key: string; value: string }[];
  shippingAddress?: Address;
  metafields?: { namespace: string; key: string; value: string }[];
}

interface RefundInput {
  orderId: string;
  note?: string;
  transactions: { parentId: string; kind: string; gateway: string; amount: string }[];
}

const failed = (userErrors: UserError[]) => ({ order: null, userErrors });

export const orderMutations = (state: ShopState) => ({
  orderUpdate: ({ input }: { input: OrderInput }) => {
    const order = state.orders.get(input.id);
    if (!order) return failed(no('Order does not exist', 'id'));
    const wrong = wrongAddress(input.shippingAddress, 'shippingAddress');
    if (wrong.length > 0) return failed(wrong);
    order.note = input.note ?? order.note;
    order.attributes = input.customAttributes ?? order.attributes;
    order.address = input.shippingAddress ?? order.address;
    for (const { namespace, key, value } of input.metafields ?? [])
      order.metafields.set(`${namespace}.${key}`, value);
    order.updatedAt = state.now();
    return { order: orderFields(state, order), userErrors: [] };
  },
  orderMarkAsPaid: ({ input }: { input: { id: string } }) => {
    const order = state.orders.get(input.id);
    if (!order) return failed(no('Order does not exist', 'id'));
    if (receivedBy(order) > 0 || order.cancelledAt !== null)
      return failed(no('Order cannot be marked as paid.', 'id'));
    const id = state.nextId('OrderTransaction');
    order.transactions.push({ id, kind: 'SALE', gateway: 'manual', amount: totalOf(order) });
    order.updatedAt = state.now();
    return { order: orderFields(state, order), userErrors: [] };
  },
  orderCancel: ({
    orderId,
    restock,
    refundMethod,
  }: {
    orderId: string;
    restock: boolean;
    refundMethod?: { originalPaymentMethodsRefund?: boolean };
  }) => {
    const order = state.orders.get(orderId);
    const declined = (orderCancelUserErrors: UserError[]) => ({ job: null, orderCancelUserErrors });
    if (!order) return declined(no('Order not found', 'orderId'));
    if (order.cancelledAt !== null) return declined(no('Order has already been cancelled', 'orderId'));
    if (order.parcels.length > 0) return declined(no('Cannot cancel a fulfilled order', 'orderId'));
    const id = state.nextId('Job');
    const finish = () => cancel(state, order, restock, refundMethod?.originalPaymentMethodsRefund === true);
    state.jobs.set(id, { left: state.jobTakes, finish });
    return { job: { id, done: false }, orderCancelUserErrors: [] };
  },
  refundCreate: ({ input }: { input: RefundInput }, _context: unknown, info: GraphQLResolveInfo) => {
    const key = keyOf(info);
    if (key === null) throw new Error('The @idempotent directive is required for this mutation');
    const before = state.answered.get(key);
    if (before && before.input !== JSON.stringify(input))
      throw new Error('The key was used for another input');
    if (before) return before.answer;
    const answer = refund(state, input);
    state.answered.set(key, { input: JSON.stringify(input), answer });
    return answer;
  },
});

function cancel(state: ShopState, order: Order, restock: boolean, isMoneyBack: boolean): void {
  if (order.cancelledAt !== null) return;
  order.cancelledAt = state.now();
  order.updatedAt = order.cancelledAt;
  for (const { variant, quantity } of order.lines) if (restock && variant) variant.stock += quantity;
  if (isMoneyBack && receivedBy(order) > 0)
    order.refunds.push({ id: state.nextId('Refund'), note: null, amount: receivedBy(order) });
}

function keyOf({ fieldNodes, variableValues }: GraphQLResolveInfo): string | null {
  const directive = fieldNodes[0]?.directives?.find(({ name }) => name.value === 'idempotent');
  const value = directive?.arguments?.[0]?.value;
  if (value?.kind === 'StringValue') return value.value;
  return value?.kind === 'Variable' ? String(variableValues[value.name.value]) : null;
}

function refund(state: ShopState, { orderId, note = '', transactions }: RefundInput) {
  const order = state.orders.get(orderId);
  if (!order) return { refund: null, userErrors: no('Order does not exist', 'orderId') };
  const amount = sum(transactions.map((one) => minorOf(one.amount)));
  const isOfIt = transactions.every(({ parentId, kind, gateway }) =>
    order.transactions.some((one) => one.id === parentId && kind === 'REFUND' && one.gateway === gateway),
  );
  if (!isOfIt) return { refund: null, userErrors: no('Transaction is invalid', 'transactions') };
  if (amount > receivedBy(order) - refundedOf(order))
    return { refund: null, userErrors: no('Refund amount is more than was paid', 'transactions') };
  const made = { id: state.nextId('Refund'), note, amount };
  order.refunds.push(made);
  order.updatedAt = state.now();
  return { refund: { id: made.id }, userErrors: [] };
}
