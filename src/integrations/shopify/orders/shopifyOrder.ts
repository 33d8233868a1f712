import { z } from 'zod';
import type { HttpAnswer } from '../../http.ts';
import { shopifyAddress } from '../addresses.ts';
import { ask, type Shopify } from '../connection.ts';
import { isIdOf } from '../identifiers.ts';
import { attributes, marks } from '../marks.ts';
import { moneyBag } from '../shopifyAmount.ts';
import { READ_ORDER, SEARCH_ORDERS } from './documents.ts';

const whose = z.object({
  id: z.string(),
  createdAt: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  customer: z
    .object({
      id: z.string(),
      displayName: z.string(),
      defaultEmailAddress: z.object({ emailAddress: z.string() }).nullable(),
      defaultPhoneNumber: z.object({ phoneNumber: z.string() }).nullable(),
    })
    .nullable(),
  billingAddress: z.object({ phone: z.string().nullable() }).nullable(),
  shippingAddress: shopifyAddress.nullable(),
});
type WhoseOrder = z.output<typeof whose>;

const item = z.object({
  id: z.string(),
  sku: z.string().nullable(),
  title: z.string(),
  variantTitle: z.string().nullable(),
  quantity: z.int(),
  /** Pieces that no refund of the shop's people named yet. */
  refundableQuantity: z.int(),
  originalUnitPriceSet: moneyBag,
  originalTotalSet: moneyBag,
  discountAllocations: z.array(z.object({ allocatedAmountSet: moneyBag })),
  taxLines: z.array(z.object({ priceSet: moneyBag })),
});
export type ShopifyItem = z.output<typeof item>;

const transaction = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.string(),
  gateway: z.string().nullable(),
  /** Money that somebody else took in; only a note of Shopify. */
  manualPaymentGateway: z.boolean(),
  amountSet: moneyBag,
});
export type ShopifyTransaction = z.output<typeof transaction>;

export const fulfillment = z.object({
  id: z.string(),
  status: z.string(),
  displayStatus: z.string().nullable(),
  createdAt: z.string(),
  inTransitAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  estimatedDeliveryAt: z.string().nullable(),
  trackingInfo: z.array(
    z.object({ company: z.string().nullable(), number: z.string().nullable(), url: z.string().nullable() }),
  ),
});

const shopifyOrder = whose.extend({
  /** '#1042'. */
  name: z.string(),
  updatedAt: z.string(),
  cancelledAt: z.string().nullable(),
  currencyCode: z.string(),
  taxesIncluded: z.boolean(),
  note: z.string().nullable(),
  displayFinancialStatus: z.string().nullable(),
  displayFulfillmentStatus: z.string(),
  returnStatus: z.string(),
  canMarkAsPaid: z.boolean(),
  customAttributes: attributes,
  marks,
  totalPriceSet: moneyBag,
  totalReceivedSet: moneyBag,
  totalRefundedSet: moneyBag,
  lineItems: z.object({ nodes: z.array(item) }),
  transactions: z.array(transaction),
  refunds: z.array(z.object({ id: z.string(), note: z.string().nullable(), totalRefundedSet: moneyBag })),
  fulfillments: z.array(fulfillment),
});
export type ShopifyOrder = z.output<typeof shopifyOrder>;

const oneOrder = z.object({ order: shopifyOrder.nullable() });
const found = z.object({ orders: z.object({ nodes: z.array(whose.extend({ name: z.string() })) }) });

/** Null: there is none with this id. */
export async function fetchOrder(
  shopify: Shopify,
  orderRef: string,
  signal: AbortSignal,
): Promise<HttpAnswer<ShopifyOrder | null>> {
  if (!isIdOf('Order', orderRef)) return { kind: 'ok', value: null, status: 200, headers: {} };
  const request = { document: READ_ORDER, variables: { id: orderRef }, schema: oneOrder };
  const read = await ask(shopify, request, signal);
  return read.kind === 'ok' ? { ...read, value: read.value.order } : read;
}

/** What a search of Shopify finds, newest first: parts of words, too. */
export async function searchOrders(
  shopify: Shopify,
  query: string,
  signal: AbortSignal,
): Promise<HttpAnswer<(WhoseOrder & { name: string })[]>> {
  const request = { document: SEARCH_ORDERS, variables: { query }, schema: found };
  const read = await ask(shopify, request, signal);
  return read.kind === 'ok' ? { ...read, value: read.value.orders.nodes } : read;
}

export const phonesOf = ({ phone, customer, shippingAddress, billingAddress }: WhoseOrder): string[] =>
  [phone, customer?.defaultPhoneNumber?.phoneNumber, shippingAddress?.phone, billingAddress?.phone].flatMap(
    (one) => one || [],
  );

export const emailsOf = ({ email, customer }: WhoseOrder): string[] =>
  [email, customer?.defaultEmailAddress?.emailAddress].flatMap((one) => one || []);

/** What came in, in the order's transactions. */
export const takenIn = ({ transactions }: ShopifyOrder): ShopifyTransaction[] =>
  transactions.filter(({ kind, status }) => (kind === 'SALE' || kind === 'CAPTURE') && status === 'SUCCESS');
