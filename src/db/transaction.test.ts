import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { AppError } from '../base/errors.ts';
import { one } from './one.ts';
import { openDatabase, type Database } from './pool.ts';
import { queryIn } from './queryIn.ts';
import { createTestDatabase, type TestDatabase } from './testDatabase.ts';
import { transaction, type Tx } from './transaction.ts';

let tested: TestDatabase;
before(async () => {
  tested = await createTestDatabase();
  await tested.superuser.query('create table counter (name text primary key, value integer not null)');
  await tested.superuser.query('grant all on counter to loopline_app');
});
beforeEach(() => tested.superuser.query(`truncate counter; insert into counter values ('a', 0), ('b', 0)`));
after(() => tested.drop());

test('a transaction keeps everything', async () => {
  await transaction(tested.db, tested.workspaceId, async (tx) => {
    await raise(tx, 'a');
    await raise(tx, 'b');
  });
  assert.deepEqual(await values(), [1, 1]);
});

test('a transaction that throws keeps nothing and throws the same error', async () => {
  const refusal = new AppError('ACT_REFUSED', 'no');
  const work = async (tx: Tx) => {
    await raise(tx, 'a');
    throw refusal;
  };
  await assert.rejects(transaction(tested.db, tested.workspaceId, work), refusal);
  assert.deepEqual(await values(), [0, 0]);
});

test('an error of a statement that was caught and ignored does not look like a commit', async () => {
  const work = async (tx: Tx) => {
    await raise(tx, 'a');
    await tx.query('select 1/0').catch(() => undefined);
  };
  await assert.rejects(transaction(tested.db, tested.workspaceId, work), /rolled back/);
  assert.deepEqual(await values(), [0, 0]);
});

test('two transactions that deadlock both end well: the one that lost runs again', async () => {
  const runs = { ab: 0, ba: 0 };
  const together = barrier(2);
  const cross = async (tx: Tx, name: 'ab' | 'ba') => {
    runs[name]++;
    const [first, second] = name === 'ab' ? ['a', 'b'] : ['b', 'a'];
    await raise(tx, first ?? '');
    await together();
    await raise(tx, second ?? '');
  };
  await Promise.all([
    transaction(tested.db, tested.workspaceId, (tx) => cross(tx, 'ab')),
    transaction(tested.db, tested.workspaceId, (tx) => cross(tx, 'ba')),
  ]);
  assert.deepEqual(await values(), [2, 2]);
  assert.ok(runs.ab + runs.ba >= 3, 'one of them ran again');
});

test('work that cannot be serialised is given up after five runs', async () => {
  let runs = 0;
  const work = async (tx: Tx) => {
    runs++;
    await tx.query(`do $$ begin raise serialization_failure; end $$`);
  };
  await assert.rejects(transaction(tested.db, tested.workspaceId, work), { code: '40001' });
  assert.equal(runs, 5);
});

test('a database that is lost inside the work is told as unavailable, and the work does not run again', async () => {
  let runs = 0;
  const work = async (tx: Tx) => {
    runs++;
    await endOwnBackend(tx);
    await raise(tx, 'a');
  };
  await assert.rejects(transaction(tested.db, tested.workspaceId, work), { code: 'DATABASE_UNAVAILABLE' });
  assert.equal(runs, 1);
});

test('a database that is lost at the commit says that nobody knows whether the work was kept', async () => {
  const db = openDatabase(tested.ownerUrl);
  await tested.superuser.query(`
    create function end_backend() returns trigger language plpgsql security definer as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(60); return null; end $$;
    create constraint trigger lost after update on counter deferrable initially deferred
      for each row execute function end_backend()`);
  await assert.rejects(
    transaction(db, tested.workspaceId, (tx) => raise(tx, 'a')),
    (error) => error instanceof AppError && error.details.commitUnknown === true,
  );
  await tested.superuser.query('drop trigger lost on counter');
  await db.close();
});

test('one row is asked for, and none or two are a mistake', async () => {
  const ask = (text: string, db: Database = tested.db) => queryIn(db, tested.workspaceId, { text });
  assert.deepEqual(one(await ask('select 1 as n')), { n: 1 });
  const two = await ask('select generate_series(1, 2)');
  const none = await ask('select 1 where false');
  assert.throws(() => one(two), /exactly one row of SELECT, found 2/);
  assert.throws(() => one(none), /found 0/);
});

async function raise(tx: Tx, name: string): Promise<void> {
  await tx.query('update counter set value = value + 1 where name = $1', [name]);
}

async function endOwnBackend(tx: Tx): Promise<void> {
  const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
  await tested.superuser.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
}

async function values(): Promise<number[]> {
  const { rows } = await tested.superuser.query<{ value: number }>('select value from counter order by name');
  return rows.map(({ value }) => value);
}

/** Resolves for everybody once the number of callers is reached; later callers pass at once. */
function barrier(callers: number): () => Promise<void> {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    callers--;
    if (callers <= 0) open();
    return opened;
  };
}
