import { SECOND_MS } from '../../../base/clock.ts';
import type { HttpAnswer } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { wordsOfPhone } from '../../wordsOfPhone.ts';
import { isId, isUnknown, type Woo } from '../connection.ts';
import { isCart } from '../marks.ts';
import { describeCandidate, describeOrder, orderOfGuest } from './describeOrder.ts';
import { fetchOrder, searchOrders, type WooOrder } from './wooOrder.ts';

type Search = { search: string } | { customer: string };

/** WooCommerce matches parts of words in what stands on an order; what is only a cart is no order yet. */
export function findOrders(woo: Woo): ConnectorOperation {
  return implement(orders.find, {
    idempotency: { kind: 'read' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ phone, email, contactRef }, { signal }) => {
      const searches: Search[] = searchesFor({ phone, email });
      if (contactRef !== null && isId(contactRef)) searches.push({ customer: contactRef });
      const found = await searchAll(woo, searches, signal);
      if (found.kind !== 'ok') return notDone(found);
      const own = orderOfGuest(contactRef ?? '');
      const one = own === null ? null : await fetchOrder(woo, own, signal);
      if (one && one.kind !== 'ok' && !isUnknown(one)) return notDone(one);
      const guests = one?.kind === 'ok' && isOrder(one.value) ? [one.value] : [];
      const all = new Map([...found.value, ...guests].map((order) => [order.id, order]));
      return {
        kind: 'done',
        outcome: 'candidates',
        output: { found: [...all.values()].map(describeCandidate) },
      };
    },
  });
}

export function searchesFor({
  phone,
  email,
}: {
  phone: string | null;
  email: string | null;
}): { search: string }[] {
  const words = [...(phone === null ? [] : wordsOfPhone(phone)), ...(email === null ? [] : [email.trim()])];
  return words.map((search) => ({ search }));
}

/** All that fits one of these, once each. */
export async function searchAll(
  woo: Woo,
  searches: readonly Search[],
  signal: AbortSignal,
): Promise<HttpAnswer<WooOrder[]>> {
  const found = new Map<number, WooOrder>();
  for (const by of searches) {
    const page = await searchOrders(woo, by, signal);
    if (page.kind !== 'ok') return page;
    for (const order of page.value.orders.filter(isOrder)) found.set(order.id, order);
  }
  return { kind: 'ok', value: [...found.values()], status: 200, headers: {} };
}

/** What is not ordered yet, of us or of the shop's own checkout, or was thrown away. */
const NO_ORDER = new Set(['trash', 'auto-draft', 'checkout-draft', 'draft']);
const isOrder = (order: WooOrder): boolean => !isCart(order) && !NO_ORDER.has(order.status);

/** A number is the order's id, unless the shop counts its orders in a way of its own: then it is searched for. */
export function findOrderByNumber(woo: Woo): ConnectorOperation {
  return implement(orders.findByNumber, {
    idempotency: { kind: 'read' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ number }, { signal }) => {
      const word = number.trim().replace(/^#/, '');
      const digits = /\d+/.exec(word)?.[0] ?? '';
      const direct = await fetchOrder(woo, digits, signal);
      if (direct.kind !== 'ok' && !isUnknown(direct)) return notDone(direct);
      const words = new Set([word, digits].filter(Boolean));
      const searches = [...words].map((search) => ({ search }));
      const found = await searchAll(woo, searches, signal);
      if (found.kind !== 'ok') return notDone(found);
      const byId = direct.kind === 'ok' && isOrder(direct.value) ? [direct.value] : [];
      const all = new Map([...byId, ...found.value].map((order) => [order.id, order]));
      const numbered = [...all.values()].filter((order) => words.has(order.number));
      return { kind: 'done', outcome: 'candidates', output: { found: numbered.map(describeCandidate) } };
    },
  });
}

export function readOrder(woo: Woo): ConnectorOperation {
  return implement(orders.read, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ orderRef }, { signal }) => {
      const order = await fetchOrder(woo, orderRef, signal);
      if (isUnknown(order)) return { kind: 'done', outcome: 'none', output: {} };
      if (order.kind !== 'ok') return notDone(order);
      if (!isOrder(order.value)) return { kind: 'done', outcome: 'none', output: {} };
      return { kind: 'done', outcome: 'found', output: { order: describeOrder(order.value) } };
    },
  });
}

/** WooCommerce writes no invoices by itself. */
export function readInvoice(woo: Woo): ConnectorOperation {
  return implement(orders.readInvoice, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ orderRef }, { signal }) => {
      const order = await fetchOrder(woo, orderRef, signal);
      if (isUnknown(order)) return { kind: 'done', outcome: 'none', output: {} };
      if (order.kind !== 'ok') return notDone(order);
      return { kind: 'done', outcome: 'notIssued', output: {} };
    },
  });
}
