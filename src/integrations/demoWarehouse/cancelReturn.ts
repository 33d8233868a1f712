import { SECOND_MS } from '../../base/clock.ts';
import { path, type Http } from '../http.ts';
import { implement, type LookedUp } from '../implement.ts';
import type { CallContext, ConnectorOperation } from '../integration.ts';
import { cannotTell, notDone } from '../notDone.ts';
import { returns } from '../ports/returns.ts';
import { fetchReturn, statusOf } from './readReturn.ts';
import { warehouseReturn } from './warehouseObjects.ts';

/** The return is its own reference: one that is cancelled cannot be cancelled again, whoever did it. */
export function cancelReturn(http: Http): ConnectorOperation {
  return implement(returns.cancel, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ returnRef }, { signal }) => {
      const schema = warehouseReturn;
      const answer = await http.send({
        method: 'POST',
        path: path`/returns/${returnRef}/cancel`,
        schema,
        signal,
      });
      // Refused because it went on its way since we looked: the look-up says where it is.
      const wentOn = answer.kind === 'refused' && answer.reason === 'not_allowed';
      return answer.kind === 'ok' || wentOn ? { kind: 'sent' } : notDone(answer);
    },
    lookUp: ({ returnRef }, call) => lookUp(http, returnRef, call),
  });
}

async function lookUp(
  http: Http,
  returnRef: string,
  { signal }: CallContext,
): Promise<LookedUp<typeof returns.cancel.answers>> {
  const answer = await fetchReturn(http, returnRef, signal);
  if (answer.kind === 'refused' && answer.status === 404)
    return { kind: 'done', outcome: 'none', output: {} };
  if (answer.kind !== 'ok') return cannotTell(answer);
  const status = statusOf(answer.value.status);
  if (status === 'cancelled') return { kind: 'done', outcome: 'cancelled', output: {} };
  return status === 'requested'
    ? { kind: 'absent' }
    : { kind: 'done', outcome: 'notCancellable', output: { status } };
}
