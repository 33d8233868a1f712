import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AppError } from '../base/errors.ts';
import { openDatabase } from '../db/pool.ts';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import { makeTries } from './tries.ts';

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
});
after(() => base.drop());

const many = (count: number, work: () => Promise<void>) =>
  Promise.allSettled(Array.from({ length: count }, work));
const passed = (results: PromiseSettledResult<void>[]) =>
  results.filter(({ status }) => status === 'fulfilled').length;

test('of many tries at once through two processes, as many pass as are allowed', async () => {
  const other = openDatabase(base.ownerUrl);
  const [here, there] = [makeTries(base.db), makeTries(other)];
  const results = await Promise.all([
    many(10, () => here.take('signIn.accountFromAddress', 'ines')),
    many(10, () => there.take('signIn.accountFromAddress', 'ines')),
  ]);
  assert.equal(passed(results.flat()), 8);
  await other.close();
});

test('a refusal says when to come again', async () => {
  const tries = makeTries(base.db);
  await many(8, () => tries.take('password.change', 'bruno'));
  await assert.rejects(tries.take('password.change', 'bruno'), (error) => {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, 'TOO_MANY_TRIES');
    const seconds = Number(error.details['retryAfterSeconds']);
    assert.ok(seconds > 890 && seconds <= 900, String(seconds));
    return true;
  });
});

test('one does not stop another, nor one limit the next', async () => {
  const tries = makeTries(base.db);
  await many(9, () => tries.take('password.change', 'carla'));
  await tries.take('password.change', 'dora');
  await tries.take('secondFactor.account', 'carla');
});

test('what was forgotten does not count any more', async () => {
  const tries = makeTries(base.db);
  await many(8, () => tries.take('password.change', 'eva'));
  await tries.forget('password.change', 'eva');
  await tries.take('password.change', 'eva');
});

test('neither names nor addresses are kept', async () => {
  await makeTries(base.db).take('signIn.address', '203.0.113.77');
  const { rows } = await base.superuser.query<{ key: string }>('select key from tries');
  assert.ok(rows.length > 0);
  assert.ok(!rows.some(({ key }) => key.includes('203.0.113.77') || key.includes('ines')));
});

test('without a database nobody gets past', async () => {
  const lost = openDatabase('postgres://nobody@127.0.0.1:1/none', { connectTimeoutMs: 500 });
  await assert.rejects(makeTries(lost).take('signIn.address', 'x'), { code: 'DATABASE_UNAVAILABLE' });
  await lost.close();
});
