import { ADDRESS_FIELDS } from '../addresses.ts';

/** What orders ask, as it is sent. */

const MONEY = '{ shopMoney { amount currencyCode } }';

const WHOSE = `fragment WhoseOrder on Order {
  id createdAt email phone
  customer {
    id displayName
    defaultEmailAddress { emailAddress }
    defaultPhoneNumber { phoneNumber }
  }
  billingAddress { phone }
  shippingAddress ${ADDRESS_FIELDS}
}`;

export const READ_ORDER = `query LooplineOrder($id: ID!) {
  order(id: $id) {
    ...WhoseOrder
    name updatedAt cancelledAt currencyCode taxesIncluded note
    displayFinancialStatus displayFulfillmentStatus returnStatus canMarkAsPaid
    customAttributes { key value }
    marks: metafields(first: 100, namespace: "loopline", reverse: true) { nodes { key value } }
    totalPriceSet ${MONEY}
    totalReceivedSet ${MONEY}
    totalRefundedSet ${MONEY}
    lineItems(first: 40) {
      nodes {
        id sku title variantTitle quantity refundableQuantity
        originalUnitPriceSet ${MONEY}
        originalTotalSet ${MONEY}
        discountAllocations { allocatedAmountSet ${MONEY} }
        taxLines { priceSet ${MONEY} }
      }
    }
    transactions(first: 20) { id kind status gateway manualPaymentGateway amountSet ${MONEY} }
    refunds(first: 40) { id note totalRefundedSet ${MONEY} }
    fulfillments(first: 10) {
      id status displayStatus createdAt inTransitAt deliveredAt estimatedDeliveryAt
      trackingInfo(first: 5) { company number url }
    }
  }
}
${WHOSE}`;

/** Which orders may be meant, newest first; each is read by itself. */
export const SEARCH_ORDERS = `query LooplineOrders($query: String!) {
  orders(first: 50, query: $query, sortKey: CREATED_AT, reverse: true) { nodes { name ...WhoseOrder } }
}
${WHOSE}`;

export const READ_PARCELS = `query LooplineParcels($id: ID!) {
  order(id: $id) {
    id
    fulfillments(first: 10) {
      id status displayStatus createdAt inTransitAt deliveredAt estimatedDeliveryAt
      trackingInfo(first: 5) { company number url }
      events(first: 20, sortKey: HAPPENED_AT, reverse: true) { nodes { happenedAt status message city } }
    }
  }
}`;

const WRITTEN = '{ order { id } userErrors { field message } }';

export const UPDATE_ORDER = `mutation LooplineUpdateOrder($input: OrderInput!) {
  done: orderUpdate(input: $input) ${WRITTEN}
}`;

export const MARK_PAID = `mutation LooplineMarkPaid($input: OrderMarkAsPaidInput!) {
  done: orderMarkAsPaid(input: $input) ${WRITTEN}
}`;

/** Shopify demands the key; it answers the same again for it. */
export const CREATE_REFUND = `mutation LooplineRefund($input: RefundInput!, $key: String!) {
  done: refundCreate(input: $input) @idempotent(key: $key) {
    refund { id }
    userErrors { field message }
  }
}`;

export const CANCEL_ORDER = `mutation LooplineCancel($id: ID!, $note: String, $refund: OrderCancelRefundMethodInput) {
  done: orderCancel(
    orderId: $id
    reason: CUSTOMER
    restock: true
    notifyCustomer: false
    staffNote: $note
    refundMethod: $refund
  ) {
    job { id done }
    userErrors: orderCancelUserErrors { field message }
  }
}`;

export const READ_JOB = `query LooplineJob($id: ID!) { job(id: $id) { id done } }`;
