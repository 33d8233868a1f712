import { priceOf, sum, type Customer, type Draft, type Order, type ShopState } from './state.ts';

/** The order that a draft becomes: goods leave the stock, and whoever gave an e-mail is a customer from now on. */
export function orderFrom(state: ShopState, draft: Draft, discount: number): Order {
  const id = state.nextId('Order');
  const at = state.now();
  const price = priceOf(draft.lines);
  const shares = draft.lines.map(({ unit, quantity }) =>
    Math.floor((discount * unit * quantity) / Math.max(1, price)),
  );
  const rest = discount - sum(shares);
  const order: Order = {
    id,
    name: `#${id.slice(id.lastIndexOf('/') + 1)}`,
    createdAt: at,
    updatedAt: at,
    cancelledAt: null,
    lines: draft.lines.map((line, index) => ({
      ...line,
      id: state.nextId('LineItem'),
      allocated: (shares[index] ?? 0) + (index === 0 ? rest : 0),
    })),
    attributes: draft.attributes,
    metafields: new Map(),
    note: null,
    email: draft.email,
    phone: draft.phone,
    customerId: draft.customerId ?? becomeCustomer(state, draft)?.id ?? null,
    address: draft.address,
    shipping: draft.rate?.price ?? 0,
    transactions: [],
    refunds: [],
    parcels: [],
  };
  for (const { variant, quantity } of draft.lines) if (variant) variant.stock -= quantity;
  state.orders.set(id, order);
  return order;
}

function becomeCustomer(state: ShopState, { email, address }: Draft): Customer | null {
  if (email === null) return null;
  const known = [...state.customers.values()].find((one) => one.email === email);
  if (known) return known;
  const name = [address?.firstName, address?.lastName].filter(Boolean).join(' ');
  const customer = { id: state.nextId('Customer'), name, email, phone: null };
  state.customers.set(customer.id, customer);
  return customer;
}

export const totalOf = (order: Order): number =>
  priceOf(order.lines) - sum(order.lines.map(({ allocated }) => allocated)) + order.shipping;
