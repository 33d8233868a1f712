import { SECOND_MS } from '../../../base/clock.ts';
import type { HttpAnswer } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { isUnknown, type Medusa } from '../connection.ts';
import { searchCustomers } from '../searchCustomers.ts';
import { wordsOfPhone } from '../../wordsOfPhone.ts';
import { describeCandidate, describeOrder, numberOf } from './describeOrder.ts';
import { fetchOrder, searchOrders, type MedusaOrder } from './medusaOrder.ts';

type Search = { q: string } | { customer_id: string };

/** Medusa matches parts of words in orders, and knows the phone of a customer beside that of a parcel: both are asked. */
export function findOrders(medusa: Medusa): ConnectorOperation {
  return implement(orders.find, {
    idempotency: { kind: 'read' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ phone, email, contactRef }, { signal }) => {
      const words = [
        ...(phone === null ? [] : wordsOfPhone(phone)),
        ...(email === null ? [] : [email.trim()]),
      ];
      const customers = await searchCustomers(medusa, words, signal);
      if (customers.kind !== 'ok') return notDone(customers);
      const ids = new Set(customers.value.map(({ id }) => id));
      if (contactRef !== null) ids.add(contactRef);
      const found = await searchAll(
        medusa,
        [...words.map((q) => ({ q })), ...[...ids].map((id) => ({ customer_id: id }))],
        signal,
      );
      if (found.kind !== 'ok') return notDone(found);
      return { kind: 'done', outcome: 'candidates', output: { found: found.value.map(describeCandidate) } };
    },
  });
}

async function searchAll(
  medusa: Medusa,
  searches: readonly Search[],
  signal: AbortSignal,
): Promise<HttpAnswer<MedusaOrder[]>> {
  const found = new Map<string, MedusaOrder>();
  for (const by of searches) {
    const page = await searchOrders(medusa, by, signal);
    if (page.kind !== 'ok') return page;
    for (const order of page.value) found.set(order.id, order);
  }
  return { kind: 'ok', value: [...found.values()], status: 200, headers: {} };
}

/** Medusa finds a number among all that it searches: only an order that has this very number counts. */
export function findOrderByNumber(medusa: Medusa): ConnectorOperation {
  return implement(orders.findByNumber, {
    idempotency: { kind: 'read' },
    timeoutMs: 15 * SECOND_MS,
    perform: async ({ number }, { signal }) => {
      const word = number.trim().replace(/^#/, '');
      const digits = /\d+/.exec(word)?.[0];
      const searches = [...new Set([word, ...(digits ? [digits] : [])])].filter(Boolean).map((q) => ({ q }));
      const found = await searchAll(medusa, searches, signal);
      if (found.kind !== 'ok') return notDone(found);
      const numbered = found.value.filter((order) => [word, digits].includes(numberOf(order)));
      return { kind: 'done', outcome: 'candidates', output: { found: numbered.map(describeCandidate) } };
    },
  });
}

export function readOrder(medusa: Medusa): ConnectorOperation {
  return implement(orders.read, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ orderRef }, { signal }) => {
      const order = await fetchOrder(medusa, orderRef, signal);
      if (isUnknown(order)) return { kind: 'done', outcome: 'none', output: {} };
      if (order.kind !== 'ok') return notDone(order);
      return { kind: 'done', outcome: 'found', output: { order: describeOrder(order.value) } };
    },
  });
}

/** Medusa writes no invoices. */
export function readInvoice(medusa: Medusa): ConnectorOperation {
  return implement(orders.readInvoice, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ orderRef }, { signal }) => {
      const order = await fetchOrder(medusa, orderRef, signal);
      if (isUnknown(order)) return { kind: 'done', outcome: 'none', output: {} };
      if (order.kind !== 'ok') return notDone(order);
      return { kind: 'done', outcome: 'notIssued', output: {} };
    },
  });
}
