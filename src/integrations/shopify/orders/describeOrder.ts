import { maskEmail } from '../../email.ts';
import { maskPhone } from '../../phone.ts';
import type { Order, OrderLine, OrderStatus } from '../../ports/order.ts';
import { lineTitle } from '../lineTitle.ts';
import { minorIn, sum } from '../shopifyAmount.ts';
import { isRefundOf, paidWith } from './orderMarks.ts';
import { emailsOf, phonesOf, type ShopifyItem, type ShopifyOrder } from './shopifyOrder.ts';

const PAID = new Set(['PAID', 'PARTIALLY_REFUNDED', 'REFUNDED']);
const BEFORE_PACKING = new Set(['UNFULFILLED', 'OPEN', 'SCHEDULED', 'ON_HOLD', 'REQUEST_DECLINED']);

/** Shopify parts the state of an order into four: its own, that of its money, of its parcels and of what came back. */
export function statusOf(order: ShopifyOrder): OrderStatus {
  const { displayFulfillmentStatus: parcels, displayFinancialStatus: money } = order;
  if (order.cancelledAt !== null) return 'cancelled';
  if (order.returnStatus === 'RETURNED' && isAllBack(order)) return 'returned';
  if (parcels === 'FULFILLED') return deliveredAt(order) === null ? 'shipped' : 'delivered';
  if (parcels === 'PARTIALLY_FULFILLED') return 'shipped';
  if (parcels === 'IN_PROGRESS' || parcels === 'PENDING_FULFILLMENT') return 'packed';
  if (!BEFORE_PACKING.has(parcels)) return 'other';
  return PAID.has(money ?? '') ? 'paid' : 'placed';
}

const isAllBack = ({ lineItems }: ShopifyOrder): boolean =>
  lineItems.nodes.every(({ refundableQuantity }) => refundableQuantity === 0);

/** When the last parcel came; null while one is on its way. */
function deliveredAt({ fulfillments }: ShopifyOrder): string | null {
  const sent = fulfillments.filter(({ status }) => status === 'SUCCESS');
  const times = sent.flatMap((one) => one.deliveredAt ?? []);
  return sent.length > 0 && times.length === sent.length ? (times.toSorted().at(-1) ?? null) : null;
}

/** The number that the customer was told, without the sign before it. */
export const numberOf = ({ name }: { name: string }): string => name.replace(/^#/, '');

/** A change of the order, of its money or of its parcels moves it. */
export const versionOf = ({ updatedAt }: ShopifyOrder): string => updatedAt;

/** An order of Shopify in the words of the port. */
export function describeOrder(order: ShopifyOrder): Order {
  const { customer, shippingAddress } = order;
  const [email] = emailsOf(order);
  const [phone] = phonesOf(order);
  const status = statusOf(order);
  return {
    ref: order.id,
    number: numberOf(order),
    status,
    placedAt: order.createdAt,
    deliveredAt: status === 'delivered' ? deliveredAt(order) : null,
    currency: order.currencyCode,
    paymentRef: PAID.has(order.displayFinancialStatus ?? '') ? paidWith(order) : null,
    customer: {
      ref: customer?.id ?? order.id,
      name: shippingAddress?.name || customer?.displayName || '',
      emailMasked: email === undefined ? null : maskEmail(email),
      phoneMasked: phone === undefined ? null : maskPhone(phone),
    },
    lines: order.lineItems.nodes.map((item) => describeLine(item, order)),
    totalMinor: minorIn(order.totalPriceSet),
    version: versionOf(order),
  };
}

/** The same with all that tells whose it is; the port decides. */
export const describeCandidate = (order: ShopifyOrder) => ({
  order: describeOrder(order),
  phones: phonesOf(order),
  emails: emailsOf(order),
});

function describeLine(item: ShopifyItem, order: ShopifyOrder): OrderLine {
  const { id, sku, quantity } = item;
  const totalMinor = totalOf(item, order);
  return {
    ref: id,
    sku: sku ?? '',
    title: lineTitle(item),
    quantity,
    // Where tax comes on top, the price of one piece is its share of what the line costs.
    unitMinor: order.taxesIncluded
      ? minorIn(item.originalUnitPriceSet)
      : Math.round(totalMinor / Math.max(1, quantity)),
    refundableMinor: Math.max(0, Math.min(unrefunded(item, order, totalMinor), leftOf(order))),
    finalSale: false,
  };
}

/** What the customer pays for a line: less what is taken off, with the tax that comes on top. */
function totalOf(item: ShopifyItem, { taxesIncluded }: ShopifyOrder): number {
  const off = sum(item.discountAllocations.map(({ allocatedAmountSet }) => minorIn(allocatedAmountSet)));
  const tax = taxesIncluded ? 0 : sum(item.taxLines.map(({ priceSet }) => minorIn(priceSet)));
  return minorIn(item.originalTotalSet) - off + tax;
}

/** Without the pieces that people of the shop refunded, and without what refunds say that we wrote down for this line. */
function unrefunded(item: ShopifyItem, { refunds }: ShopifyOrder, totalMinor: number): number {
  const ours = refunds.filter(({ note }) => isRefundOf(note, item.id));
  const left = Math.floor((totalMinor * item.refundableQuantity) / Math.max(1, item.quantity));
  return left - sum(ours.map(({ totalRefundedSet }) => minorIn(totalRefundedSet)));
}

/** What came in and is still here. Nothing came in yet: the line's price is all that there is to say. */
function leftOf({ totalReceivedSet, totalRefundedSet }: ShopifyOrder): number {
  const received = minorIn(totalReceivedSet);
  return received === 0 ? Number.MAX_SAFE_INTEGER : received - minorIn(totalRefundedSet);
}
