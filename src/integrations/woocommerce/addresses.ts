import type { z } from 'zod';
import { isJsonObject } from '../../base/json.ts';
import type { HttpFailure } from '../http.ts';
import { postalAddress, type PostalAddress } from '../ports/address.ts';
import type { addressRefusal } from '../ports/address.ts';
import type { WooAddress } from './wooObjects.ts';

/** A name in WooCommerce's two parts. */
export function nameParts(name: string): { first_name: string; last_name: string } {
  const [first = name, ...rest] = name.trim().split(/\s+/);
  return { first_name: first, last_name: rest.join(' ') };
}

/** WooCommerce has no district: it stands in the second line, at its end, where people who pack read it. */
export function toWoo(address: PostalAddress): WooAddress {
  const { name, line1, line2, district, city, region, postalCode, country } = address;
  return {
    ...nameParts(name),
    address_1: line1,
    address_2: [line2, district].filter(Boolean).join(', '),
    city,
    state: region ?? '',
    postcode: postalCode,
    country,
  };
}

/** An address that is not whole is none. `district`: what was noted of it, when it stands in the second line. */
export function fromWoo(address: WooAddress, district: string | null): PostalAddress | null {
  const second = address.address_2;
  const hasDistrict = district !== null && (second === district || second.endsWith(`, ${district}`));
  const line2 = hasDistrict ? second.slice(0, -district.length).replace(/, $/, '') : second;
  const read = postalAddress.safeParse({
    name: nameOf(address),
    line1: address.address_1,
    line2: line2 || null,
    district: hasDistrict ? district : null,
    city: address.city,
    region: address.state || null,
    postalCode: address.postcode,
    country: address.country,
  });
  return read.data ?? null;
}

export const nameOf = ({ first_name: first, last_name: last }: WooAddress): string =>
  [first, last].filter(Boolean).join(' ');

const FIELDS = {
  invalid_country: 'country',
  invalid_state: 'region',
  invalid_postcode: 'postalCode',
  invalid_address_1: 'line1',
  invalid_address_2: 'line2',
  invalid_city: 'city',
} as const;

/** What the Store API finds wrong with an address, which it says below `details`. */
export function addressRefused(failure: HttpFailure): z.output<typeof addressRefusal> | null {
  if (failure.kind !== 'refused' || failure.reason !== 'rest_invalid_param') return null;
  const code = at(failure.body, ['data', 'details', 'shipping_address', 'code']);
  const field = Object.entries(FIELDS).find(([name]) => name === code)?.[1] ?? null;
  return { field, reason: field === null ? 'other' : 'unknown' };
}

/** What stands under these keys, one below the other. */
export function at(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce((inner, key) => (isJsonObject(inner) ? inner[key] : undefined), value);
}
