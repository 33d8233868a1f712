import { totalOf } from './place.ts';
import { sum, type Order, type ShopState } from './state.ts';
import { addressOf, attributesOf, bag, metafieldsOf, pageOf, type PageArgs } from './written.ts';

export const receivedBy = ({ transactions }: Order): number =>
  sum(transactions.filter(({ kind }) => kind === 'SALE').map(({ amount }) => amount));
export const refundedOf = ({ refunds }: Order): number => sum(refunds.map(({ amount }) => amount));

function moneyState(order: Order): string {
  const [received, refunded] = [receivedBy(order), refundedOf(order)];
  if (received === 0) return 'PENDING';
  if (refunded >= received) return 'REFUNDED';
  return refunded > 0 ? 'PARTIALLY_REFUNDED' : 'PAID';
}

export function customerFields(state: ShopState, id: string | null) {
  const one = id === null ? null : state.customers.get(id);
  if (!one) return null;
  const theirs = [...state.orders.values()].filter(({ customerId }) => customerId === id);
  const last = theirs.at(-1);
  return {
    id: one.id,
    displayName: one.name,
    locale: 'pt-BR',
    numberOfOrders: String(theirs.length),
    amountSpent: { amount: String(sum(theirs.map(receivedBy)) / 100), currencyCode: state.currency },
    defaultEmailAddress: one.email === null ? null : { emailAddress: one.email },
    defaultPhoneNumber: one.phone === null ? null : { phoneNumber: one.phone },
    defaultAddress: null,
    lastOrder: last ? { createdAt: last.createdAt, shippingAddress: addressOf(last.address) } : null,
  };
}

export function orderFields(state: ShopState, order: Order) {
  return {
    id: order.id,
    name: order.name,
    createdAt: order.createdAt,
    updatedAt: order.updatedAt,
    cancelledAt: order.cancelledAt,
    currencyCode: state.currency,
    taxesIncluded: true,
    note: order.note,
    email: order.email,
    phone: order.phone,
    customer: customerFields(state, order.customerId),
    billingAddress: null,
    shippingAddress: addressOf(order.address),
    displayFinancialStatus: moneyState(order),
    displayFulfillmentStatus: order.parcels.length > 0 ? 'FULFILLED' : 'UNFULFILLED',
    returnStatus: 'NO_RETURN',
    canMarkAsPaid: receivedBy(order) === 0 && order.cancelledAt === null,
    customAttributes: attributesOf(order.attributes),
    metafields: metafieldsOf(order.metafields),
    totalPriceSet: bag(totalOf(order)),
    totalReceivedSet: bag(receivedBy(order)),
    totalRefundedSet: bag(refundedOf(order)),
    lineItems: (args: PageArgs) => pageOf(order.lines.map(itemFields), args),
    transactions: order.transactions.map(({ id, kind, gateway, amount }) => ({
      id,
      kind,
      status: 'SUCCESS',
      gateway,
      manualPaymentGateway: gateway === 'manual',
      amountSet: bag(amount),
    })),
    refunds: order.refunds.map(({ id, note, amount }) => ({ id, note, totalRefundedSet: bag(amount) })),
    fulfillments: order.parcels.map((parcel) => ({
      id: parcel.id,
      status: 'SUCCESS',
      displayStatus: parcel.deliveredAt ? 'DELIVERED' : 'IN_TRANSIT',
      createdAt: parcel.sentAt,
      inTransitAt: parcel.sentAt,
      deliveredAt: parcel.deliveredAt,
      estimatedDeliveryAt: null,
      trackingInfo: [
        { company: 'Correios', number: parcel.number, url: `https://track.example/${parcel.number}` },
      ],
      events: { nodes: [{ happenedAt: parcel.sentAt, status: 'IN_TRANSIT', message: null, city: 'Recife' }] },
    })),
  };
}

const itemFields = (line: Order['lines'][number]) => ({
  id: line.id,
  sku: line.variant?.sku ?? null,
  title: line.title,
  variantTitle: line.variant?.title ?? null,
  quantity: line.quantity,
  refundableQuantity: line.quantity,
  originalUnitPriceSet: bag(line.unit),
  originalTotalSet: bag(line.unit * line.quantity),
  discountAllocations: line.allocated > 0 ? [{ allocatedAmountSet: bag(line.allocated) }] : [],
  taxLines: [],
});
