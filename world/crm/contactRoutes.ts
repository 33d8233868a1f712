import { z } from 'zod';
import { given } from '../json.ts';
import { notFound, phoneMatches, RestError } from '../rest.ts';
import type { CrmContact } from './crm.ts';
import { needFresh, newId } from './state.ts';
import type { CrmState } from './state.ts';

type ById = { Params: { id: string } };
const contactBody = z.strictObject({
  name: z.string().min(1),
  phones: z.array(z.string()).default([]),
  emails: z.array(z.string()).default([]),
  language: z.string().nullable().default(null),
  ownerId: z.string().nullable().default(null),
  externalReference: z.string().max(255).nullable().default(null),
});
const changeBody = z.strictObject({
  name: z.string().min(1).optional(),
  phones: z.array(z.string()).optional(),
  emails: z.array(z.string()).optional(),
  language: z.string().nullable().optional(),
  ownerId: z.string().nullable().optional(),
});

/** People and those who look after them. A search gives everybody who may be meant, as loosely as real CRMs do. */
export function addContactRoutes(state: CrmState): void {
  const { app } = state.peer;
  app.get<{ Querystring: { phone?: string; email?: string; externalReference?: string } }>(
    '/contacts',
    async ({ query }) => {
      const found = state.contacts.list().filter((contact) => isAsked(contact, query));
      return { contacts: found.map((contact) => withOwner(state, contact)), count: found.length };
    },
  );
  app.get<ById>('/contacts/:id', async (request, reply) => {
    const contact = contactNamed(state, request.params.id);
    void reply.header('ETag', `"${contact.version}"`);
    return withOwner(state, contact);
  });
  app.post('/contacts', async (request, reply) => {
    const contact: CrmContact = { id: newId(state, 'con'), ...contactBody.parse(request.body), version: 1 };
    state.contacts.put(contact);
    return reply.code(201).send({ ok: true, contact: withOwner(state, contact) });
  });
  // Creates the contact of this reference, or changes the one that is there.
  app.put<{ Params: { reference: string } }>('/contacts/by-reference/:reference', async (request) => {
    const { reference } = request.params;
    const known = state.contacts.newest({ externalReference: reference });
    const asked = contactBody.parse(request.body);
    const contact = { ...asked, externalReference: reference };
    const kept =
      known === null ? { id: newId(state, 'con'), version: 1 } : { id: known.id, version: known.version + 1 };
    state.contacts.put({ ...contact, ...kept });
    return { ok: true, created: known === null, contact: withOwner(state, { ...contact, ...kept }) };
  });
  app.patch<ById>('/contacts/:id', async (request) => {
    const contact = contactNamed(state, request.params.id);
    needFresh(contact, request.headers['if-match']);
    const changed: CrmContact = {
      ...contact,
      ...given(changeBody.parse(request.body)),
      version: contact.version + 1,
    };
    state.contacts.put(changed);
    return { ok: true, contact: withOwner(state, changed) };
  });
  app.get('/owners', async () => ({ owners: state.owners.list() }));
}

export function contactNamed(state: CrmState, id: string): CrmContact {
  const contact = state.contacts.find(id);
  if (contact === null) throw notFound('contact', id);
  return contact;
}

function isAsked(
  contact: CrmContact,
  asked: { phone?: string; email?: string; externalReference?: string },
): boolean {
  const { phone, email, externalReference } = asked;
  if (phone === undefined && email === undefined && externalReference === undefined) {
    throw new RestError(400, 'invalid', 'Ask by phone, email or externalReference');
  }
  const byPhone = phone !== undefined && contact.phones.some((own) => phoneMatches(own, phone));
  const wanted = email?.trim().toLowerCase();
  const byEmail = wanted !== undefined && contact.emails.some((own) => own.toLowerCase() === wanted);
  return (
    byPhone || byEmail || (externalReference !== undefined && contact.externalReference === externalReference)
  );
}

function withOwner(state: CrmState, contact: CrmContact) {
  const { ownerId, version, ...rest } = contact;
  const owner = ownerId === null ? null : state.owners.find(ownerId);
  return { ...rest, version: String(version), owner };
}
