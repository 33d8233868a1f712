import { SECOND_MS } from '../../base/clock.ts';
import { path, type Http } from '../http.ts';
import { implement } from '../implement.ts';
import type { ConnectorOperation } from '../integration.ts';
import { cannotTell, notDone } from '../notDone.ts';
import { crm } from '../ports/crm.ts';
import { crmDeal, dealWritten } from './crmObjects.ts';
import { REFUSED } from './ensureContact.ts';

const GONE = { kind: 'done', outcome: 'none', output: {} } as const;

/** A deal stands where it was moved to, however often it is moved there. */
export function moveDeal(http: Http): ConnectorOperation {
  return implement(crm.moveDeal, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ dealRef, stage }, { signal }) => {
      const deal = path`/deals/${dealRef}`;
      const written = await http.send({
        method: 'PATCH',
        path: deal,
        json: { stage },
        schema: dealWritten,
        signal,
      });
      if (written.kind === 'refused' && written.status === 404) return GONE;
      if (written.kind !== 'ok') return notDone(written);
      return written.value.ok ? { kind: 'sent' } : REFUSED;
    },
    lookUp: async ({ dealRef, stage }, { signal }) => {
      const answer = await http.send({
        method: 'GET',
        path: path`/deals/${dealRef}`,
        schema: crmDeal,
        signal,
      });
      if (answer.kind === 'refused' && answer.status === 404) return GONE;
      if (answer.kind !== 'ok') return cannotTell(answer);
      return answer.value.stage === stage
        ? { kind: 'done', outcome: 'moved', output: {} }
        : { kind: 'absent' };
    },
  });
}
