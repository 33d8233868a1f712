import { maskEmail } from '../../email.ts';
import { maskPhone } from '../../phone.ts';
import type { Order, OrderLine, OrderStatus } from '../../ports/order.ts';
import { nameOf } from '../addresses.ts';
import { isRefundOf, paidWith } from '../marks.ts';
import { counted } from '../../decimalAmount.ts';
import type { WooLine, WooOrder } from './wooOrder.ts';

/**
 * WooCommerce has one word for the whole of an order. 'completed' says that nothing is left to be done, which is the
 * nearest it has to delivered; 'refunded' that all the money went back. Shops add words of their own: those that say
 * what they mean are understood.
 */
const STATUSES: Readonly<Record<string, OrderStatus>> = {
  pending: 'placed',
  'on-hold': 'placed',
  failed: 'placed',
  processing: 'paid',
  completed: 'delivered',
  cancelled: 'cancelled',
  refunded: 'returned',
  packed: 'packed',
  shipped: 'shipped',
  delivered: 'delivered',
};

export const statusOf = ({ status }: WooOrder): OrderStatus => STATUSES[status] ?? 'other';

/** A change of the order moves it, to the second: WooCommerce keeps no other version. */
export const versionOf = ({ date_modified_gmt: at }: WooOrder): string => at;

/** Money that WooCommerce thinks is there. */
export const isPaid = ({ date_paid_gmt: at }: WooOrder): boolean => at != null;

/** Who has no account is nobody else's customer: their order stands for them. */
const GUEST = 'guest-';
export const customerRefOf = ({ customer_id: id, id: orderId }: WooOrder): string =>
  id > 0 ? String(id) : `${GUEST}${orderId}`;
export const orderOfGuest = (customerRef: string): string | null =>
  customerRef.startsWith(GUEST) ? customerRef.slice(GUEST.length) : null;

/** An order of WooCommerce in the words of the port. */
export function describeOrder(order: WooOrder): Order {
  const { currency, billing } = order;
  return {
    ref: String(order.id),
    number: order.number,
    status: statusOf(order),
    placedAt: order.date_created_gmt,
    deliveredAt: statusOf(order) === 'delivered' ? (order.date_completed_gmt ?? null) : null,
    currency,
    paymentRef: paidWith(order),
    customer: {
      ref: customerRefOf(order),
      name: nameOf({ ...order.shipping, ...namesIn(billing) }) || nameOf(order.shipping),
      emailMasked: billing.email === null ? null : maskEmail(billing.email),
      phoneMasked: maskPhone(billing.phone),
    },
    lines: order.line_items.map((line) => describeLine(line, order)),
    totalMinor: counted(order.total, currency),
    version: versionOf(order),
  };
}

const namesIn = ({ first_name, last_name }: WooOrder['billing']) => ({ first_name, last_name });

function describeLine(line: WooLine, order: WooOrder): OrderLine {
  const { id, sku, name: title, quantity } = line;
  const minor = (text: string) => counted(text, order.currency);
  const paidMinor = minor(line.total) + minor(line.total_tax);
  const refundable = Math.min(paidMinor - refundedOf(String(id), order), leftOf(order));
  return {
    ref: String(id),
    sku: sku ?? '',
    title,
    quantity,
    unitMinor: Math.round((minor(line.subtotal) + minor(line.subtotal_tax)) / quantity),
    refundableMinor: Math.max(0, refundable),
    finalSale: false,
  };
}

/** What refunds say that we wrote down for this line. */
function refundedOf(lineRef: string, { refunds, currency }: WooOrder): number {
  const ours = refunds.filter(({ reason }) => isRefundOf(reason, lineRef));
  return ours.reduce((all, { total }) => all + Math.abs(counted(total, currency)), 0);
}

/** What the order cost and was not given back, by whomever. */
export function leftOf({ total, refunds, currency }: WooOrder): number {
  const back = refunds.reduce((all, one) => all + Math.abs(counted(one.total, currency)), 0);
  return counted(total, currency) - back;
}

export const phonesOf = ({ billing }: WooOrder): string[] => (billing.phone ? [billing.phone] : []);
export const emailsOf = ({ billing }: WooOrder): string[] => (billing.email ? [billing.email] : []);

/** The same with all that tells whose it is; the port decides. */
export function describeCandidate(order: WooOrder) {
  return { order: describeOrder(order), phones: phonesOf(order), emails: emailsOf(order) };
}
