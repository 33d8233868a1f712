import { SECOND_MS } from '../../../base/clock.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { orders } from '../../ports/orders.ts';

/**
 * An exchange in Medusa is a chain of seven calls with a reservation of goods in the middle, which nobody could find
 * again by a reference of ours. It is left to the people of the shop, and said so.
 */
export function requestExchange(): ConnectorOperation {
  return implement(orders.requestExchange, {
    idempotency: { kind: 'reference' },
    timeoutMs: SECOND_MS,
    perform: async () => ({ kind: 'done', outcome: 'notPossible', output: { reason: 'not_offered' } }),
    lookUp: async () => ({ kind: 'absent' }),
  });
}
