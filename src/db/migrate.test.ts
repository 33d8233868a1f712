import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { migrate } from './migrate.ts';
import { readMigrationFiles } from './migrationFiles.ts';
import { planMigrations } from './planMigrations.ts';
import { createTestDatabase, type TestDatabase } from './testDatabase.ts';

const FIRST = { '0001_first.sql': 'create table first (id integer)' };
const BOTH = { ...FIRST, '0002_second.sql': 'create table second (id integer)' };

let tested: TestDatabase;
let folder: string;
before(async () => {
  tested = await createTestDatabase({ migrated: false });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await tested.db.owner.query('drop table if exists migration, first, second');
});
after(() => tested.drop());

test('a new database gets every migration, in order, each told before it runs', async () => {
  write(BOTH);
  const told: number[] = [];
  const ran = await migrate(tested.db, { folder, onStep: ({ number }) => told.push(number) });
  assert.deepEqual(told, [1, 2]);
  assert.deepEqual(
    ran.map(({ name }) => name),
    ['first', 'second'],
  );
  assert.deepEqual(await tables(), ['first', 'migration', 'second']);
});

test('a second run changes nothing', async () => {
  write(BOTH);
  await migrate(tested.db, { folder });
  assert.deepEqual(await migrate(tested.db, { folder }), []);
});

test('only what is new runs', async () => {
  write(FIRST);
  await migrate(tested.db, { folder });
  write(BOTH);
  const ran = await migrate(tested.db, { folder });
  assert.deepEqual(
    ran.map(({ number }) => number),
    [2],
  );
});

test('the plan tells what would run and changes nothing', async () => {
  write(BOTH);
  const plan = await planMigrations(tested.db.owner, folder);
  assert.deepEqual(
    plan.pending.map(({ number }) => number),
    [1, 2],
  );
  assert.deepEqual(await tables(), []);
  await migrate(tested.db, { folder });
  const after = await planMigrations(tested.db.owner, folder);
  assert.deepEqual(after, { applied: [1, 2], pending: [] });
});

test('a migration that fails leaves nothing of itself, and those before it stay', async () => {
  write({ ...FIRST, '0002_second.sql': 'create table second (id integer); select 1/0' });
  await assert.rejects(migrate(tested.db, { folder }), {
    code: 'MIGRATION_FAILED',
    message: /Migration 2 \(second\) failed and nothing of it was kept: division by zero/,
  });
  assert.deepEqual(await tables(), ['first', 'migration']);
  write(BOTH);
  await migrate(tested.db, { folder });
  assert.deepEqual(await tables(), ['first', 'migration', 'second']);
});

test('a database that is ahead of this version is refused', async () => {
  write(BOTH);
  await migrate(tested.db, { folder });
  rmSync(join(folder, '0002_second.sql'));
  const refusal = { code: 'MIGRATION_AHEAD', message: /migration 2 \(second\).*knows 1/ };
  await assert.rejects(migrate(tested.db, { folder }), refusal);
  await assert.rejects(planMigrations(tested.db.owner, folder), refusal);
});

test('an applied file that was edited is refused, and other line ends are no edit', async () => {
  write(FIRST);
  await migrate(tested.db, { folder });
  write({ '0001_first.sql': 'create table first (id bigint)' });
  await assert.rejects(migrate(tested.db, { folder }), { code: 'MIGRATION_CHANGED' });

  await tested.db.owner.query('drop table migration, first');
  write({ '0001_first.sql': 'create table first\n(id integer)' });
  await migrate(tested.db, { folder });
  write({ '0001_first.sql': 'create table first\r\n(id integer)' });
  assert.deepEqual(await migrate(tested.db, { folder }), []);
});

test('a missing number is refused, in the folder and in the database', async () => {
  write(BOTH);
  await migrate(tested.db, { folder });
  await tested.db.owner.query('delete from migration where number = 1');
  await assert.rejects(migrate(tested.db, { folder }), {
    code: 'MIGRATION_GAP',
    message: /lacks 1 \(first\)/,
  });
  rmSync(join(folder, '0001_first.sql'));
  await assert.rejects(migrate(tested.db, { folder }), {
    code: 'MIGRATION_GAP',
    message: /1 was expected and 2/,
  });
});

test('a number that is used twice and a file without a number are refused', () => {
  write({ ...FIRST, '0001_again.sql': 'select 1' });
  assert.throws(() => readMigrationFiles(folder), { code: 'MIGRATION_GAP' });
  rmSync(join(folder, '0001_again.sql'));
  write({ 'second.sql': 'select 1' });
  assert.throws(() => readMigrationFiles(folder), {
    code: 'MIGRATION_GAP',
    message: /second\.sql has no number/,
  });
});

test('processes that start together run each migration once', async () => {
  write(BOTH);
  const runs = await Promise.all([1, 2, 3].map(() => migrate(tested.db, { folder })));
  assert.deepEqual(runs.map(({ length }) => length).sort(), [0, 0, 2]);
});

test('a migration that meets a lock lets go, and succeeds once the lock is free', async () => {
  write(FIRST);
  await migrate(tested.db, { folder });
  write({ ...FIRST, '0002_second.sql': 'alter table first add column name text' });
  const holder = await tested.superuser.connect();
  await holder.query('begin; lock table first');
  const migrated = migrate(tested.db, { folder, lockTimeoutMs: 20 });
  await untilItGaveUpOnce();
  await holder.query('commit');
  holder.release();
  assert.equal((await migrated).length, 1);
});

test('a lock that is never free is told after the last try', async () => {
  write(FIRST);
  await migrate(tested.db, { folder });
  write({ ...FIRST, '0002_second.sql': 'alter table first add column name text' });
  const holder = await tested.superuser.connect();
  await holder.query('begin; lock table first');
  await assert.rejects(migrate(tested.db, { folder, lockTimeoutMs: 5, attempts: 2 }), {
    code: 'MIGRATION_FAILED',
    message: /lock timeout/,
  });
  await holder.query('rollback');
  holder.release();
});

test('an owner who lacks a right is told which right it needs', async () => {
  write({ '0001_first.sql': 'create role somebody superuser' });
  await assert.rejects(migrate(tested.db, { folder }), { message: /may create roles/ });
});

test('the migrations of the product run as an owner who is no superuser, again and again', async () => {
  const plan = readMigrationFiles();
  const empty = await createTestDatabase({ migrated: false });
  assert.equal((await migrate(empty.db)).length, plan.length);
  assert.equal((await migrate(empty.db)).length, 0);
  await empty.drop();
});

function write(files: Record<string, string>): void {
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
}

async function tables(): Promise<string[]> {
  const { rows } = await tested.superuser.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** A migration that gave up its lock has no transaction; it waits outside for the next try. */
async function untilItGaveUpOnce(): Promise<void> {
  for (;;) {
    const { rowCount } = await tested.superuser.query(
      `select from pg_stat_activity where application_name = 'test owner' and state = 'idle' and query = 'rollback'
       and datname = current_database()`,
    );
    if (rowCount && rowCount > 0) return;
  }
}
