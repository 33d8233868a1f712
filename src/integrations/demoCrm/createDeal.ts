import { SECOND_MS } from '../../base/clock.ts';
import type { Http } from '../http.ts';
import { implement } from '../implement.ts';
import type { ConnectorOperation } from '../integration.ts';
import { cannotTell, notDone } from '../notDone.ts';
import { crm } from '../ports/crm.ts';
import { crmDeals, dealWritten } from './crmObjects.ts';
import { ensureContact, REFUSED } from './ensureContact.ts';

/** One opportunity at the one contact who has this phone or e-mail; nobody is picked of several. */
export function createDeal(http: Http): ConnectorOperation {
  return implement(crm.createDeal, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const contact = await ensureContact(http, asked, call);
      if (contact.kind === 'ambiguous')
        return { kind: 'done', outcome: 'ambiguous', output: { count: contact.count } };
      if (contact.kind !== 'contact') return contact;
      const { title, stage, amountMinor: amount, currency, protocolNumber } = asked;
      const written = await http.send({
        method: 'POST',
        path: '/deals',
        json: {
          contactId: contact.id,
          title: `${title} (${protocolNumber})`,
          stage,
          amount,
          currency,
          externalReference: call.reference,
        },
        schema: dealWritten,
        signal: call.signal,
      });
      if (written.kind !== 'ok') return notDone(written);
      return written.value.ok ? { kind: 'sent' } : REFUSED;
    },
    lookUp: async (_asked, { reference, signal }) => {
      const query = { externalReference: reference };
      const answer = await http.send({ method: 'GET', path: '/deals', query, schema: crmDeals, signal });
      if (answer.kind !== 'ok') return cannotTell(answer);
      const ours = answer.value.deals.find((one) => one.externalReference === reference);
      if (!ours) return { kind: 'absent' };
      return { kind: 'done', outcome: 'created', output: { dealRef: ours.id, contactRef: ours.contactId } };
    },
  });
}
