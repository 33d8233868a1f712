import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { describeCandidate, describeOrder } from './describeOrder.ts';
import { shopOrder, shopOrders } from '../shopObjects.ts';

const TIMEOUT_MS = 10 * SECOND_MS;

/** The shop joins what it is asked by with "and", so each way to know a person is asked by itself. */
export function findOrders(http: Http): ConnectorOperation {
  return implement(orders.find, {
    idempotency: { kind: 'read' },
    timeoutMs: TIMEOUT_MS,
    perform: async ({ phone, email, contactRef }, { signal }) => {
      const queries = Object.entries({ phone, email, customer: contactRef });
      const found = new Map<string, ReturnType<typeof describeCandidate>>();
      for (const [field, value] of queries) {
        if (!value) continue;
        const answer = await search(http, { [field]: value }, signal);
        if (answer.kind !== 'ok') return notDone(answer);
        for (const order of answer.value.orders) found.set(order.id, describeCandidate(order));
      }
      return { kind: 'done', outcome: 'candidates', output: { found: [...found.values()] } };
    },
  });
}

export function findOrderByNumber(http: Http): ConnectorOperation {
  return implement(orders.findByNumber, {
    idempotency: { kind: 'read' },
    timeoutMs: TIMEOUT_MS,
    perform: async ({ number }, { signal }) => {
      const answer = await search(http, { number }, signal);
      if (answer.kind !== 'ok') return notDone(answer);
      return {
        kind: 'done',
        outcome: 'candidates',
        output: { found: answer.value.orders.map(describeCandidate) },
      };
    },
  });
}

export function readOrder(http: Http): ConnectorOperation {
  return implement(orders.read, {
    idempotency: { kind: 'read' },
    timeoutMs: TIMEOUT_MS,
    perform: async ({ orderRef }, { signal }) => {
      const answer = await fetchOrder(http, orderRef, signal);
      if (answer.kind === 'refused' && answer.status === 404)
        return { kind: 'done', outcome: 'none', output: {} };
      if (answer.kind !== 'ok') return notDone(answer);
      return { kind: 'done', outcome: 'found', output: { order: describeOrder(answer.value) } };
    },
  });
}

export function fetchOrder(http: Http, orderRef: string, signal: AbortSignal) {
  return http.send({ method: 'GET', path: path`/orders/${orderRef}`, schema: shopOrder, signal });
}

function search(http: Http, query: Record<string, string>, signal: AbortSignal) {
  return http.send({ method: 'GET', path: '/orders', query, schema: shopOrders, signal });
}
