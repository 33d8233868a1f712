import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fixedClock } from '../src/base/clock.ts';
import { createTestDatabase, type TestDatabase } from '../src/db/testDatabase.ts';
import { eraseContact, type EraseAsked } from '../src/history/erase/eraseContact.ts';
import { ERASED_APART, ERASE_STEPS, NOBODYS } from '../src/history/erase/steps.ts';
import { hashOf, listProofs, readProof } from '../src/history/erase/writeProof.ts';
import { mergeContacts } from '../src/history/merge/mergeContacts.ts';
import { indexContacts } from '../src/history/search/indexContacts.ts';
import { indexMessages } from '../src/history/search/indexMessages.ts';
import { contactRows } from './harness/contactRows.ts';
import { CANARY, meetCanary, PHONE } from './harness/meetCanary.ts';

const clock = fixedClock('2026-11-21T09:00:00Z');
let base: TestDatabase;
let made: ReturnType<typeof contactRows>;

before(async () => {
  base = await createTestDatabase();
  made = contactRows(base, clock);
  await made.insert('queue', { name: 'returns', title: 'Returns' });
});
after(() => base.drop());

const rows = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await base.superuser.query<Row>(text, values)).rows;

const erase = (contactId: string, over: Partial<EraseAsked> = {}) =>
  eraseContact({ db: base.db, clock }, base.workspaceId, {
    contactId,
    grounds: 'retention',
    reason: 'kept long enough',
    forcedBecause: null,
    by: 'admin',
    ...over,
  });

/** Every column of every table that can hold words, in the whole database. */
async function tracesOf(...words: string[]): Promise<string[]> {
  const columns = await rows<{ place: string; text: string }>(
    `select format('%I.%I.%I', c.table_schema, c.table_name, c.column_name) as place,
       format('select count(*) as n from %I.%I where position($1 in lower(%s)) > 0', c.table_schema, c.table_name,
         case when c.data_type = 'bytea' then format('encode(%I, ''escape'')', c.column_name) else format('%I::text', c.column_name) end) as text
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
       and c.data_type in ('text', 'jsonb', 'json', 'ARRAY', 'bytea', 'character varying')`,
  );
  const found: string[] = [];
  for (const { place, text } of columns)
    for (const word of words) {
      const [counted] = await rows<{ n: number }>(text, [word]);
      if ((counted?.n ?? 0) > 0) found.push(place);
    }
  return [...new Set(found)].sort();
}

test('after an erasure no table holds a word of the person, and the ledger stands', async () => {
  const { contact, conversation } = await meetCanary(base, made);
  await indexMessages(base.db, base.workspaceId, { least: 1, settleMs: -60_000 });
  await indexContacts(base.db, base.workspaceId, { settleMs: -60_000 });
  const planted = await tracesOf(CANARY, PHONE);
  assert.ok(planted.length >= 30, planted.join(' '));
  const before = await rows('select number, committed_at from turn where conversation_id = $1', [
    conversation,
  ]);

  const proof = await erase(contact);

  assert.deepEqual(await tracesOf(CANARY, PHONE), []);
  assert.deepEqual(
    await rows('select number, committed_at from turn where conversation_id = $1', [conversation]),
    before,
  );
  const effects = await rows<{ input: unknown; state: string }>(
    'select input, state from effect where conversation_id = $1',
    [conversation],
  );
  assert.equal(effects.length, 2);
  for (const { input, state } of effects) {
    assert.deepEqual(input, { name: '', amount: { minor: 4990, currency: 'BRL' }, orderRef: 'LP-1042' });
    assert.equal(state, 'confirmed');
  }
  const open = await rows('select id from loop where conversation_id = $1 and closed_at is null', [
    conversation,
  ]);
  assert.deepEqual(open, []);
  assert.ok((proof.counts.message ?? 0) >= 3 && proof.counts.contact === 1);
});

test('the proof can be read and counted again, and each holds the hash of the one before', async () => {
  await erase(await meetPlain('Somebody Else'));
  const { items } = await listProofs(base.db, base.workspaceId, { limit: 10 });
  const [newest, older] = items;
  assert.ok(newest && older);
  assert.equal(newest.previousHash, older.hash);
  const { hash, ...said } = await readProof(base.db, base.workspaceId, newest.id);
  assert.equal(hashOf(said), hash);
  assert.notEqual(hashOf({ ...said, counts: { ...said.counts, message: 999 } }), hash);
});

test('an erasure takes all that was merged into the contact', async () => {
  const [one, other] = [await meetPlain('Rosalinda Quetzal'), await meetPlain('R. Quetzal')];
  await mergeContacts({ db: base.db, clock }, base.workspaceId, {
    fromId: one,
    intoId: other,
    reason: 'same',
    by: 'ines',
  });
  await assert.rejects(erase(one), { code: 'ERASURE_REFUSED', details: { reason: 'merged' } });
  const { contactIds } = await erase(other);
  assert.deepEqual(contactIds.toSorted(), [one, other].toSorted());
  assert.deepEqual(await tracesOf('quetzal'), []);
});

async function meetPlain(name: string): Promise<string> {
  const plain = {
    name,
    attributes: {},
    holder: 'assistant',
    addresses: 1,
    loops: [],
    waiting: 0,
    unsent: 0,
  } as const;
  return (await made.live({ ...plain, loops: [] })).contact;
}

test('a hold, an open act and a missing proof refuse it; force with a reason passes over the last two', async () => {
  const held = await meetPlain('Held Person');
  await rows(`update contact set held_reason = 'lawsuit', held_by = 'admin', held_at = now() where id = $1`, [
    held,
  ]);
  const reason = (why: string) => ({ code: 'ERASURE_REFUSED', details: { reason: why } });
  await assert.rejects(erase(held, { forcedBecause: 'must' }), reason('held'));
  const { contact } = await made.live({
    name: 'With Money',
    attributes: {},
    holder: 'assistant',
    addresses: 1,
    loops: ['open'],
    waiting: 0,
    unsent: 0,
  });
  await assert.rejects(erase(contact), reason('money'));
  const asking = await meetPlain('Asks Herself');
  await assert.rejects(erase(asking, { grounds: 'request' }), reason('proof'));
  await rows('update address set proof_level = 2 where contact_id = $1', [asking]);
  await erase(asking, { grounds: 'request' });
  await assert.rejects(erase(asking), reason('erased'));
  assert.equal((await erase(contact, { forcedBecause: 'a court says so' })).forcedBecause, 'a court says so');
});

test('every table that can hold words is erased, or is nobody’s for a reason', async () => {
  const named = await rows<{ name: string }>(
    `select distinct c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'ARRAY', 'bytea')
       and exists (select from information_schema.columns w where w.table_schema = 'public' and w.table_name = c.table_name
         and w.column_name = 'workspace_id') order by 1`,
  );
  const known = new Set([
    ...ERASE_STEPS.map(({ table }) => table),
    ...Object.keys(NOBODYS),
    ...Object.keys(ERASED_APART),
  ]);
  assert.deepEqual(
    named.map(({ name }) => name).filter((name) => !known.has(name)),
    [],
  );
});
