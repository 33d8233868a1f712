import { SECOND_MS } from '../../../base/clock.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { orders } from '../../ports/orders.ts';

/** WooCommerce knows no exchanges: they are left to the people of the shop, and that is said. */
export function requestExchange(): ConnectorOperation {
  return implement(orders.requestExchange, {
    idempotency: { kind: 'reference' },
    timeoutMs: SECOND_MS,
    perform: async () => ({ kind: 'done', outcome: 'notPossible', output: { reason: 'not_offered' } }),
    lookUp: async () => ({ kind: 'absent' }),
  });
}
