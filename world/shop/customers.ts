import type { Buyer, ShopCart } from './cart.ts';
import type { ShopCustomer } from './shop.ts';
import { newId } from './state.ts';
import type { ShopState } from './state.ts';

const digits = (phone: string) => phone.replace(/\D/g, '');

/** The customer with the buyer's e-mail, or else with the same whole phone number. */
export function customerOf(state: ShopState, { email, phone }: Buyer): ShopCustomer | null {
  const known = email === null ? null : state.customers.newest({ email: email.toLowerCase() });
  if (known !== null || phone === null) return known;
  const asked = digits(phone);
  return state.customers.list().find(({ phones }) => phones.some((own) => digits(own) === asked)) ?? null;
}

/** The same, or a new customer when nobody is known. */
export function needCustomer(state: ShopState, buyer: Buyer, cart: ShopCart): ShopCustomer {
  const known = customerOf(state, buyer);
  if (known !== null) return known;
  const customer: ShopCustomer = {
    id: newId(state, 'cus'),
    name: buyer.name,
    phones: buyer.phone === null ? [] : [buyer.phone],
    email: buyer.email?.toLowerCase() ?? null,
    language: cart.language,
    tier: 'standard',
    lifetimeValue: 0,
    currency: cart.currency,
  };
  state.customers.put(customer);
  return customer;
}

/** A customer with what the shop counts of them. */
export function describeCustomer(state: ShopState, customer: ShopCustomer) {
  const orders = state.orders.list({ customerId: customer.id });
  const bought = orders.filter(({ exchangeOf, status }) => exchangeOf === null && status !== 'cancelled');
  const last = bought.toSorted((one, other) => other.placedAt.localeCompare(one.placedAt))[0];
  return {
    ...customer,
    orderCount: bought.length,
    lastOrderAt: last?.placedAt ?? null,
    address: last?.shippingAddress ?? null,
  };
}
