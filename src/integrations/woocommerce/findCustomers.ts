import { z } from 'zod';
import { SECOND_MS } from '../../base/clock.ts';
import { path, type HttpAnswer, type HttpFailure } from '../http.ts';
import { implement } from '../implement.ts';
import type { ConnectorOperation } from '../integration.ts';
import { isPerson } from '../isPerson.ts';
import { notDone } from '../notDone.ts';
import { customers } from '../ports/customers.ts';
import { fromWoo, nameOf } from './addresses.ts';
import { isUnknown, type Woo } from './connection.ts';
import { DISTRICT, isCart } from './marks.ts';
import { customerRefOf, emailsOf, phonesOf } from './orders/describeOrder.ts';
import { searchAll, searchesFor } from './orders/readOrders.ts';
import { searchOrders, type WooOrder } from './orders/wooOrder.ts';
import { readPages } from './readPages.ts';
import { readCurrency } from './readCurrency.ts';
import { counted } from '../decimalAmount.ts';
import { billingAddress, textIn, wooAddress } from './wooObjects.ts';

const wooCustomer = z.object({
  id: z.int(),
  email: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  billing: billingAddress,
  shipping: wooAddress,
});
type WooCustomer = z.output<typeof wooCustomer>;
const FIELDS = Object.keys(wooCustomer.shape).join();

/** Who was meant, with all orders of theirs that were looked at, the newest first. */
interface Buyer {
  ref: string;
  account: WooCustomer | null;
  orders: WooOrder[];
  /** How many they made, which may be more than were looked at. */
  count: number;
}

/**
 * Who has this phone or e-mail. Accounts are found by their e-mail alone; a phone stands on orders, so the buyers of
 * orders are looked at as well. Orders without an account are one person's when they have this phone or this e-mail.
 */
export function findCustomers(woo: Woo): ConnectorOperation {
  return implement(customers.find, {
    idempotency: { kind: 'read' },
    timeoutMs: 45 * SECOND_MS,
    perform: async (asked, { signal }) => {
      const found = await searchAll(woo, searchesFor(asked), signal);
      if (found.kind !== 'ok') return notDone(found);
      const theirs = found.value.filter((order) => isPerson(waysTo(order), asked));
      const accounts = await readAccounts(woo, { email: asked.email, orders: theirs }, signal);
      if (accounts.kind !== 'ok') return notDone(accounts);
      const currency = await readCurrency(woo, signal);
      if (currency.kind !== 'ok') return notDone(currency);
      const people: Buyer[] = [];
      for (const account of accounts.value) {
        const bought = await searchOrders(woo, { customer: String(account.id) }, signal);
        if (bought.kind !== 'ok') return notDone(bought);
        const orders = bought.value.orders.filter((order) => !isCart(order));
        people.push({ ref: String(account.id), account, orders, count: bought.value.total });
      }
      const guests = newestFirst(theirs.filter(({ customer_id: id }) => id === 0));
      const [newest] = guests;
      // Who has an account and bought as a guest, too, is that account.
      if (people.length === 0 && newest)
        people.push({ ref: customerRefOf(newest), account: null, orders: guests, count: guests.length });
      const described = people.map((one) => describe(one, currency.value));
      return { kind: 'done', outcome: 'candidates', output: { found: described } };
    },
  });
}

const waysTo = (order: WooOrder) => ({ phones: phonesOf(order), emails: emailsOf(order) });

const newestFirst = (orders: readonly WooOrder[]): WooOrder[] =>
  orders.toSorted((one, other) => other.date_created_gmt.localeCompare(one.date_created_gmt));

/** Those with this e-mail, and those who made these orders. */
async function readAccounts(
  woo: Woo,
  { email, orders }: { email: string | null; orders: readonly WooOrder[] },
  signal: AbortSignal,
): Promise<HttpAnswer<WooCustomer[]>> {
  const found = new Map<number, WooCustomer>();
  if (email !== null) {
    const query = { email: email.trim(), role: 'all', _fields: FIELDS };
    const read = await readPages(woo, { path: '/customers', query, item: wooCustomer, signal });
    if (read.kind !== 'ok' && !isNoEmail(read)) return read;
    for (const one of read.kind === 'ok' ? read.value : []) found.set(one.id, one);
  }
  for (const { customer_id: id } of orders) {
    if (id === 0 || found.has(id)) continue;
    const where = path`/customers/${String(id)}`;
    const query = { _fields: FIELDS };
    const read = await woo.admin.send({ method: 'GET', path: where, query, schema: wooCustomer, signal });
    if (isUnknown(read)) continue;
    if (read.kind !== 'ok') return read;
    found.set(id, read.value);
  }
  return { kind: 'ok', value: [...found.values()], status: 200, headers: {} };
}

/** What is no e-mail is refused as an argument; nobody has it. */
const isNoEmail = (failure: HttpFailure): boolean =>
  failure.kind === 'refused' && failure.reason === 'rest_invalid_param';

/** What was bought and is not cancelled, in the currency of the shop: nobody changes money here. */
const NOT_BOUGHT = new Set(['cancelled', 'failed', 'refunded', 'trash', 'pending']);

function describe({ ref, account, orders, count }: Buyer, currency: string) {
  const bought = orders.filter((order) => order.currency === currency && !NOT_BOUGHT.has(order.status));
  const [newest] = newestFirst(orders);
  const lastAddress = newest && fromWoo(newest.shipping, textIn(newest.meta_data, DISTRICT));
  const accountName = account ? [account.first_name, account.last_name].filter(Boolean).join(' ') : '';
  const phones = [account?.billing.phone, ...orders.flatMap(phonesOf)].flatMap((phone) => phone || []);
  const emails = [account?.email, ...orders.flatMap(emailsOf)].flatMap((email) => email || []);
  return {
    customer: {
      ref,
      name: accountName || (newest ? nameOf(newest.shipping) : ''),
      language: null,
      tier: null,
      orderCount: count,
      boughtMinor: bought.reduce((all, { total }) => all + counted(total, currency), 0),
      currency,
      lastOrderAt: newest?.date_created_gmt ?? null,
      address: lastAddress ?? (account && fromWoo(account.shipping, null)),
    },
    phones,
    emails,
  };
}
