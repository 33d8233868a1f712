import { z } from 'zod';
import { path, type HttpAnswer } from '../../http.ts';
import { isId, type Woo } from '../connection.ts';
import { readPage } from '../readPages.ts';
import { amount, billingAddress, gmt, metaData, wooAddress } from '../wooObjects.ts';

const line = z.object({
  id: z.int(),
  name: z.string(),
  sku: z.string().nullish(),
  product_id: z.int(),
  variation_id: z.int(),
  quantity: z.int(),
  /** Before the coupon, without tax. */
  subtotal: amount,
  subtotal_tax: amount,
  /** After it. */
  total: amount,
  total_tax: amount,
});
export type WooLine = z.output<typeof line>;

export const wooOrder = z.object({
  id: z.int(),
  number: z.string(),
  status: z.string(),
  currency: z.string(),
  date_created_gmt: gmt,
  date_modified_gmt: gmt,
  date_paid_gmt: gmt.nullish(),
  date_completed_gmt: gmt.nullish(),
  discount_total: amount,
  discount_tax: amount,
  shipping_total: amount,
  shipping_tax: amount,
  total: amount,
  /** 0: a guest. */
  customer_id: z.int(),
  billing: billingAddress,
  shipping: wooAddress,
  transaction_id: z.string(),
  /** Since WooCommerce 7. */
  needs_processing: z.boolean().nullish(),
  meta_data: metaData,
  line_items: z.array(line),
  shipping_lines: z.array(
    z.object({ id: z.int(), method_title: z.string(), method_id: z.string(), total: amount }),
  ),
  coupon_lines: z.array(z.object({ id: z.int(), code: z.string() })),
  /** `total` is below zero. The whole reason is told. */
  refunds: z.array(z.object({ id: z.int(), reason: z.string().nullish(), total: amount })),
});
export type WooOrder = z.output<typeof wooOrder>;

const FIELDS = Object.keys(wooOrder.shape).join();

/** An id that WordPress cannot have given is answered as it answers one that it does not know. */
const NO_ID = {
  kind: 'refused',
  reason: 'woocommerce_rest_shop_order_invalid_id',
  status: 404,
  body: null,
} as const;

export function fetchOrder(
  { admin }: Woo,
  orderRef: string,
  signal: AbortSignal,
): Promise<HttpAnswer<WooOrder>> {
  if (!isId(orderRef)) return Promise.resolve(NO_ID);
  const where = path`/orders/${orderRef}`;
  return admin.send({ method: 'GET', path: where, query: { _fields: FIELDS }, schema: wooOrder, signal });
}

/** Orders of one page, newest first. */
const PAGE = 50;

/** One page of what fits, newest first. WooCommerce matches parts of words: who asks must look closer. */
export async function searchOrders(
  woo: Woo,
  by: { search: string } | { customer: string },
  signal: AbortSignal,
): Promise<HttpAnswer<{ orders: WooOrder[]; total: number }>> {
  const query = { ...by, orderby: 'date', order: 'desc', per_page: String(PAGE), _fields: FIELDS };
  const read = await readPage(woo, { path: '/orders', query, item: wooOrder, signal });
  if (read.kind !== 'ok') return read;
  return { ...read, value: { orders: read.value.items, total: read.value.total } };
}

/** Guess: more carts than this are not begun between an attempt and the next. */
const PENDING = 50;

/** Orders that wait for something, the newest first. */
export async function newestPending(woo: Woo, signal: AbortSignal): Promise<HttpAnswer<WooOrder[]>> {
  const query = {
    status: 'pending',
    orderby: 'id',
    order: 'desc',
    per_page: String(PENDING),
    _fields: FIELDS,
  };
  const read = await readPage(woo, { path: '/orders', query, item: wooOrder, signal });
  return read.kind === 'ok' ? { ...read, value: read.value.items } : read;
}
