import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { createTestDatabase, type TestDatabase } from '../../db/testDatabase.ts';
import { indexContacts } from './indexContacts.ts';
import { search } from './search.ts';
import { searchContacts } from './searchContacts.ts';

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
  await meet('Maria da Silva', { phone: '558199990001' });
  await meet('João Souza', { phone: '5581988887777', email: 'joao.souza@example.com' });
  await meet('Maria Ruiz', { phone: '34600111222' });
});
after(() => base.drop());

async function meet(
  name: string,
  { phone = null, email = null }: { phone?: string | null; email?: string | null },
) {
  const [contact, conversation] = [newId(), newId()];
  const { workspaceId } = base;
  await base.superuser.query(
    'insert into contact (workspace_id, id, name, created_at) values ($1, $2, $3, now())',
    [workspaceId, contact, name],
  );
  await base.superuser.query(
    `insert into conversation (workspace_id, id, contact_id, created_at) values ($1, $2, $3, now())`,
    [workspaceId, conversation, contact],
  );
  await base.superuser.query(
    `insert into address (workspace_id, id, contact_id, channel, account, external_id, phone, email, created_at)
     values ($1, $2, $3, 'whatsapp', 'desk', $4, $5, $6, now())`,
    [workspaceId, newId(), contact, phone ?? email ?? newId(), phone, email],
  );
  return { contact, conversation };
}

const names = async (q: string) => {
  const found = await inWorkspace(base.db, base.workspaceId, (connection) =>
    searchContacts(connection, base.workspaceId, { q, limit: 10 }),
  );
  return found.map(({ name }) => name).sort();
};

const FOUND: [string, string[]][] = [
  ['maria', ['Maria Ruiz', 'Maria da Silva']],
  ['MARIA sil', ['Maria da Silva']],
  ['joao', ['João Souza']],
  ['+55 (81) 99999-0001', ['Maria da Silva']],
  ['0055 81 9999-0001', ['Maria da Silva']],
  ['(81) 99999-0001', ['Maria da Silva']],
  ['081 9999 0001', ['Maria da Silva']],
  ['99990001', ['Maria da Silva']],
  ['+5581988887777', ['João Souza']],
  ['81 8888-7777', ['João Souza']],
  ['600 111 222', ['Maria Ruiz']],
  ['JOAO.souza@EXAMPLE.com', ['João Souza']],
  ['joao.souza@ex', ['João Souza']],
  ['nobody', []],
  ["o'; drop table contact", []],
  ['%', []],
  ['12', []],
];

test('contacts are found by phone in any format, e-mail and name, new as indexed', async () => {
  for (const [q, expected] of FOUND) assert.deepEqual(await names(q), expected, `new: ${q}`);
  assert.equal(await indexContacts(base.db, base.workspaceId, { settleMs: -60_000 }), 3);
  for (const [q, expected] of FOUND) assert.deepEqual(await names(q), expected, `indexed: ${q}`);
});

test('a matter is found by its protocol number in any form, and by what it is about', async () => {
  const { conversation } = await meet('Rui', { email: 'rui@example.com' });
  await base.superuser.query(
    `insert into loop (workspace_id, id, conversation_id, flow, flow_version, value, context, object_kind, object_ref, reason,
       protocol_number, outcome, opened_at, moved_at, closed_at)
     values ($1, $2, $3, 'refund', 1, '"done"', '{}', 'order', 'LP-1042', 'damaged', '261121-000042-7', 'refunded', now(), now(), now())`,
    [base.workspaceId, newId(), conversation],
  );
  for (const q of [
    '261121-000042-7',
    '2611210000427',
    '261121 000042 7',
    '261121-000042-7/1',
    'lp-1042',
    'LP-1042',
  ]) {
    const { loops } = await search(base.db, base.workspaceId, { q, before: null, limit: 5 });
    assert.deepEqual(
      loops.map((loop) => [loop.protocolNumber, loop.contactName]),
      [['261121-000042-7', 'Rui']],
      q,
    );
  }
});
