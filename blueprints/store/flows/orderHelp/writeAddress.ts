import type { PostalAddress } from 'loopline/integration';
import { COUNTRY } from '../../business.ts';
import type { OrderHelpContext } from './context.ts';

type Said = Pick<OrderHelpContext, 'address' | 'city' | 'postalCode' | 'recipient' | 'contact'>;

/** What is missing of a whole address, in the order in which it is asked; null when nothing is. */
export function missingPart(said: Said): 'street' | 'city' | 'postalCode' | 'recipient' | null {
  const { line1, city, postalCode, name } = partsOf(said);
  if (line1 === '') return 'street';
  if (city === '') return 'city';
  if (postalCode === '') return 'postalCode';
  return name === '' ? 'recipient' : null;
}

/** The address as a shop takes it. Nothing of it is guessed but the country, which is that of the store. */
export function postalAddressOf(said: Said): PostalAddress {
  const { name, line1, line2, district, city, region, postalCode } = partsOf(said);
  const optional = (part: string) => (part === '' ? null : part);
  return {
    name,
    line1,
    line2: optional(line2),
    district: optional(district),
    city,
    region: optional(region),
    postalCode,
    country: COUNTRY,
  };
}

/** On one line, for people: 'Rua das Flores 123, ap 45, Pinheiros, São Paulo SP, 05422-000'. */
export function addressLine(said: Said): string {
  const { line1, line2, district, city, region, postalCode } = partsOf(said);
  const place = [city, region].filter((part) => part !== '').join(' ');
  return [line1, line2, district, place, postalCode].filter((part) => part !== '').join(', ');
}

const MOST_LETTERS = 120;

function partsOf({ address, city, postalCode, recipient, contact }: Said) {
  const part = (name: string) => (address?.[name] ?? '').slice(0, MOST_LETTERS);
  const street = part('street');
  return {
    name: (recipient ?? contact.name ?? '').slice(0, MOST_LETTERS),
    line1: street === '' ? '' : `${street} ${part('number')}`.trim().slice(0, MOST_LETTERS),
    line2: part('unit'),
    district: part('district'),
    city: (city ?? part('city')).slice(0, MOST_LETTERS),
    region: part('state'),
    postalCode: (postalCode ?? part('postalCode')).slice(0, 20),
  };
}
