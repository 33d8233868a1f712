import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { addAgent } from '../src/access/addAgent.ts';
import { createSession } from '../src/access/createSession.ts';
import { transaction } from '../src/db/transaction.ts';
import { EXPORT_PARTS, NOT_EXPORTED } from '../src/history/export/exported.ts';
import { catchUp } from '../src/history/search/startIndexer.ts';
import { codeOf, startTicketDesk, TOKEN, type TicketDesk } from './harness/startTicketDesk.ts';

let desk: TicketDesk;
let contactId: string;
let opened: Awaited<ReturnType<TicketDesk['opened']>>;

before(async () => {
  desk = await startTicketDesk();
  opened = await desk.opened();
  contactId = await contactOf(opened.conversationId);
});
after(() => desk.office.close());

async function contactOf(conversationId: string): Promise<string> {
  const [row] = await desk.office.rows<{ contact_id: string }>(
    'select contact_id from conversation where id = $1',
    [conversationId],
  );
  return row?.contact_id ?? '';
}

const of = (id: string = contactId) => ({ params: { contactId: id } });

async function download(path: string): Promise<Response> {
  return fetch(`${desk.url}/api/v1${path}`, { headers: { authorization: `Bearer ${TOKEN}` } });
}

test('a contact is read with its addresses, windows and matters, and changed', async () => {
  const read = await desk.client.contacts.read(of());
  assert.equal(read.addresses[0]?.externalId, opened.from);
  assert.equal(read.openLoops[0]?.protocolNumber, opened.protocolNumber);
  assert.equal(read.addresses[0]?.windowOpenUntil, '2026-11-22T08:55:00.000Z');
  const changed = await desk.client.contacts.change({
    ...of(),
    body: { name: 'Joana Prado', attributes: { value: 900, tier: 'gold' } },
  });
  assert.deepEqual([changed.name, changed.value], ['Joana Prado', 900]);
  const less = await desk.client.contacts.change({ ...of(), body: { attributes: { tier: null } } });
  assert.deepEqual(less.attributes, { value: 900 });
  assert.equal(await codeOf(desk.client.contacts.read(of(opened.conversationId))), 'CONTACT_NOT_FOUND');
});

test('the timeline has messages, turns, matters and tickets of all that happened, in pages, by kind', async () => {
  const whole = await desk.client.contacts.timeline({ ...of(), query: { limit: 100 } });
  const kinds = new Set(whole.items.map(({ kind }) => kind));
  for (const kind of ['message', 'turn', 'loop', 'ticket'] as const) assert.ok(kinds.has(kind), kind);
  assert.deepEqual(
    whole.items.map(({ at }) => at),
    whole.items
      .map(({ at }) => at)
      .toSorted()
      .reverse(),
  );
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await desk.client.contacts.timeline({
      ...of(),
      query: { limit: 2, ...(cursor && { cursor }) },
    });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null);
  assert.deepEqual(
    seen,
    whole.items.map(({ id }) => id),
  );
  const messages = await desk.client.contacts.timeline({ ...of(), query: { kinds: 'message,loop' } });
  assert.deepEqual([...new Set(messages.items.map(({ kind }) => kind))].toSorted(), ['loop', 'message']);
  assert.equal(
    await codeOf(desk.client.contacts.timeline({ ...of(), query: { cursor: 'x' } })),
    'CURSOR_INVALID',
  );
});

