import { maskEmail } from '../../email.ts';
import { maskPhone } from '../../phone.ts';
import type { Order, OrderStatus } from '../../ports/order.ts';
import type { ShopOrder } from '../shopObjects.ts';

const STATUSES: Readonly<Record<string, OrderStatus>> = {
  placed: 'placed',
  paid: 'paid',
  packed: 'packed',
  shipped: 'shipped',
  delivered: 'delivered',
  cancelled: 'cancelled',
  returned: 'returned',
};

/** A state of the shop in our words. */
export function statusOf(status: string): OrderStatus {
  return STATUSES[status] ?? 'other';
}

/** An order of the shop in the words of the port. */
export function describeOrder(order: ShopOrder): Order {
  const { customer } = order;
  return {
    ref: order.id,
    number: order.number,
    status: statusOf(order.status),
    placedAt: order.placedAt,
    deliveredAt: order.deliveredAt,
    currency: order.currency,
    paymentRef: order.paymentIntent,
    customer: {
      ref: customer.id,
      name: customer.name,
      emailMasked: customer.email === null ? null : maskEmail(customer.email),
      phoneMasked: customer.phones[0] === undefined ? null : maskPhone(customer.phones[0]),
    },
    lines: order.lines.map((line) => ({
      ref: line.id,
      sku: line.sku,
      title: line.title,
      quantity: line.quantity,
      unitMinor: line.unitPrice,
      refundableMinor: line.unitPrice * line.quantity - line.refundedAmount,
      finalSale: line.finalSale,
    })),
    totalMinor: order.total,
    version: order.version,
  };
}

/** The same with all that tells whose it is; the port decides. */
export function describeCandidate(order: ShopOrder) {
  const { phones, email } = order.customer;
  return { order: describeOrder(order), phones, emails: email === null ? [] : [email] };
}
