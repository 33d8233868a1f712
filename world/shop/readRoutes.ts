import { notFound, phoneMatches } from '../rest.ts';
import { describeCustomer } from './customers.ts';
import { invoiceOf } from './drawInvoice.ts';
import type { ShopCustomer, ShopOrder } from './shop.ts';
import { orderNamed } from './state.ts';
import type { ShopState } from './state.ts';

type ById = { Params: { id: string } };
type OrderQuery = { phone?: string; email?: string; number?: string; customer?: string; limit?: string };

/** Customers, orders, policy facts, and what was written under a reference. */
export function addReadRoutes(state: ShopState): void {
  const { app } = state.peer;
  app.get<{ Querystring: { phone?: string; email?: string } }>('/customers', async ({ query }) => ({
    customers: state.customers
      .list()
      .filter((customer) => isAsked(customer, query))
      .map((customer) => describeCustomer(state, customer)),
  }));
  app.get<ById>('/customers/:id', async ({ params }) => {
    const customer = state.customers.find(params.id);
    if (customer === null) throw notFound('customer', params.id);
    return describeCustomer(state, customer);
  });
  app.get<{ Querystring: OrderQuery }>('/orders', async ({ query }) => {
    const found = findOrders(state, query);
    return {
      orders: found.slice(0, Number(query.limit ?? 50)).map((order) => withCustomer(state, order)),
      count: found.length,
    };
  });
  app.get<ById>('/orders/:id', async (request, reply) => {
    const order = orderNamed(state, request.params.id);
    void reply.header('ETag', `"${order.version}"`);
    return withCustomer(state, order);
  });
  app.get('/policies', async () => state.policies.list().at(-1) ?? {});
  app.get<{ Querystring: { externalReference?: string } }>('/writes', async ({ query }) => ({
    writes: state.writes.list({ externalReference: query.externalReference ?? '' }),
  }));
}

/** An order with the customer it belongs to, as every answer gives it. What is not known of it is null. */
export function withCustomer(state: ShopState, order: ShopOrder) {
  const { customerId, version, purchase, ...rest } = order;
  const customer = state.customers.find(customerId);
  return {
    paidAt: null,
    packedAt: null,
    shippedAt: null,
    ...rest,
    invoiceNumber: invoiceOf(order)?.number ?? null,
    cartId: purchase?.cartId ?? null,
    language: purchase?.language ?? null,
    subtotal: purchase?.subtotal ?? null,
    discount: purchase?.discount ?? null,
    couponCode: purchase?.couponCode ?? null,
    shippingTitle: purchase?.shippingTitle ?? null,
    buyer: purchase?.buyer ?? null,
    version: String(version),
    customer: customer === null ? null : describeCustomer(state, customer),
  };
}

/** Newest first. A phone or a number may give too much: see `phoneMatches`; numbers are searched as substrings. */
function findOrders(state: ShopState, query: OrderQuery): ShopOrder[] {
  const number = plain(query.number ?? '');
  const byPerson = query.phone !== undefined || query.email !== undefined;
  const owners = new Set(
    state.customers
      .list()
      .filter((one) => isAsked(one, query))
      .map((one) => one.id),
  );
  return state.orders
    .list()
    .filter((order) => !byPerson || owners.has(order.customerId))
    .filter((order) => query.customer === undefined || order.customerId === query.customer)
    .filter((order) => query.number === undefined || plain(order.number).includes(number))
    .toSorted((one, other) => other.placedAt.localeCompare(one.placedAt));
}

function isAsked(customer: ShopCustomer, asked: { phone?: string; email?: string }): boolean {
  const { phone, email } = asked;
  if (phone !== undefined && !customer.phones.some((own) => phoneMatches(own, phone))) return false;
  return email === undefined || customer.email?.toLowerCase() === email.trim().toLowerCase();
}

const plain = (number: string) => number.toUpperCase().replace(/[^A-Z0-9]/g, '');
