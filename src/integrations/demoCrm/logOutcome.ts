import type { z } from 'zod';
import { SECOND_MS } from '../../base/clock.ts';
import { path, type Http } from '../http.ts';
import { implement, type LookedUp, type Performed } from '../implement.ts';
import type { CallContext, ConnectorOperation } from '../integration.ts';
import { isPerson } from '../isPerson.ts';
import { cannotTell, notDone } from '../notDone.ts';
import { crm } from '../ports/crm.ts';
import { activityWritten, contactWritten, crmActivities } from './crmObjects.ts';
import { searchContacts } from './findContacts.ts';

type Asked = z.output<typeof crm.logOutcome.input>;
type Answers = typeof crm.logOutcome.answers;

const REFUSED = { kind: 'refused', reason: 'refused_with_200' } as const;

/** One activity at the one contact who has this phone or e-mail; nobody is picked of several. */
export function logOutcome(http: Http): ConnectorOperation {
  return implement(crm.logOutcome, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const search = await searchContacts(http, asked, call.signal);
      if (search.kind !== 'ok') return notDone(search);
      const fitting = search.value.contacts.filter((contact) => isPerson(contact, asked));
      const [contact, ...others] = fitting;
      if (others.length > 0) return { kind: 'done', outcome: 'ambiguous', output: { count: fitting.length } };
      return contact ? addActivity(http, contact.id, asked, call) : addContactFirst(http, asked, call);
    },
    lookUp: (_asked, call) => lookUp(http, call),
  });
}

/** The contact is kept under our reference, so a second attempt finds it and makes no other. */
async function addContactFirst(http: Http, asked: Asked, call: CallContext): Promise<Performed<Answers>> {
  const { name, phone, email } = asked;
  const written = await http.send({
    method: 'PUT',
    path: path`/contacts/by-reference/${call.reference}`,
    json: {
      name: name || email || phone,
      phones: phone ? [phone] : [],
      emails: email ? [email] : [],
    },
    schema: contactWritten,
    signal: call.signal,
  });
  // Whether the contact is there or not, the activity surely is not, and both are safe to try again.
  if (written.kind === 'unknown') return { kind: 'later', reason: written.reason };
  if (written.kind !== 'ok') return notDone(written);
  if (!written.value.ok) return REFUSED;
  return addActivity(http, written.value.contact.id, asked, call);
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
