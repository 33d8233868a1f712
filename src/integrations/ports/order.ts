import { z } from 'zod';
import { currency, instant, line, minor, quantity, reference } from './fields.ts';

/** `other` is a state of the shop that has no word here; a flow treats it as not eligible. */
export const orderStatus = z.enum([
  'placed',
  'paid',
  'packed',
  'shipped',
  'delivered',
  'cancelled',
  'returned',
  'other',
]);

const orderLine = z.object({
  ref: reference,
  sku: z.string(),
  title: line,
  quantity,
  /** Price of one piece, tax included. */
  unitMinor: minor,
  /** What of this line has not been given back yet. */
  refundableMinor: minor,
  finalSale: z.boolean(),
});

export const order = z.object({
  ref: reference,
  /** The number that the customer knows: 'LP-1042'. */
  number: line,
  status: orderStatus,
  placedAt: instant,
  deliveredAt: instant.nullable(),
  currency,
  /** The payment it was paid with; null when nothing was paid through a payment provider. */
  paymentRef: reference.nullable(),
  /** Masked: enough for a person to recognise, too little to pass on. 'm•••@example.com', '•••0001'. */
  customer: z.object({
    ref: reference,
    name: z.string(),
    emailMasked: z.string().nullable(),
    phoneMasked: z.string().nullable(),
  }),
  lines: z.array(orderLine),
  totalMinor: minor,
  /** The shop's own version of the order; a write with an older one is `stale`. */
  version: z.string(),
});

export type Order = z.output<typeof order>;
export type OrderLine = z.output<typeof orderLine>;
export type OrderStatus = z.output<typeof orderStatus>;
