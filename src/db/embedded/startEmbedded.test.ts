import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { holderOf, readLockFile } from './lockFile.ts';
import { startEmbedded, type EmbeddedServer } from './startEmbedded.ts';

let home: string;
let dataDir: string;
before(() => {
  home = mkdtempSync(join(tmpdir(), 'embedded-'));
  spawnSync('chmod', ['755', home]);
  dataDir = join(home, 'postgres');
});
after(() => rmSync(home, { recursive: true, force: true }));

const start = (more: object = {}): Promise<EmbeddedServer> =>
  startEmbedded({ dataDir, durable: false, port: null, ...more });

test('a first start makes a database and says so; the server serves it to its owner', async () => {
  const told: string[] = [];
  const server = await start({ onProgress: (message: string) => told.push(message) });
  assert.match(told.join(), /Making a new PostgreSQL/);
  const { rows } = await query(
    server.url,
    'select current_user as role, current_database() as database, rolsuper from pg_roles where rolname = current_user',
  );
  assert.deepEqual(rows, [{ role: 'loopline', database: 'loopline', rolsuper: false }]);
  await server.stop();
  assertGone(server.pid);
});

test('a second start is quiet and finds the data', async () => {
  const first = await start();
  await query(first.url, 'create table kept as select 1 as n');
  await first.stop();
  const told: string[] = [];
  const second = await start({ onProgress: (message: string) => told.push(message) });
  assert.deepEqual(told, []);
  assert.deepEqual((await query(second.url, 'select n from kept')).rows, [{ n: 1 }]);
  await second.stop();
});

test('a running server is joined, and stops with its last user', async () => {
  const first = await start();
  const second = await start();
  assert.deepEqual([first.joined, second.joined, second.pid], [false, true, first.pid]);
  await first.stop();
  await query(second.url, 'select 1');
  await second.stop();
  assertGone(second.pid);
});

test('of starts at the same moment one starts the server and the others join it', async () => {
  const servers = await Promise.all([start(), start(), start()]);
  assert.equal(new Set(servers.map(({ pid }) => pid)).size, 1);
  assert.equal(servers.filter(({ joined }) => !joined).length, 1);
  await Promise.all(servers.map((server) => server.stop()));
  assertGone(servers[0]?.pid ?? 0);
});

test('the server of a process that was killed is joined by the next one', async () => {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(import.meta.resolve('./startEmbedded.ts'))});
    await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, durable: false, port: null });
    process.kill(process.pid, 'SIGKILL');`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  assert.equal(ended.signal, 'SIGKILL', ended.stderr);
  const pid = readLockFile(join(dataDir, 'cluster'))?.pid;
  const server = await start();
  assert.deepEqual([server.joined, server.pid], [true, pid]);
  await server.stop();
});

test('a server that was killed is started again while it is in use, at the same address', async () => {
  const server = await start({ port: 0 });
  await query(server.url, 'create table survivor as select 1 as n');
  process.kill(server.pid, 'SIGKILL');
  const rows = await untilAnswered(server.url, 'select n from survivor');
  assert.deepEqual(rows, [{ n: 1 }]);
  await query(server.tcpUrl ?? '', 'select 1');
  await server.stop();
  assertGone(server.pid);
});

test('the lock file of a killed server whose process id is a stranger now does not stand in the way', async () => {
  const server = await start();
  const lock = join(dataDir, 'cluster', 'postmaster.pid');
  const text = readFileSync(lock, 'utf8');
  await server.stop();
  const stranger = spawn('sleep', ['600']);
  writeFileSync(lock, text.replace(/^\d+/, String(stranger.pid)));
  spawnSync('chown', ['--reference', join(dataDir, 'cluster'), lock]);
  const told: string[] = [];
  const again = await start({ onProgress: (message: string) => told.push(message) });
  assert.equal(again.joined, false);
  assert.match(told.join(), /not stopped properly/);
  await again.stop();
  stranger.kill();
});

test('what an interrupted first start left is removed', async () => {
  const other = join(home, 'interrupted');
  const { pid } = spawnSync('true');
  mkdirSync(join(other, `cluster.${pid}`, 'base'), { recursive: true });
  const server = await start({ dataDir: other });
  assert.deepEqual(
    readdirSync(other).filter((name) => name.startsWith('cluster')),
    ['cluster'],
  );
  await server.stop();
});

test('a port that is taken is told, with the way out', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await assert.rejects(start({ port }), {
    code: 'DATABASE_UNAVAILABLE',
    message: new RegExp(`Port ${port} on 127.0.0.1 is taken.*DATABASE_URL`),
  });
  taken.close();
});

test('TCP asks for a password, and the log tells none', async () => {
  const server = await start({ port: 0 });
  const withoutPassword = (server.tcpUrl ?? '').replace(/:[0-9a-f]+@/, ':wrong@');
  await assert.rejects(query(withoutPassword, 'select 1'), { code: '28P01' });
  await query(server.tcpUrl ?? '', 'select 1');
  const password = readFileSync(join(dataDir, 'password'), 'utf8');
  assert.ok(!readFileSync(join(dataDir, 'postgres.log'), 'utf8').includes(password));
  await server.stop();
});

test('a path that is too long for a unix socket still works', async () => {
  const deep = join(home, 'd'.repeat(120));
  const server = await start({ dataDir: deep });
  await query(server.url, 'select 1');
  assert.ok(!existsSync(join(deep, 'socket')));
  await server.stop();
});

test('a data folder that cannot be made is told, with the way out', async () => {
  const file = join(home, 'file');
  writeFileSync(file, '');
  await assert.rejects(start({ dataDir: join(file, 'postgres') }), {
    message: /cannot be made.*LOOPLINE_HOME.*DATABASE_URL/,
  });
});

if (process.getuid?.() === 0) {
  test('under root, a folder that the account of PostgreSQL cannot enter is replaced by one that it can, for good', async () => {
    const closed = join(home, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const told: string[] = [];
    const onProgress = (message: string) => told.push(message);
    const server = await start({ dataDir: join(closed, 'postgres'), onProgress });
    assert.match(told[0] ?? '', new RegExp(`cannot enter .*closed.*; its data is in ${server.folder}`));
    await query(server.url, 'create table kept as select 1 as n');
    await server.stop();
    const again = await start({ dataDir: join(closed, 'postgres') });
    assert.equal(again.folder, server.folder);
    assert.deepEqual((await query(again.url, 'select n from kept')).rows, [{ n: 1 }]);
    await again.stop();
    rmSync(server.folder, { recursive: true });
  });
}

/** Ended, and maybe a zombie for a moment. */
function assertGone(pid: number): void {
  assert.notEqual(holderOf(pid, join(dataDir, 'cluster')), 'server');
}

async function query(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

async function untilAnswered(url: string, text: string): Promise<unknown[]> {
  for (;;) {
    const result = await query(url, text).catch(() => null);
    if (result) return result.rows;
  }
}
