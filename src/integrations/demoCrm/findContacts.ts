import { SECOND_MS } from '../../base/clock.ts';
import type { Http } from '../http.ts';
import { implement } from '../implement.ts';
import type { ConnectorOperation } from '../integration.ts';
import { notDone } from '../notDone.ts';
import { crm } from '../ports/crm.ts';
import { crmContacts, type CrmPerson } from './crmObjects.ts';

export function findContacts(http: Http): ConnectorOperation {
  return implement(crm.find, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async (asked, { signal }) => {
      const answer = await searchContacts(http, asked, signal);
      if (answer.kind !== 'ok') return notDone(answer);
      return { kind: 'done', outcome: 'candidates', output: { found: answer.value.contacts.map(describe) } };
    },
  });
}

/** Everybody who may be meant: the CRM compares the end of a number only. */
export function searchContacts(
  http: Http,
  { phone, email }: { phone: string | null; email: string | null },
  signal: AbortSignal,
) {
  const query = { ...(phone ? { phone } : {}), ...(email ? { email } : {}) };
  return http.send({ method: 'GET', path: '/contacts', query, schema: crmContacts, signal });
}

function describe({ id, name, phones, emails, owner }: CrmPerson) {
  const contact = { ref: id, name, owner: owner === null ? null : { ref: owner.id, name: owner.name } };
  return { contact, phones, emails };
}
