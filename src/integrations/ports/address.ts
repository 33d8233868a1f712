import { z } from 'zod';

const part = z.string().min(1).max(120);

/** Where a parcel goes, in the words of the country it is in. */
export const postalAddress = z.object({
  name: part,
  /** Street with its number. */
  line1: part,
  /** Flat, floor, what helps to find it. */
  line2: part.nullable().default(null),
  district: part.nullable().default(null),
  city: part,
  /** State or province; its code where the country has codes. */
  region: part.nullable().default(null),
  postalCode: z.string().min(2).max(20),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/, 'a country code such as BR'),
});
export type PostalAddress = z.output<typeof postalAddress>;

/** Why a shop takes no parcel there. `field` names the part that is wrong; null: the whole, or the shop does not say. */
export const addressRefusal = z.object({
  field: z.enum(['line1', 'line2', 'district', 'city', 'region', 'postalCode', 'country']).nullable(),
  reason: z.enum(['unknown', 'notDelivered', 'incomplete', 'other']),
});
