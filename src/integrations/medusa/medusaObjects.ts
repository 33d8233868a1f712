import { z } from 'zod';

/** What several objects of Medusa share. Amounts are major units: `79.9`. */
export const amount = z.number();

export const metadata = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((read) => read ?? {});

export const medusaAddress = z.object({
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  phone: z.string().nullish(),
  address_1: z.string().nullish(),
  address_2: z.string().nullish(),
  city: z.string().nullish(),
  province: z.string().nullish(),
  postal_code: z.string().nullish(),
  country_code: z.string().nullish(),
  metadata,
});
export type MedusaAddress = z.output<typeof medusaAddress>;
