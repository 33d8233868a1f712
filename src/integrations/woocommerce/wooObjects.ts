import { z } from 'zod';

/** What several objects of WooCommerce share. Amounts are decimal texts: '79.90'. */
export const amount = z.string();

/** A time in GMT without its letter: '2026-11-21T09:00:00'. */
export const gmt = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
  .transform((text) => `${text}.000Z`);

/** Keys with values of any kind; of several with one key the last counts. */
export const metaData = z
  .array(z.object({ key: z.string(), value: z.unknown() }))
  .transform((entries) => new Map(entries.map(({ key, value }) => [key, value])));
export type MetaData = z.output<typeof metaData>;

export const textIn = (meta: MetaData, key: string): string | null =>
  z.string().min(1).safeParse(meta.get(key)).data ?? null;

export const wooAddress = z.object({
  first_name: z.string(),
  last_name: z.string(),
  address_1: z.string(),
  address_2: z.string(),
  city: z.string(),
  state: z.string(),
  postcode: z.string(),
  country: z.string(),
});
export type WooAddress = z.output<typeof wooAddress>;

export const billingAddress = wooAddress.extend({
  email: z
    .string()
    .nullish()
    .transform((email) => email || null),
  phone: z.string(),
});
