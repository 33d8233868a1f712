import type { PostalAddress } from 'loopline/integration';
import { COUNTRY } from '../../../business.ts';
import type { ShoppingContext } from '../context.ts';
import { buyerOf } from './buyer.ts';
import type { AddressSaid } from './kept.ts';

type Part = 'line1' | 'city' | 'postalCode';

/** Where the parcel goes as far as it is known: what was said now over what was known before. */
export function addressOf(context: ShoppingContext): Partial<PostalAddress> {
  const { addressSaid, streetSaid, citySaid, postalCodeSaid } = context;
  const said: AddressSaid = { ...addressSaid, ...postalCodeSaid };
  const isAnother = said.street !== undefined || streetSaid !== null;
  const before = isAnother ? null : (context.address ?? context.customer?.address ?? null);
  const line1 = streetSaid ?? lineIn(said);
  const city = citySaid ?? said.city;
  return {
    ...before,
    name: buyerOf(context).name ?? before?.name ?? '',
    ...(line1 !== undefined && { line1 }),
    ...(said.unit !== undefined && { line2: said.unit }),
    ...(said.district !== undefined && { district: said.district }),
    ...(city !== undefined && { city }),
    ...(said.state !== undefined && { region: said.state }),
    ...(said.postalCode !== undefined && { postalCode: said.postalCode }),
    country: before?.country ?? COUNTRY,
  };
}

/** The first part without which no parcel leaves; null: all of them are there. */
export function missingPart(context: ShoppingContext): Part | null {
  const known = addressOf(context);
  const parts: Part[] = ['line1', 'postalCode', 'city'];
  return parts.find((part) => (known[part] ?? '') === '') ?? null;
}

/** Ready to be given to the shop. @throws Error while a part is missing: the flow asks for it first. */
export function wholeAddress(context: ShoppingContext): PostalAddress {
  const { name = '', line1 = '', city = '', postalCode = '', ...known } = addressOf(context);
  const missing = missingPart(context);
  if (missing !== null) throw new Error(`The till needs the ${missing} of the address here and has none`);
  return {
    line2: null,
    district: null,
    region: null,
    country: COUNTRY,
    ...known,
    name: name || '-',
    line1,
    city,
    postalCode,
  };
}

/** The address was kept: nothing of what was said is left to be joined. */
export const nothingSaid = {
  addressSaid: null,
  streetSaid: null,
  citySaid: null,
  postalCodeSaid: null,
};

function lineIn({ street, number }: AddressSaid): string | undefined {
  return street === undefined ? undefined : [street, number].filter(Boolean).join(', ');
}