test('one box finds messages, matters and people, before they are indexed and after', async () => {
  const look = async () => {
    const words = await desk.client.search.search({ query: { q: 'talk to a person' } });
    assert.ok(words.messages.items.some((message) => message.contactId === contactId));
    const matter = await desk.client.search.search({ query: { q: opened.protocolNumber } });
    assert.deepEqual(
      matter.loops.map(({ protocolNumber }) => protocolNumber),
      [opened.protocolNumber],
    );
    for (const q of ['joana pra', opened.from, `+${opened.from.slice(0, 2)} ${opened.from.slice(2)}`]) {
      const { contacts } = await desk.client.search.search({ query: { q } });
      assert.deepEqual(
        contacts.map(({ id }) => id),
        [contactId],
        q,
      );
    }
  };
  await look();
  await catchUp(desk.db, desk.workspaceId, new AbortController().signal);
  await look();
  const hostile = [
    '%',
    "' or 1=1 --",
    '\\',
    'a'.repeat(200),
    '💥',
    '"; drop table contact; --',
    '\u202e',
    '((((',
  ];
  for (const q of hostile) assert.ok(await desk.client.search.search({ query: { q } }));
});

test('each word about consent is kept, the newest counts', async () => {
  const [address] = (await desk.client.contacts.read(of())).addresses;
  assert.ok(address);
  const say = (allowed: boolean) =>
    desk.client.contacts.changeConsent({
      params: { contactId, addressId: address.id, purpose: 'marketing' },
      body: { allowed, evidence: 'said on the phone' },
    });
  await say(false);
  desk.clock.advance(1_000);
  await say(true);
  const { items } = await desk.client.contacts.consents(of());
  assert.deepEqual(
    items.map(({ allowed, source }) => [allowed, source]),
    [
      [true, 'agent'],
      [false, 'agent'],
    ],
  );
  assert.equal((await desk.client.contacts.read(of())).addresses[0]?.consent.marketing, 'resume');
  const other = await contactOf((await desk.opened()).conversationId);
  const foreign = { contactId: other, addressId: address.id, purpose: 'marketing' };
  const asked = desk.client.contacts.changeConsent({
    params: foreign,
    body: { allowed: true, evidence: 'x' },
  });
  assert.equal(await codeOf(asked), 'ADDRESS_NOT_FOUND');
});

test('two contacts are merged over the API, are one in the timeline, and are parted again', async () => {
  const second = await desk.opened();
  const other = await contactOf(second.conversationId);
  const { id } = await desk.client.contacts.merge({
    ...of(),
    body: { fromId: other, reason: 'the same person' },
  });
  const merged = await desk.client.contacts.read(of());
  assert.deepEqual(merged.mergedFrom, [other]);
  assert.equal(merged.openLoops.length, 2);
  assert.equal((await desk.client.contacts.read(of(other))).id, contactId);
  const both = await desk.client.contacts.timeline({ ...of(), query: { limit: 100 } });
  assert.ok(both.items.some(({ conversationId }) => conversationId === second.conversationId));
  await desk.office.write(second.from, 'hello, me again');
  await desk.office.settled();
  const { kept } = await desk.client.contacts.undoMerge({ params: { contactId, mergeId: id } });
  assert.ok(kept.every(({ reason }) => reason === 'writtenSince' || reason === 'openedSince'));
  assert.equal((await desk.client.contacts.read(of(other))).id, other);
  const { items } = await desk.client.contacts.merges(of());
  assert.deepEqual([items.length, items[0]?.id], [1, id]);
});

test('contacts with one phone or e-mail are suggested and not merged', async () => {
  const [one, other] = [await desk.opened(), await desk.opened()];
  const ids = [await contactOf(one.conversationId), await contactOf(other.conversationId)];
  for (const [index, phone] of ['5581999990001', '558199990001'].entries()) {
    await desk.office.rows('update address set phone = $2 where contact_id = $1', [ids[index], phone]);
  }
  const unindexed = await desk.client.contacts.duplicates(of(ids[0]));
  assert.deepEqual(
    unindexed.items.map((item) => item.contactId),
    [ids[1]],
    'though they are new',
  );
  for (const [index, id] of ids.entries())
    await desk.client.contacts.change({ ...of(id), body: { name: `Twin ${index}` } });
  const { items } = await desk.client.contacts.duplicates(of(ids[0]));
  assert.deepEqual(items, [{ contactId: ids[1], name: 'Twin 1', because: 'phone', proof: 0 }]);
});

