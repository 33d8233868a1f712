import { customerFields, orderFields } from './orderView.ts';
import { fits } from './search.ts';
import type { ShopState } from './state.ts';
import { pageOf, type PageArgs } from './written.ts';

export const orderQueries = (state: ShopState) => ({
  order: ({ id }: { id: string }) => {
    const order = state.orders.get(id);
    return order ? orderFields(state, order) : null;
  },
  orders: ({ query, ...args }: PageArgs & { query: string }) =>
    pageOf(
      [...state.orders.values()]
        .filter((order) => {
          const { name, email, phone, customerId, address } = order;
          const number = customerId?.slice(customerId.lastIndexOf('/') + 1) ?? null;
          const fields = { name: [name], email: [email], customer_id: [number] };
          return fits(query, fields, [name, email, phone, address?.phone ?? null]);
        })
        .map((order) => orderFields(state, order)),
      args,
    ),
  customerByIdentifier: ({ identifier }: { identifier: { phoneNumber?: string; emailAddress?: string } }) => {
    const { phoneNumber, emailAddress } = identifier;
    const one = [...state.customers.values()].find(
      ({ phone, email }) =>
        (phoneNumber !== undefined && phone === phoneNumber) ||
        (emailAddress !== undefined && email === emailAddress.toLowerCase()),
    );
    return customerFields(state, one?.id ?? null);
  },
  job: ({ id }: { id: string }) => {
    const job = state.jobs.get(id);
    return job ? { id, done: job.left <= 0 } : null;
  },
});
