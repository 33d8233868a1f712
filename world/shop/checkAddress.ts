import { z } from 'zod';
import { RestError } from '../rest.ts';
import type { Address } from './shop.ts';

const part = z.string().trim().min(1).max(120);
const optionalPart = z
  .string()
  .trim()
  .max(120)
  .nullable()
  .default(null)
  .transform((text) => (text === '' ? null : text));
export const addressBody = z.strictObject({
  name: part,
  line1: part,
  line2: optionalPart,
  district: optionalPart,
  city: part,
  region: optionalPart,
  postalCode: z.string().trim().min(1).max(20),
  country: z.string().regex(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2'),
});

type Country = { zone: 'home' | 'near' | 'far'; form: RegExp; unused?: RegExp };

/** Where the shop delivers to, and how a postal code looks there. Source: Universal Postal Union, country pages. */
const COUNTRIES: Readonly<Record<string, Country>> = {
  BR: { zone: 'home', form: /^\d{5}-?\d{3}$/, unused: /^00/ },
  AR: { zone: 'near', form: /^([A-Z]\d{4}[A-Z]{3}|\d{4})$/ },
  CL: { zone: 'near', form: /^\d{3}-?\d{4}$/ },
  CO: { zone: 'near', form: /^\d{6}$/ },
  MX: { zone: 'near', form: /^\d{5}$/, unused: /^00/ },
  UY: { zone: 'near', form: /^\d{5}$/ },
  DE: { zone: 'far', form: /^\d{5}$/, unused: /^00/ },
  ES: { zone: 'far', form: /^\d{5}$/, unused: /^(00|5[3-9]|[6-9])/ },
  FR: { zone: 'far', form: /^\d{5}$/, unused: /^00/ },
  GB: { zone: 'far', form: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/ },
  IE: { zone: 'far', form: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/ },
  IT: { zone: 'far', form: /^\d{5}$/ },
  PT: { zone: 'far', form: /^[1-9]\d{3}-?\d{3}$/ },
  US: { zone: 'far', form: /^\d{5}(-\d{4})?$/, unused: /^00000/ },
};
/** Fernando de Noronha: no carrier takes parcels there. */
const NO_CARRIER = /^53990-?\d{3}$/;

/** Refuses an address that no parcel of the shop can go to, with the part that is wrong. */
export function needAddress(body: unknown): Address {
  const address = addressBody.parse(body);
  const country = COUNTRIES[address.country];
  if (country === undefined) throw refused('country', 'not_delivered');
  const code = address.postalCode.toUpperCase();
  if (!country.form.test(code) || country.unused?.test(code) === true) throw refused('postalCode', 'unknown');
  if (address.country === 'BR' && NO_CARRIER.test(code)) throw refused('postalCode', 'not_delivered');
  if (!/\d/.test(address.line1) && !/\bs\/?n\b/i.test(address.line1)) throw refused('line1', 'incomplete');
  return { ...address, postalCode: code };
}

export function zoneOf({ country }: Address): Country['zone'] {
  return COUNTRIES[country]?.zone ?? 'far';
}

export function refused(field: string, reason: 'unknown' | 'not_delivered' | 'incomplete'): RestError {
  const message = `The address is refused: ${field} is ${reason.replaceAll('_', ' ')}`;
  return new RestError(422, 'address_refused', message, { field, reason });
}
