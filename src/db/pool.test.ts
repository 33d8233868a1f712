import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { inWorkspace } from './inWorkspace.ts';
import { openDatabase } from './pool.ts';
import { queryIn } from './queryIn.ts';
import { createTestDatabase, type TestDatabase } from './testDatabase.ts';

let tested: TestDatabase;
before(async () => {
  tested = await createTestDatabase({ max: 1 });
});
after(() => tested.drop());

const SETTING = { text: `select current_setting('loopline.workspace_id', true) as id, current_user as role` };

test('a connection acts as the application role and is set to the workspace of its statement', async () => {
  const other = await tested.addWorkspace();
  for (const id of [tested.workspaceId, other, tested.workspaceId]) {
    const { rows } = await queryIn(tested.db, id, SETTING);
    assert.deepEqual(rows, [{ id, role: 'loopline_app' }]);
  }
});

test('a connection that serves one workspace again is not set again', async () => {
  const statements = (await queryIn(tested.db, tested.workspaceId, COUNT_STATEMENTS)).rows[0];
  const again = (await queryIn(tested.db, tested.workspaceId, COUNT_STATEMENTS)).rows[0];
  assert.deepEqual(again, statements);
});
/** Prepared on first use: with a second `set_workspace` the count of its executions would rise. */
const COUNT_STATEMENTS = {
  text: `select generic_plans + custom_plans as uses from pg_prepared_statements where name = 'set_workspace'`,
};

test('statements of one block share a connection', async () => {
  const ids = await inWorkspace(tested.db, tested.workspaceId, async (connection) => {
    const first = await connection.query<{ pid: number }>('select pg_backend_pid() as pid');
    const second = await connection.query<{ pid: number }>('select pg_backend_pid() as pid');
    return [first.rows[0]?.pid, second.rows[0]?.pid];
  });
  assert.equal(ids[0], ids[1]);
});

test('a connection that comes back inside a transaction is thrown away', async () => {
  const pid = await backend();
  await inWorkspace(tested.db, tested.workspaceId, (connection) => connection.query('begin'));
  assert.notEqual(await backend(), pid);
});

test('a refused statement keeps the connection', async () => {
  const pid = await backend();
  await assert.rejects(queryIn(tested.db, tested.workspaceId, { text: 'select 1/0' }), { code: '22012' });
  assert.equal(await backend(), pid);
});

test('a statement on a connection that was ended tells that the database was lost, and the next one works', async () => {
  const pid = await backend();
  const slow = queryIn(tested.db, tested.workspaceId, { text: 'select pg_sleep(60)' });
  const failed = assert.rejects(slow, { name: 'AppError', code: 'DATABASE_UNAVAILABLE' });
  await untilRunning(pid);
  await tested.superuser.query('select pg_terminate_backend($1)', [pid]);
  await failed;
  assert.notEqual(await backend(), pid);
});

test('an idle connection that was ended is replaced without an error', async () => {
  const pid = await backend();
  await tested.superuser.query('select pg_terminate_backend($1, 5000)', [pid]);
  await untilReplaced(pid);
});

test('a database that nobody serves is told as unavailable, with the cause', async () => {
  const db = openDatabase(`postgresql://loopline@127.0.0.1:${await closedPort()}/loopline`);
  await assert.rejects(queryIn(db, tested.workspaceId, SETTING), (error: Error) => {
    assert.match(error.message, /lost while connecting.*DATABASE_URL/);
    return error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'ECONNREFUSED';
  });
  await db.close();
});

test('a server that accepts and says nothing is given up on after the connect timeout', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const db = openDatabase(`postgresql://loopline@127.0.0.1:${port}/loopline`, { connectTimeoutMs: 50 });
  await assert.rejects(queryIn(db, tested.workspaceId, SETTING), { code: 'DATABASE_UNAVAILABLE' });
  await db.close();
  silent.close();
});

test('a statement that runs too long is cancelled and its connection stays', async () => {
  const db = openDatabase(tested.ownerUrl, { statementTimeoutMs: 50, max: 1 });
  await assert.rejects(queryIn(db, tested.workspaceId, { text: 'select pg_sleep(60)' }), { code: '57014' });
  await queryIn(db, tested.workspaceId, SETTING);
  await db.close();
});

test('numbers, instants and days are read as number, Date and text', async () => {
  const { rows } = await queryIn(tested.db, tested.workspaceId, {
    text: `select 9007199254740991::int8 as count, '2026-11-21 09:00+00'::timestamptz as at, '2026-11-21'::date as day`,
  });
  assert.deepEqual(rows, [
    { count: 9007199254740991, at: new Date('2026-11-21T09:00:00Z'), day: '2026-11-21' },
  ]);
});

async function backend(): Promise<number> {
  const { rows } = await queryIn<{ pid: number }>(tested.db, tested.workspaceId, {
    text: 'select pg_backend_pid() as pid',
  });
  return rows[0]?.pid ?? 0;
}

async function untilRunning(pid: number): Promise<void> {
  for (;;) {
    const { rowCount } = await tested.superuser.query(
      `select from pg_stat_activity where pid = $1 and state = 'active' and query like '%pg_sleep%'`,
      [pid],
    );
    if (rowCount === 1) return;
  }
}

/** The pool learns of the end when the socket closes: until then a statement may still meet the ended connection. */
async function untilReplaced(pid: number): Promise<void> {
  for (;;) {
    const found = await backend().catch(() => pid);
    if (found !== pid) return;
  }
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
