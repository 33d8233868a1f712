import type { z } from 'zod';
import type { HttpFailure } from '../http.ts';
import { postalAddress, type PostalAddress } from '../ports/address.ts';
import type { addressRefusal } from '../ports/address.ts';
import { messageOf } from './connection.ts';
import type { MedusaAddress } from './medusaObjects.ts';

/** An address as Medusa takes it: a person in two parts, the country in lower case, the district among what is its own. */
export function toMedusa(address: PostalAddress, phone: string | null) {
  const { name, line1, line2, district, city, region, postalCode, country } = address;
  const [first, ...rest] = name.trim().split(/\s+/);
  return {
    first_name: first ?? name,
    last_name: rest.join(' '),
    address_1: line1,
    address_2: line2 ?? '',
    city,
    province: region ?? '',
    postal_code: postalCode,
    country_code: country.toLowerCase(),
    ...(phone === null ? {} : { phone }),
    metadata: { district },
  };
}

/** An address that is not whole is none. */
export function fromMedusa(address: MedusaAddress | null | undefined): PostalAddress | null {
  if (!address) return null;
  const { district } = address.metadata;
  const read = postalAddress.safeParse({
    name: nameOf(address),
    line1: address.address_1,
    line2: address.address_2 || null,
    district: typeof district === 'string' && district !== '' ? district : null,
    city: address.city,
    region: address.province || null,
    postalCode: address.postal_code,
    country: address.country_code?.toUpperCase(),
  });
  return read.data ?? null;
}

export const nameOf = ({ first_name: first, last_name: last }: Partial<MedusaAddress>): string =>
  [first, last].filter(Boolean).join(' ');

/** A region sells into its countries only; another one is the one thing that Medusa finds wrong with an address. */
export function addressRefused(failure: HttpFailure): z.output<typeof addressRefusal> | null {
  if (failure.kind !== 'refused' || !/country/i.test(messageOf(failure.body))) return null;
  return { field: 'country', reason: 'notDelivered' };
}
