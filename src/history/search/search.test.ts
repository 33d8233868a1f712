import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { createTestDatabase, type TestDatabase } from '../../db/testDatabase.ts';
import { transaction } from '../../db/transaction.ts';
import { indexMessages } from './indexMessages.ts';
import { lockProgress } from './progress.ts';
import { searchMessages } from './searchMessages.ts';
import { unindexMessages } from './unindexMessages.ts';

let base: TestDatabase;
let conversationId: string;
let addressId: string;

before(async () => {
  base = await createTestDatabase();
  [conversationId, addressId] = await meet();
});
after(() => base.drop());

async function meet(): Promise<[string, string]> {
  const [contact, conversation, address] = [newId(), newId(), newId()];
  const values = [base.workspaceId, contact];
  await base.superuser.query(
    `insert into contact (workspace_id, id, name, created_at) values ($1, $2, 'Marta', now())`,
    values,
  );
  await base.superuser.query(
    `insert into conversation (workspace_id, id, contact_id, created_at) values ($1, $3, $2, now())`,
    [...values, conversation],
  );
  await base.superuser.query(
    `insert into address (workspace_id, id, contact_id, channel, account, external_id, created_at)
     values ($1, $3, $2, 'whatsapp', 'desk', $4, now())`,
    [...values, address, `x${address}`],
  );
  return [conversation, address];
}

/** Ascending ids are the order of time. */
async function write(...texts: string[]): Promise<string[]> {
  const ids = texts.map(() => newId());
  await base.superuser.query(
    `insert into message (workspace_id, id, conversation_id, address_id, direction, author, content, channel, status, written_at)
     select $1, id, $2, $3, 'in', 'contact', jsonb_build_object('kind', 'text', 'text', words), 'whatsapp', 'received', now()
     from unnest($4::uuid[], $5::text[]) as m(id, words)`,
    [base.workspaceId, conversationId, addressId, ids, texts],
  );
  return ids;
}

const index = (least = 1) => indexMessages(base.db, base.workspaceId, { least, settleMs: -60_000 });
const find = (q: string, before: string | null = null, limit = 10) =>
  inWorkspace(base.db, base.workspaceId, (connection) =>
    searchMessages(connection, base.workspaceId, { q, before, limit }),
  );
const texts = async (q: string) => (await find(q)).items.map(({ words }) => words);

test('a message is found before it is indexed and after, without regard to case and accents', async () => {
  await write('Onde está a MINHA encomenda azul?', 'the parcel came broken');
  assert.deepEqual(await texts('Esta encomenda'), ['Onde está a MINHA encomenda azul?']);
  assert.equal(await index(), 2);
  assert.deepEqual(await texts('ESTÁ encomenda'), ['Onde está a MINHA encomenda azul?']);
  assert.deepEqual(await texts('encomenda broken'), []);
});

test('the last word may be a beginning, a number must be whole', async () => {
  await write('my order LP-1042 is late');
  await index();
  assert.deepEqual(await texts('my order LP-1042'), ['my order LP-1042 is late']);
  assert.deepEqual(await texts('LP-104'), []);
  assert.deepEqual(await texts('lat'), ['my order LP-1042 is late']);
});

test('of many words all must be there, also those that the index was not asked for', async () => {
  const words = ['brachiosaurus', 'archaeopteryx', 'pachycephalosaurus', 'compsognathus', 'ibis'];
  await write(words.join(' '), words.slice(0, -1).join(' '));
  await index();
  assert.deepEqual(await texts(words.toReversed().join(' ')), [words.join(' ')]);
});

test('a search of words that are everywhere, or of nothing, finds nothing', async () => {
  for (const q of ['', '   ', 'the of and ', '%', "'; drop table message; --", '\\', '"']) {
    assert.deepEqual(await texts(q), [], q);
  }
});

test('what was changed or erased since is not found, though the index still has it', async () => {
  const [id] = await write('a secret of velociraptors');
  await index();
  assert.equal((await texts('velociraptors')).length, 1);
  await base.superuser.query(
    `update message set content = '{"kind": "text", "text": "gone"}' where id = $1`,
    [id],
  );
  assert.deepEqual(await texts('velociraptors'), []);
});

test('pages go on where they ended, over segments and what is not indexed', async () => {
  const ids: string[] = [];
  for (let round = 0; round < 4; round++) {
    for (let n = 0; n < 7; n++) ids.push(...(await write(`albatross number ${n}`)));
    if (round < 3) await index();
  }
  const seen: string[] = [];
  let before: string | null = null;
  do {
    const page = await find('albatross', before, 5);
    seen.push(...page.items.map(({ id }) => id));
    before = page.next;
  } while (before !== null);
  assert.deepEqual(seen, ids.reverse());
});

test('eight small segments become one, and a message that came late enters with it', async () => {
  await write('before the rest');
  await index();
  const [late] = await write('the latecomer pterodactyl');
  await write('after the late one');
  await base.superuser.query('alter table message disable trigger all');
  await base.superuser.query(`create table kept as select * from message where id = $1`, [late]);
  await base.superuser.query('delete from message where id = $1', [late]);
  await index();
  await base.superuser.query('insert into message select * from kept');
  await base.superuser.query('drop table kept');
  assert.deepEqual(await texts('pterodactyl'), []);
  const segments = async () =>
    Number((await base.superuser.query('select count(*) as n from search_segment')).rows[0]?.n);
  for (let more = 0; more < 16 && (await texts('pterodactyl')).length === 0; more++) {
    await write(`filler ${more}`);
    await index();
  }
  assert.deepEqual(await texts('pterodactyl'), ['the latecomer pterodactyl']);
  assert.ok((await segments()) < 8);
});

test('words that are taken out leave no trace, and other messages stay found', async () => {
  const mine = conversationId;
  const [other, place] = await meet();
  await write('quetzal and hummingbird');
  [conversationId, addressId] = [other, place];
  await write('quetzal and ornithopter');
  await index();
  await transaction(base.db, base.workspaceId, async (tx) => {
    await lockProgress(tx, base.workspaceId, { waits: true });
    assert.ok((await unindexMessages(tx, base.workspaceId, [other])) > 0);
  });
  const { rows } = await base.superuser.query(`select term from search_term where term = 'ornithopter'`);
  assert.deepEqual(rows, []);
  assert.deepEqual(await texts('quetzal'), ['quetzal and hummingbird']);
  assert.notEqual(mine, other);
});

test('nobody finds what another workspace wrote', async () => {
  const other = await base.addWorkspace();
  const found = await inWorkspace(base.db, other, (connection) =>
    searchMessages(connection, other, { q: 'quetzal', before: null, limit: 10 }),
  );
  assert.deepEqual(found.items, []);
});
