import { z } from 'zod';
import { Count, FRAME, ReportQuery } from './metricsShapes.ts';
import { ORDER_CLASSES } from './orderClasses.ts';
import { Instant, PageQuery } from './page.ts';

const OrderClass = z.enum(ORDER_CLASSES);
const Currency = z.string().regex(/^[A-Z]{3}$/);

const ORDER_SUM = {
  class: OrderClass,
  currency: z.string(),
  orders: Count,
  /** Of these, how many nothing is left of. */
  gone: Count,
  /** Minor units, as are the two below. */
  minor: Count,
  returnedMinor: Count,
  netMinor: Count,
};

export const OrderReport = z.strictObject({
  ...FRAME,
  sums: z.array(z.strictObject(ORDER_SUM)),
  series: z.array(z.strictObject({ startsOn: z.string(), ...ORDER_SUM })),
  channels: z.array(z.strictObject({ channel: z.string(), ...ORDER_SUM })),
  languages: z.array(z.strictObject({ language: z.string(), ...ORDER_SUM })),
});

export const OrderListQuery = ReportQuery.extend({
  ...PageQuery.shape,
  class: OrderClass.optional(),
  currency: Currency.optional(),
});

export const ListedOrder = z.strictObject({
  orderRef: z.string(),
  number: z.string().nullable(),
  class: OrderClass,
  /** When the payment was confirmed; of an order that was placed elsewhere, when that was. */
  at: Instant,
  minor: Count,
  returnedMinor: Count,
  currency: z.string(),
  arm: z.enum(['served', 'holdout', 'none']),
  loopId: z.string(),
  conversationId: z.string(),
  protocolNumber: z.string(),
  reason: z.string(),
  channel: z.string(),
  language: z.string(),
});

const INTERVAL = { from: z.number(), to: z.number() };
const DIFFERENCE = {
  /** Null while there are too few to tell. */
  value: z.number().nullable(),
  interval: z.strictObject(INTERVAL).nullable(),
  verdict: z.enum(['tooFew', 'notTold', 'more', 'fewer']),
};
const OrderArm = z.strictObject({
  contacts: Count,
  buyers: Count,
  orders: Count,
  conversion: z.strictObject({ value: z.number(), ...INTERVAL }).nullable(),
});

export const HoldoutReport = z.strictObject({
  ...FRAME,
  percent: z.int(),
  since: Instant.nullable(),
  crossed: Count,
  served: OrderArm,
  holdout: OrderArm,
  conversion: z.strictObject(DIFFERENCE),
  revenue: z.array(
    z.strictObject({
      currency: z.string(),
      /** Minor units, with fractions. */
      servedPerContact: z.number().nullable(),
      holdoutPerContact: z.number().nullable(),
      servedMinor: Count,
      holdoutMinor: Count,
      ...DIFFERENCE,
    }),
  ),
});
