import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { queryIn } from '../db/queryIn.ts';
import { createTestDatabase } from '../db/testDatabase.ts';
import { entryBytes, type AuditEntry } from './auditEntry.ts';

test('no two entries have the same bytes', () => {
  const text = fc.string({ maxLength: 8 });
  const entry = fc.record<AuditEntry>({
    at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
    actor: text,
    act: text,
    subjects: fc.array(text, { maxLength: 4 }),
    outcome: text,
    requestId: text,
  });
  fc.assert(
    fc.property(entry, entry, fc.nat(9), fc.nat(9), (a, b, n, m) => {
      const same = n === m && JSON.stringify(a) === JSON.stringify(b);
      return entryBytes('w', n, a).equals(entryBytes('w', m, b)) === same;
    }),
  );
  const alike = { at: new Date(0), act: 'x', outcome: 'o', requestId: 'r' };
  const one = entryBytes('w', 1, { ...alike, actor: 'ab', subjects: ['c', 'd'] });
  const two = entryBytes('w', 1, { ...alike, actor: 'ab', subjects: ['cd'] });
  assert.equal(one.equals(two), false);
});

test('the application can neither change nor delete what was written, nor empty it', async () => {
  const { db, workspaceId, drop } = await createTestDatabase();
  for (const text of [
    `update audit_entry set actor = 'x'`,
    'delete from audit_entry',
    'delete from audit_subject',
    'delete from audit_head',
    'truncate audit_entry cascade',
  ]) {
    await assert.rejects(queryIn(db, workspaceId, { text }), { code: '42501' }, text);
  }
  await drop();
});
