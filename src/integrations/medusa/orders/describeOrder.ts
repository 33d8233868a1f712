import { maskEmail } from '../../email.ts';
import { maskPhone } from '../../phone.ts';
import type { Order, OrderLine, OrderStatus } from '../../ports/order.ts';
import { nameOf } from '../addresses.ts';
import { lineTitle } from '../lineTitle.ts';
import { minorOf } from '../medusaAmount.ts';
import { paymentsOf, type MedusaOrder, type MedusaPayment } from './medusaOrder.ts';
import { isRefundOf, paidWith } from './marks.ts';

const BY_FULFILLMENT: Readonly<Record<string, OrderStatus>> = {
  delivered: 'delivered',
  partially_delivered: 'shipped',
  shipped: 'shipped',
  partially_shipped: 'shipped',
  fulfilled: 'packed',
  partially_fulfilled: 'packed',
};

/** Medusa parts the state of an order into three: its own, that of its money, that of its parcels. */
export function statusOf(order: MedusaOrder): OrderStatus {
  if (order.status === 'canceled') return 'cancelled';
  if (order.status === 'draft' || order.status === 'requires_action') return 'other';
  const isBack = order.items.every(({ quantity, detail }) => detail.return_received_quantity >= quantity);
  if (isBack && order.items.length > 0) return 'returned';
  const byParcels = BY_FULFILLMENT[order.fulfillment_status ?? ''];
  if (byParcels) return byParcels;
  return capturedMinor(paymentsOf(order), order.currency_code) > 0 ? 'paid' : 'placed';
}

/** An amount that cannot be counted is left as what no schema of ours lets pass. */
export const counted = (major: number, currency: string): number => minorOf(major, currency) ?? Number.NaN;

export const capturedMinor = (payments: readonly MedusaPayment[], currency: string): number =>
  sum(payments.flatMap(({ captures }) => captures ?? []).map(({ amount }) => counted(amount, currency)));

export const refundedMinor = (payments: readonly MedusaPayment[], currency: string): number =>
  sum(payments.flatMap(({ refunds }) => refunds ?? []).map(({ amount }) => counted(amount, currency)));

const sum = (parts: number[]): number => parts.reduce((all, part) => all + part, 0);

/** The number that the customer was told. */
export const numberOf = ({ custom_display_id: own, display_id: counter }: MedusaOrder): string =>
  own || String(counter);

/** A change of the order, of its money or of its parcels moves it. */
export const versionOf = ({ updated_at: at }: MedusaOrder): string => at;

/** An order of Medusa in the words of the port. */
export function describeOrder(order: MedusaOrder): Order {
  const { customer, currency_code: code } = order;
  const [phone] = phonesOf(order);
  const email = emailsOf(order)[0];
  return {
    ref: order.id,
    number: numberOf(order),
    status: statusOf(order),
    placedAt: order.created_at,
    deliveredAt: deliveredAt(order),
    currency: code.toUpperCase(),
    paymentRef: paidWith(order)?.paymentRef ?? null,
    customer: {
      ref: customer?.id ?? order.id,
      name: nameOf(order.shipping_address ?? {}) || nameOf(customer ?? {}),
      emailMasked: email === undefined ? null : maskEmail(email),
      phoneMasked: phone === undefined ? null : maskPhone(phone),
    },
    lines: order.items.map((item) => describeLine(item, order)),
    totalMinor: counted(order.summary.original_order_total, code),
    version: versionOf(order),
  };
}

function describeLine(item: MedusaOrder['items'][number], order: MedusaOrder): OrderLine {
  const { id, variant_sku: sku, quantity } = item;
  const currency = order.currency_code;
  const totalMinor = counted(item.total, currency);
  return {
    ref: id,
    sku: sku ?? '',
    title: lineTitle(item),
    quantity,
    unitMinor: item.is_tax_inclusive ? counted(item.unit_price, currency) : Math.round(totalMinor / quantity),
    refundableMinor: Math.max(0, Math.min(totalMinor - refundedOf(id, order), leftOf(order))),
    finalSale: false,
  };
}

/** What refunds say that we wrote down for this line. */
function refundedOf(lineRef: string, order: MedusaOrder): number {
  const refunds = paymentsOf(order).flatMap((payment) => payment.refunds ?? []);
  const ours = refunds.filter(({ note }) => isRefundOf(note, lineRef));
  return sum(ours.map(({ amount }) => counted(amount, order.currency_code)));
}

/** What came in and is still here. Nothing came in yet: the line's price is all that there is to say. */
function leftOf(order: MedusaOrder): number {
  const payments = paymentsOf(order);
  const captured = capturedMinor(payments, order.currency_code);
  if (captured === 0) return Number.MAX_SAFE_INTEGER;
  return captured - refundedMinor(payments, order.currency_code);
}

function deliveredAt({ fulfillment_status: status, fulfillments }: MedusaOrder): string | null {
  if (status !== 'delivered') return null;
  const times = (fulfillments ?? []).flatMap(({ delivered_at: at }) => at ?? []);
  return times.toSorted().at(-1) ?? null;
}

const phonesOf = ({ shipping_address: to, billing_address: bill, customer }: MedusaOrder): string[] =>
  [to?.phone, bill?.phone, customer?.phone].flatMap((phone) => phone || []);

const emailsOf = ({ email, customer }: MedusaOrder): string[] =>
  [email, customer?.email].flatMap((one) => one || []);

/** The same with all that tells whose it is; the port decides. */
export function describeCandidate(order: MedusaOrder) {
  return { order: describeOrder(order), phones: phonesOf(order), emails: emailsOf(order) };
}
