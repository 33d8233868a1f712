import type { ShoppingContext } from '../context.ts';

type Known = Pick<
  ShoppingContext,
  'buyer' | 'contact' | 'customer' | 'nameSaid' | 'emailSaid' | 'phoneSaid' | 'taxIdSaid'
>;

/** Who buys: what was said last, else what is known of them. The name is null when nobody knows it. */
export function buyerOf({ buyer, contact, customer, nameSaid, emailSaid, phoneSaid, taxIdSaid }: Known) {
  return {
    name: nameSaid ?? buyer?.name ?? (customer?.name || contact.name),
    phone: phoneSaid ?? contact.phone,
    email: emailSaid ?? buyer?.email ?? contact.email,
    taxId: taxIdSaid ?? buyer?.taxId ?? null,
  };
}
