import { SECOND_MS } from '../../../base/clock.ts';
import type { HttpAnswer } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { isPerson } from '../../isPerson.ts';
import { notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import type { Shopify } from '../connection.ts';
import { isIdOf, numberIn, quoted } from '../identifiers.ts';
import { customersOf, waysOfPhone } from '../shopifyCustomer.ts';
import { describeCandidate, describeOrder, numberOf } from './describeOrder.ts';
import { emailsOf, fetchOrder, phonesOf, searchOrders, type ShopifyOrder } from './shopifyOrder.ts';

/** One more than is shown tells that there are more. */
const MOST_READ = 11;

interface Asked {
  phone: string | null;
  email: string | null;
  contactRef: string | null;
}

/** By customer, by e-mail, and by the phone wherever Shopify's search finds it: guests have it on their parcels alone. */
export function findOrders(shopify: Shopify): ConnectorOperation {
  return implement(orders.find, {
    idempotency: { kind: 'read' },
    timeoutMs: 45 * SECOND_MS,
    perform: async (asked, { signal }) => {
      const searches = await searchesFor(shopify, asked, signal);
      if (searches.kind !== 'ok') return notDone(searches);
      const found = new Map<string, string>();
      for (const query of searches.value) {
        const page = await searchOrders(shopify, query, signal);
        if (page.kind !== 'ok') return notDone(page);
        for (const one of page.value) {
          const isTheirs =
            one.customer?.id === asked.contactRef ||
            isPerson({ phones: phonesOf(one), emails: emailsOf(one) }, asked);
          if (isTheirs) found.set(one.id, one.createdAt);
        }
      }
      const newest = [...found].toSorted(([, a], [, b]) => b.localeCompare(a)).slice(0, MOST_READ);
      const read = await readAll(
        shopify,
        newest.map(([id]) => id),
        signal,
      );
      if (read.kind !== 'ok') return notDone(read);
      return { kind: 'done', outcome: 'candidates', output: { found: read.value.map(describeCandidate) } };
    },
  });
}

async function searchesFor(
  shopify: Shopify,
  asked: Asked,
  signal: AbortSignal,
): Promise<HttpAnswer<string[]>> {
  const customers = await customersOf(shopify, asked, signal);
  if (customers.kind !== 'ok') return customers;
  const ids = new Set(customers.value.map(({ id }) => id));
  if (asked.contactRef !== null && isIdOf('Customer', asked.contactRef)) ids.add(asked.contactRef);
  const searches = [
    ...[...ids].map((id) => `customer_id:${numberIn(id)}`),
    ...(asked.email ? [`email:${quoted(asked.email.trim())}`] : []),
    ...(asked.phone ? waysOfPhone(asked.phone).map(quoted) : []),
  ];
  return { ...customers, value: searches };
}

async function readAll(
  shopify: Shopify,
  refs: readonly string[],
  signal: AbortSignal,
): Promise<HttpAnswer<ShopifyOrder[]>> {
  const all: ShopifyOrder[] = [];
  for (const ref of refs) {
    const order = await fetchOrder(shopify, ref, signal);
    if (order.kind !== 'ok') return order;
    if (order.value) all.push(order.value);
  }
  return { kind: 'ok', value: all, status: 200, headers: {} };
}

/** Shops put signs before and after a number; the port tells which of those found is meant. */
export function findOrderByNumber(shopify: Shopify): ConnectorOperation {
  return implement(orders.findByNumber, {
    idempotency: { kind: 'read' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ number }, { signal }) => {
      const word = number.trim().replace(/^#/, '');
      const digits = /\d+/.exec(word)?.[0];
      const names = [...new Set([word, `#${word}`, ...(digits ? [digits] : [])])].filter(Boolean);
      const query = names.map((name) => `name:${quoted(name)}`).join(' OR ');
      const page = await searchOrders(shopify, query, signal);
      if (page.kind !== 'ok') return notDone(page);
      const named = page.value.filter((one) => {
        const its = numberOf(one);
        return plain(its) === plain(word) || (digits !== undefined && its.replace(/\D/g, '') === digits);
      });
      const read = await readAll(
        shopify,
        named.slice(0, MOST_READ).map(({ id }) => id),
        signal,
      );
      if (read.kind !== 'ok') return notDone(read);
      return { kind: 'done', outcome: 'candidates', output: { found: read.value.map(describeCandidate) } };
    },
  });
}

const plain = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '');

export function readOrder(shopify: Shopify): ConnectorOperation {
  return implement(orders.read, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ orderRef }, { signal }) => {
      const order = await fetchOrder(shopify, orderRef, signal);
      if (order.kind !== 'ok') return notDone(order);
      if (!order.value) return { kind: 'done', outcome: 'none', output: {} };
      return { kind: 'done', outcome: 'found', output: { order: describeOrder(order.value) } };
    },
  });
}

/** Shopify writes no invoices; its apps do. */
export function readInvoice(shopify: Shopify): ConnectorOperation {
  return implement(orders.readInvoice, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ orderRef }, { signal }) => {
      const order = await fetchOrder(shopify, orderRef, signal);
      if (order.kind !== 'ok') return notDone(order);
      return { kind: 'done', outcome: order.value ? 'notIssued' : 'none', output: {} };
    },
  });
}
