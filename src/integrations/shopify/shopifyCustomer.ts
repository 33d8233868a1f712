import { z } from 'zod';
import type { HttpAnswer } from '../http.ts';
import { ADDRESS_FIELDS, shopifyAddress } from './addresses.ts';
import { ask, type Shopify } from './connection.ts';
import { moneyV2 } from './shopifyAmount.ts';

export const FIND_CUSTOMER = `query LooplineCustomer($identifier: CustomerIdentifierInput!) {
  customerByIdentifier(identifier: $identifier) {
    id displayName locale numberOfOrders
    amountSpent { amount currencyCode }
    defaultEmailAddress { emailAddress }
    defaultPhoneNumber { phoneNumber }
    defaultAddress ${ADDRESS_FIELDS}
    lastOrder { createdAt shippingAddress ${ADDRESS_FIELDS} }
  }
}`;

const customer = z.object({
  id: z.string(),
  displayName: z.string(),
  locale: z.string(),
  /** A text of digits: it may be longer than a number. */
  numberOfOrders: z.coerce.number().int(),
  amountSpent: moneyV2,
  defaultEmailAddress: z.object({ emailAddress: z.string() }).nullable(),
  defaultPhoneNumber: z.object({ phoneNumber: z.string() }).nullable(),
  defaultAddress: shopifyAddress.nullable(),
  lastOrder: z.object({ createdAt: z.string(), shippingAddress: shopifyAddress.nullable() }).nullable(),
});
export type ShopifyCustomer = z.output<typeof customer>;
const found = z.object({ customerByIdentifier: customer.nullable() });

/** The customers with this phone and with this e-mail: Shopify has one for each at most. */
export async function customersOf(
  shopify: Shopify,
  { phone, email }: { phone: string | null; email: string | null },
  signal: AbortSignal,
): Promise<HttpAnswer<ShopifyCustomer[]>> {
  const customers = new Map<string, ShopifyCustomer>();
  for (const identifier of [
    ...(phone ? waysOfPhone(phone).map((phoneNumber) => ({ phoneNumber })) : []),
    ...(email ? [{ emailAddress: email.trim() }] : []),
  ]) {
    const request = { document: FIND_CUSTOMER, variables: { identifier }, schema: found };
    const read = await ask(shopify, request, signal);
    if (read.kind !== 'ok') return read;
    const one = read.value.customerByIdentifier;
    if (one) customers.set(one.id, one);
  }
  return { kind: 'ok', value: [...customers.values()], status: 200, headers: {} };
}

/**
 * Shopify looks for a number letter by letter. One of Brazil may stand there with or without its ninth digit.
 * What cannot be an E.164 number is not asked for.
 */
export function waysOfPhone(phone: string): string[] {
  const digits = phone.replace(/\D/g, '').replace(/^00/, '');
  if (digits.length < 8 || digits.length > 15) return [];
  const brazil = /^(55\d{2})(9?)([6-9]\d{7})$/.exec(digits);
  if (!brazil) return [`+${digits}`];
  const [, area = '', , rest = ''] = brazil;
  return [`+${area}9${rest}`, `+${area}${rest}`];
}
