import { z } from 'zod';
import { postalAddress, type addressRefusal, type PostalAddress } from '../ports/address.ts';
import type { UserError } from './connection.ts';

export const ADDRESS_FIELDS =
  '{ firstName lastName name address1 address2 city provinceCode zip countryCodeV2 phone }';

export const shopifyAddress = z.object({
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  name: z.string().nullable(),
  address1: z.string().nullable(),
  address2: z.string().nullable(),
  city: z.string().nullable(),
  provinceCode: z.string().nullable(),
  zip: z.string().nullable(),
  countryCodeV2: z.string().nullable(),
  phone: z.string().nullable(),
});
type ShopifyAddress = z.output<typeof shopifyAddress>;

/** As Shopify takes it: a person in two parts; it has no field for a district, which stands beside the flat. */
export function toShopify(address: PostalAddress, phone: string | null) {
  const { name, line1, line2, district, city, region, postalCode, country } = address;
  const [first = name, ...rest] = name.trim().split(/\s+/);
  return {
    firstName: first,
    lastName: rest.join(' '),
    address1: line1,
    address2: [line2, district].filter(Boolean).join(', '),
    city,
    ...(region === null ? {} : { provinceCode: region }),
    zip: postalCode,
    countryCode: country,
    ...(phone === null ? {} : { phone }),
  };
}

/** An address as it may be written back. */
export const asInput = (address: ShopifyAddress) => {
  const { name: _, countryCodeV2: countryCode, ...rest } = address;
  return { ...rest, countryCode };
};

/** An address that is not whole is none. */
export function fromShopify(address: ShopifyAddress | null): PostalAddress | null {
  if (!address) return null;
  const read = postalAddress.safeParse({
    name: address.name,
    line1: address.address1,
    line2: address.address2 || null,
    district: null,
    city: address.city,
    region: address.provinceCode || null,
    postalCode: address.zip,
    country: address.countryCodeV2,
  });
  return read.data ?? null;
}

type Refusal = z.output<typeof addressRefusal>;

/** What the shop does not send to. */
export const OTHER_COUNTRY: Refusal = { field: 'country', reason: 'notDelivered' };

const FIELDS: Readonly<Record<string, Refusal['field']>> = {
  address1: 'line1',
  address2: 'line2',
  city: 'city',
  provinceCode: 'region',
  province: 'region',
  zip: 'postalCode',
  countryCode: 'country',
  country: 'country',
};

/** Null: it is not the address that was declined. */
export function addressRefused(errors: readonly UserError[]): Refusal | null {
  const place = errors.flatMap(({ field }) => field).find((part) => part in FIELDS);
  const isAddress = errors.some(({ field }) => field.includes('shippingAddress'));
  if (place === undefined && !isAddress) return null;
  return { field: FIELDS[place ?? ''] ?? null, reason: 'other' };
}
