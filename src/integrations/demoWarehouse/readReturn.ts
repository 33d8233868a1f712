import { SECOND_MS } from '../../base/clock.ts';
import { path, type Http } from '../http.ts';
import { implement } from '../implement.ts';
import type { ConnectorOperation } from '../integration.ts';
import { notDone } from '../notDone.ts';
import { returns, type ReturnStatus } from '../ports/returns.ts';
import { warehouseReturn } from './warehouseObjects.ts';

const STATUSES: Readonly<Record<string, ReturnStatus>> = {
  requested: 'requested',
  in_transit: 'inTransit',
  received: 'received',
  cancelled: 'cancelled',
};

export function readReturn(http: Http): ConnectorOperation {
  return implement(returns.read, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ returnRef }, { signal }) => {
      const answer = await fetchReturn(http, returnRef, signal);
      if (answer.kind === 'refused' && answer.status === 404)
        return { kind: 'done', outcome: 'none', output: {} };
      if (answer.kind !== 'ok') return notDone(answer);
      const { status, trackingNumber, receivedAt } = answer.value;
      return {
        kind: 'done',
        outcome: 'found',
        output: { returnRef, status: statusOf(status), trackingNumber, receivedAt },
      };
    },
  });
}

export function fetchReturn(http: Http, returnRef: string, signal: AbortSignal) {
  return http.send({ method: 'GET', path: path`/returns/${returnRef}`, schema: warehouseReturn, signal });
}

/** The warehouse's word for a state in ours. */
export function statusOf(status: string): ReturnStatus {
  return STATUSES[status] ?? 'other';
}
