import { z } from 'zod';

/** What we read of the shop's objects. Amounts are integers in the minor unit of their currency. */

const line = z.object({
  id: z.string(),
  sku: z.string(),
  title: z.string(),
  quantity: z.int(),
  unitPrice: z.int(),
  finalSale: z.boolean(),
  refundedAmount: z.int(),
});

const customer = z.object({
  id: z.string(),
  name: z.string(),
  phones: z.array(z.string()),
  email: z.string().nullable(),
});

export const shopOrder = z.object({
  id: z.string(),
  number: z.string(),
  status: z.string(),
  placedAt: z.string(),
  deliveredAt: z.string().nullable(),
  currency: z.string(),
  paymentIntent: z.string().nullable(),
  total: z.int(),
  version: z.string(),
  customer,
  lines: z.array(line),
});
export type ShopOrder = z.output<typeof shopOrder>;

export const shopOrders = z.object({ orders: z.array(shopOrder) });

const shopCustomer = customer.extend({
  language: z.string().nullable(),
  tier: z.string().nullable(),
  lifetimeValue: z.int(),
  currency: z.string(),
  orderCount: z.int(),
  lastOrderAt: z.string().nullable(),
  /** Where the last parcel went. */
  address: z.unknown(),
});
export type ShopCustomer = z.output<typeof shopCustomer>;

export const shopCustomers = z.object({ customers: z.array(shopCustomer) });

/** What was written under a reference. `result` has the fields of its kind; the others are absent. */
const write = z.object({
  kind: z.string(),
  orderId: z.string().nullable(),
  cartId: z.string().nullish(),
  externalReference: z.string().nullable(),
  result: z.object({
    lineId: z.string().optional(),
    amount: z.int().optional(),
    refundReference: z.string().optional(),
    exchangeId: z.string().optional(),
    exchangeNumber: z.string().optional(),
    moneyReturned: z.boolean().optional(),
    cartId: z.string().optional(),
    sku: z.string().optional(),
    quantity: z.int().optional(),
    orderId: z.string().optional(),
    paymentReference: z.string().optional(),
  }),
});
export type ShopWrite = z.output<typeof write>;

export const shopWrites = z.object({ writes: z.array(write) });
