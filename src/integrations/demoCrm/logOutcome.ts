import type { z } from 'zod';
import { SECOND_MS } from '../../base/clock.ts';
import type { Http } from '../http.ts';
import { implement, type LookedUp, type Performed } from '../implement.ts';
import type { CallContext, ConnectorOperation } from '../integration.ts';
import { cannotTell, notDone } from '../notDone.ts';
import { crm } from '../ports/crm.ts';
import { activityWritten, crmActivities } from './crmObjects.ts';
import { ensureContact, REFUSED } from './ensureContact.ts';

type Asked = z.output<typeof crm.logOutcome.input>;
type Answers = typeof crm.logOutcome.answers;

/** One activity at the one contact who has this phone or e-mail; nobody is picked of several. */
export function logOutcome(http: Http): ConnectorOperation {
  return implement(crm.logOutcome, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const contact = await ensureContact(http, asked, call);
      if (contact.kind === 'contact') return addActivity(http, contact.id, asked, call);
      if (contact.kind !== 'ambiguous') return contact;
      return { kind: 'done', outcome: 'ambiguous', output: { count: contact.count } };
    },
    lookUp: (_asked, call) => lookUp(http, call),
  });
}

async function addActivity(
  http: Http,
  contactId: string,
  { subject, text, protocolNumber, outcome }: Asked,
  { reference, signal }: CallContext,
): Promise<Performed<Answers>> {
  const body = `${text}\n\n${protocolNumber}`;
  const json = { contactId, kind: 'note', subject, body, outcome, externalReference: reference };
  const written = await http.send({
    method: 'POST',
    path: '/activities',
    json,
    schema: activityWritten,
    signal,
  });
  if (written.kind !== 'ok') return notDone(written);
  return written.value.ok ? { kind: 'sent' } : REFUSED;
}

async function lookUp(http: Http, { reference, signal }: CallContext): Promise<LookedUp<Answers>> {
  const query = { externalReference: reference };
  const answer = await http.send({
    method: 'GET',
    path: '/activities',
    query,
    schema: crmActivities,
    signal,
  });
  if (answer.kind !== 'ok') return cannotTell(answer);
  const ours = answer.value.activities.find((one) => one.externalReference === reference);
  if (!ours) return { kind: 'absent' };
  return { kind: 'done', outcome: 'logged', output: { activityRef: ours.id, contactRef: ours.contactId } };
}
