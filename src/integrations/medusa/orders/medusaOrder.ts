import { z } from 'zod';
import { path, type HttpAnswer } from '../../http.ts';
import type { Medusa } from '../connection.ts';
import { amount, medusaAddress, metadata } from '../medusaObjects.ts';

const FIELDS = [
  'id,display_id,custom_display_id,status,created_at,updated_at,canceled_at,currency_code,email,version,total',
  '+metadata,+payment_status,+fulfillment_status,*summary,*items,*items.detail,*customer,*shipping_address',
  '*billing_address,*fulfillments,*fulfillments.labels,*payment_collections.payments',
  '*payment_collections.payments.refunds,*payment_collections.payments.captures',
].join();

const item = z.object({
  id: z.string(),
  title: z.string(),
  variant_sku: z.string().nullish(),
  product_title: z.string().nullish(),
  variant_title: z.string().nullish(),
  variant_id: z.string().nullish(),
  quantity: z.int(),
  unit_price: amount,
  is_tax_inclusive: z.boolean(),
  total: amount,
  detail: z.object({ return_received_quantity: z.number() }),
});

const payment = z.object({
  id: z.string(),
  /** 'pp_system_default': money that somebody else took in; only a note of Medusa. */
  provider_id: z.string(),
  amount,
  captured_at: z.string().nullish(),
  canceled_at: z.string().nullish(),
  captures: z.array(z.object({ amount })).nullish(),
  refunds: z.array(z.object({ id: z.string(), amount, note: z.string().nullish() })).nullish(),
});
export type MedusaPayment = z.output<typeof payment>;

export const fulfillment = z.object({
  id: z.string(),
  packed_at: z.string().nullish(),
  shipped_at: z.string().nullish(),
  delivered_at: z.string().nullish(),
  canceled_at: z.string().nullish(),
  created_at: z.string(),
  labels: z.array(z.object({ tracking_number: z.string(), tracking_url: z.string().nullish() })).nullish(),
});

export const medusaOrder = z.object({
  id: z.string(),
  display_id: z.int(),
  custom_display_id: z.string().nullish(),
  status: z.string(),
  payment_status: z.string().nullish(),
  fulfillment_status: z.string().nullish(),
  created_at: z.string(),
  updated_at: z.string(),
  currency_code: z.string(),
  email: z.string().nullish(),
  metadata,
  summary: z.object({ original_order_total: amount }),
  customer: z
    .object({
      id: z.string(),
      email: z.string().nullish(),
      phone: z.string().nullish(),
      first_name: z.string().nullish(),
      last_name: z.string().nullish(),
    })
    .nullish(),
  shipping_address: medusaAddress.nullish(),
  billing_address: medusaAddress.nullish(),
  items: z.array(item),
  fulfillments: z.array(fulfillment).nullish(),
  payment_collections: z.array(z.object({ payments: z.array(payment).nullish() })).nullish(),
});
export type MedusaOrder = z.output<typeof medusaOrder>;

const oneOrder = z.object({ order: medusaOrder });
const orderPage = z.object({ orders: z.array(medusaOrder), count: z.int() });
/** Orders of one page, newest first: with all that is asked of them they stay below what an answer may weigh. */
const PAGE = 50;

export async function fetchOrder(
  { admin }: Medusa,
  orderRef: string,
  signal: AbortSignal,
): Promise<HttpAnswer<MedusaOrder>> {
  const where = path`/admin/orders/${orderRef}`;
  const read = await admin.send({
    method: 'GET',
    path: where,
    query: { fields: FIELDS },
    schema: oneOrder,
    signal,
  });
  return read.kind === 'ok' ? { ...read, value: read.value.order } : read;
}

/** One page of what fits, newest first. Medusa matches parts of words: who asks must look closer. */
export async function searchOrders(
  { admin }: Medusa,
  by: { q: string } | { customer_id: string },
  signal: AbortSignal,
): Promise<HttpAnswer<MedusaOrder[]>> {
  const query = { ...by, fields: FIELDS, order: '-created_at', limit: String(PAGE) };
  const read = await admin.send({ method: 'GET', path: '/admin/orders', query, schema: orderPage, signal });
  return read.kind === 'ok' ? { ...read, value: read.value.orders } : read;
}

export const paymentsOf = ({ payment_collections: collections }: MedusaOrder): MedusaPayment[] =>
  (collections ?? []).flatMap(({ payments }) => payments ?? []);

export const SYSTEM_PROVIDER = 'pp_system_default';