test('the JSON export has every row of the contact', async () => {
  const answer = await download(`/contacts/${contactId}/export.json`);
  assert.equal(answer.status, 200);
  const exported: Record<string, unknown[]> = Object(await answer.json());
  const line = [contactId];
  for (const { table } of EXPORT_PARTS) assert.ok(Array.isArray(exported[table]), table);
  const [count] = await desk.office.rows<{ messages: number; turns: number }>(
    `select (select count(*) from message join conversation on conversation.id = conversation_id where contact_id = any($1)) as messages,
       (select count(*) from turn join conversation on conversation.id = conversation_id where contact_id = any($1)) as turns`,
    [line],
  );
  assert.deepEqual([exported.message?.length, exported.turn?.length], [count?.messages, count?.turns]);
  assert.equal((await download(`/contacts/${opened.conversationId}/export.json`)).status, 404);
});

test('the PDF export is one that a reader opens, in three languages', async () => {
  for (const language of ['en', 'pt-BR', 'es']) {
    const answer = await download(`/contacts/${contactId}/export.pdf?language=${language}`);
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    assert.match(bytes.subarray(-8).toString(), /%%EOF/);
  }
});

/** An administrator at a browser: a token may not erase. */
async function asAdmin(method: string, path: string, body: object): Promise<Response> {
  const cookie = await transaction(desk.db, desk.workspaceId, async (tx) => {
    const id = `admin-${randomUUID().slice(0, 8)}`;
    const agent = { id, name: id, email: `${id}@example.test`, role: 'admin' } as const;
    await addAgent(tx, desk.workspaceId, agent, desk.clock.now());
    const asked = { agentId: id, level: 'secondFactor', device: 'a browser', address: '127.0.0.1' } as const;
    return (await createSession(tx, desk.workspaceId, asked, desk.clock.now())).cookie;
  });
  return fetch(`${desk.url}/api/v1${path}`, {
    method,
    headers: { origin: desk.url, cookie: `loopline=${cookie}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

test('an erasure over the API gives a proof that is read later', async () => {
  const { conversationId } = await desk.opened();
  const id = await contactOf(conversationId);
  assert.equal((await asAdmin('PUT', `/contacts/${id}/hold`, { reason: 'a lawsuit' })).status, 204);
  const body = { grounds: 'retention', reason: 'kept long enough' };
  const refused = await asAdmin('POST', `/contacts/${id}/erasure`, body);
  assert.equal(refused.status, 409);
  assert.match(await refused.text(), /ERASURE_REFUSED/);
  assert.equal((await asAdmin('PUT', `/contacts/${id}/hold`, { reason: null })).status, 204);
  const erased = await asAdmin('POST', `/contacts/${id}/erasure`, body);
  assert.equal(erased.status, 201);
  const proof: { id: string } = Object(await erased.json());
  const [kept] = await desk.office.rows<{ hash: string }>('select hash from erasure where id = $1', [
    proof.id,
  ]);
  assert.equal(Object(proof).hash, kept?.hash);
  assert.equal((await desk.client.contacts.read(of(id))).name, null);
  await desk.office.settled();
  assert.deepEqual(
    desk.office.errors.filter((line) => Object(line).level >= 50),
    [],
  );
});

test('every table that names a contact, a conversation, a loop, a ticket or an address is exported, or is not for a reason', async () => {
  const named = await desk.office.rows<{ name: string }>(
    `select distinct c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and column_name in
       ('contact_id', 'from_contact_id', 'conversation_id', 'loop_id', 'ticket_id', 'address_id') order by 1`,
  );
  const known = new Set([...EXPORT_PARTS.map(({ table }) => table), ...Object.keys(NOT_EXPORTED)]);
  assert.deepEqual(
    named.map(({ name }) => name).filter((name) => !known.has(name)),
    [],
  );
});
