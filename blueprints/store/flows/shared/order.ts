import { z } from 'zod';
import type { Order } from 'loopline/integration';

const line = z.object({
  ref: z.string(),
  sku: z.string(),
  title: z.string(),
  quantity: z.number(),
  unitMinor: z.number(),
  refundableMinor: z.number(),
  finalSale: z.boolean(),
});

/** What is kept of an order. Names, e-mails and phones on it stay in the shop. */
export const keptOrderSchema = z.object({
  ref: z.string(),
  number: z.string(),
  status: z.string(),
  placedAt: z.string(),
  deliveredAt: z.string().nullable(),
  currency: z.string(),
  paymentRef: z.string().nullable(),
  lines: z.array(line),
  totalMinor: z.number(),
  version: z.string(),
});

export type KeptOrder = z.infer<typeof keptOrderSchema>;
export type KeptLine = z.infer<typeof line>;

/** Of an order only what the matter needs is kept in the loop. */
export function keptOrder(order: Order): KeptOrder {
  const { ref, number, status, placedAt, deliveredAt, currency, paymentRef, totalMinor, version } = order;
  const lines = order.lines.map(({ ref, sku, title, quantity, unitMinor, refundableMinor, finalSale }) => ({
    ref,
    sku,
    title,
    quantity,
    unitMinor,
    refundableMinor,
    finalSale,
  }));
  return { ref, number, status, placedAt, deliveredAt, currency, paymentRef, lines, totalMinor, version };
}

/** @throws Error when a flow asks for the order before it has one: a fault of the flow, not of the customer. */
export function orderOf({ order }: { order: KeptOrder | null }): KeptOrder {
  if (order === null) throw new Error('The flow needs an order here and has none');
  return order;
}

export function refundable(lines: readonly KeptLine[]): KeptLine[] {
  return lines.filter(({ refundableMinor }) => refundableMinor > 0);
}
