import { path, type Http } from '../http.ts';
import type { CallContext, CallResult } from '../integration.ts';
import { isPerson } from '../isPerson.ts';
import { notDone } from '../notDone.ts';
import { contactWritten } from './crmObjects.ts';
import { searchContacts } from './findContacts.ts';

export const REFUSED = { kind: 'refused', reason: 'refused_with_200' } as const;

interface Person {
  phone: string | null;
  email: string | null;
  name: string | null;
}

type Ensured =
  | { kind: 'contact'; id: string }
  | { kind: 'ambiguous'; count: number }
  | Exclude<CallResult, { kind: 'done' }>;

/** The one contact who has this phone or e-mail, who is made when there is none; nobody is picked of several. */
export async function ensureContact(http: Http, person: Person, call: CallContext): Promise<Ensured> {
  const search = await searchContacts(http, person, call.signal);
  if (search.kind !== 'ok') return notDone(search);
  const fitting = search.value.contacts.filter((contact) => isPerson(contact, person));
  const [contact, ...others] = fitting;
  if (others.length > 0) return { kind: 'ambiguous', count: fitting.length };
  return contact ? { kind: 'contact', id: contact.id } : addContact(http, person, call);
}

/** The contact is kept under our reference, so a second attempt finds it and makes no other. */
async function addContact(
  http: Http,
  { name, phone, email }: Person,
  { reference, signal }: CallContext,
): Promise<Ensured> {
  const written = await http.send({
    method: 'PUT',
    path: path`/contacts/by-reference/${reference}`,
    json: {
      name: name || email || phone,
      phones: phone ? [phone] : [],
      emails: email ? [email] : [],
    },
    schema: contactWritten,
    signal,
  });
  // Whether the contact is there or not, what belongs at it surely is not, and both are safe to try again.
  if (written.kind === 'unknown') return { kind: 'later', reason: written.reason };
  if (written.kind !== 'ok') return notDone(written);
  return written.value.ok ? { kind: 'contact', id: written.value.contact.id } : REFUSED;
}
