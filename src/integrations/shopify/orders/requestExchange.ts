import { SECOND_MS } from '../../../base/clock.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { orders } from '../../ports/orders.ts';

/**
 * An exchange in Shopify is a return with lines in exchange, which somebody approves, receives and settles there. It is
 * left to the people of the shop, and said so.
 */
export function requestExchange(): ConnectorOperation {
  return implement(orders.requestExchange, {
    idempotency: { kind: 'reference' },
    timeoutMs: SECOND_MS,
    perform: async () => ({ kind: 'done', outcome: 'notPossible', output: { reason: 'not_offered' } }),
    lookUp: async () => ({ kind: 'absent' }),
  });
}
