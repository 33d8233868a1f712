import { z } from 'zod';
import { SECOND_MS } from '../../base/clock.ts';
import { isPerson } from '../isPerson.ts';
import { implement } from '../implement.ts';
import type { HttpAnswer } from '../http.ts';
import type { ConnectorOperation } from '../integration.ts';
import { notDone } from '../notDone.ts';
import { customers } from '../ports/customers.ts';
import { fromMedusa, nameOf } from './addresses.ts';
import type { Medusa } from './connection.ts';
import { minorOf } from './medusaAmount.ts';
import { amount, medusaAddress } from './medusaObjects.ts';
import { searchCustomers, type MedusaCustomer } from './searchCustomers.ts';
import { searchOrders } from './orders/medusaOrder.ts';
import { wordsOfPhone } from '../wordsOfPhone.ts';

/**
 * Who has this phone or e-mail. Guests have no phone of their own in Medusa: it stands on their parcels, so the
 * customers of orders to this phone are looked at as well. What they bought is counted over their newest orders.
 */
export function findCustomers(medusa: Medusa): ConnectorOperation {
  return implement(customers.find, {
    idempotency: { kind: 'read' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ phone, email }, { signal }) => {
      const words = [
        ...(phone === null ? [] : wordsOfPhone(phone)),
        ...(email === null ? [] : [email.trim()]),
      ];
      const people = await searchCustomers(medusa, words, signal);
      if (people.kind !== 'ok') return notDone(people);
      const known = new Map(people.value.map((one) => [one.id, { customer: one, phones: phonesOf(one) }]));
      for (const q of words) {
        const page = await searchOrders(medusa, { q }, signal);
        if (page.kind !== 'ok') return notDone(page);
        for (const { customer, shipping_address: to } of page.value) {
          if (!customer || !to?.phone) continue;
          const there = known.get(customer.id) ?? {
            customer: { ...customer, metadata: {}, groups: [], addresses: [] },
            phones: [],
          };
          known.set(customer.id, { ...there, phones: [...there.phones, to.phone] });
        }
      }
      const found = [];
      for (const { customer, phones } of known.values()) {
        const emails = customer.email ? [customer.email] : [];
        // Their orders are read only of those who can be meant; the port judges again.
        if (!isPerson({ phones, emails }, { phone, email })) continue;
        const bought = await readBought(medusa, customer.id, signal);
        if (bought.kind !== 'ok') return notDone(bought);
        found.push({ customer: describe(customer, bought.value), phones, emails });
      }
      return { kind: 'done', outcome: 'candidates', output: { found } };
    },
  });
}

const phonesOf = ({ phone, addresses }: MedusaCustomer): string[] =>
  [phone, ...(addresses ?? []).map((address) => address.phone)].flatMap((one) => one || []);

const boughtPage = z.object({
  orders: z.array(
    z.object({
      total: amount,
      currency_code: z.string(),
      created_at: z.string(),
      status: z.string(),
      shipping_address: medusaAddress.nullish(),
    }),
  ),
  count: z.int(),
});
type Bought = z.output<typeof boughtPage> & { currency: string };
/** Newest orders that are counted: more are rare, and would be a page each. */
const MOST_COUNTED = '200';

const oneRegion = z.object({ region: z.object({ currency_code: z.string() }) });

async function readBought(
  { admin, store, regionId }: Medusa,
  customerId: string,
  signal: AbortSignal,
): Promise<HttpAnswer<Bought>> {
  const query = {
    customer_id: customerId,
    fields: 'id,total,currency_code,created_at,status,*shipping_address',
    order: '-created_at',
    limit: MOST_COUNTED,
  };
  const page = await admin.send({ method: 'GET', path: '/admin/orders', query, schema: boughtPage, signal });
  if (page.kind !== 'ok') return page;
  const [newest] = page.value.orders;
  if (newest) return { ...page, value: { ...page.value, currency: newest.currency_code } };
  const where = `/store/regions/${encodeURIComponent(regionId)}`;
  const region = await store.send({ method: 'GET', path: where, schema: oneRegion, signal });
  if (region.kind !== 'ok') return region;
  return { ...page, value: { ...page.value, currency: region.value.region.currency_code } };
}

/** Only what is in the currency of the newest order is added up: nobody changes money here. */
function describe(one: MedusaCustomer, { orders, count, currency }: Bought) {
  const bought = orders.filter(
    ({ status, currency_code: code }) => status !== 'canceled' && code === currency,
  );
  const amounts = bought.map(({ total }) => minorOf(total, currency) ?? Number.NaN);
  const [newest] = orders;
  const home = one.addresses?.find(({ is_default_shipping: isHome }) => isHome) ?? one.addresses?.[0];
  const name = nameOf(one) || nameOf(newest?.shipping_address ?? {});
  return {
    ref: one.id,
    name,
    language: null,
    tier: one.groups?.[0]?.name ?? null,
    orderCount: count,
    boughtMinor: amounts.reduce((all, part) => all + part, 0),
    currency: currency.toUpperCase(),
    lastOrderAt: newest?.created_at ?? null,
    address: fromMedusa(newest?.shipping_address) ?? fromMedusa(home),
  };
}
