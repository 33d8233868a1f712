import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createTestDatabase } from '../src/db/testDatabase.ts';
import { SEED } from '../world/seed/facts.ts';
import { runCli, spawnCli, type RunningCli } from './harness/runCli.ts';
import { taughtFolder } from './harness/taughtFolder.ts';

const READY = /^Loopline is ready: http:\/\/localhost:(\d+)\/demo#\S+$/m;
const WRITE = /(http\S+) is WhatsApp/;
const { waId } = SEED.marta;

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function newFolder(): string {
  const folder = taughtFolder('start');
  folders.push(folder);
  return folder;
}

interface Started {
  cli: RunningCli;
  url: string;
  graph: string;
}

async function start(folder: string, env: Record<string, string>, ...words: string[]): Promise<Started> {
  const cli = spawnCli(['start', '--port', '0', ...words], { folder, env });
  const [, port] = await cli.shows(READY);
  const [, graph = ''] = await cli.shows(WRITE);
  return { cli, url: `http://127.0.0.1:${port}`, graph };
}

async function write(graph: string, text: string): Promise<void> {
  const answer = await fetch(`${graph}/__world/inbound`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: waId, message: { type: 'text', text } }),
  });
  assert.equal(answer.status, 200);
}

async function phoneShows(graph: string, pattern: RegExp): Promise<void> {
  for (let look = 0; look < 400; look++) {
    const answer = await fetch(`${graph}/__world/phone/${waId}`);
    const { messages }: { messages: { from: string; text: string }[] } = (await answer.json()) as never;
    if (messages.some(({ from, text }) => from === 'business' && pattern.test(text))) return;
    await wait(25);
  }
  assert.fail(`The phone never showed ${pattern}`);
}

test('the demo store starts on an empty database, answers, ends with the signal, and goes on at the next start', async () => {
  const base = await createTestDatabase({ migrated: false });
  const folder = newFolder();
  rmSync(join(folder, '.loopline/models'), { recursive: true, force: true }); // it learns what it needs by itself
  const env = { DATABASE_URL: base.ownerUrl };
  const first = await start(folder, env);
  const { out } = first.cli.written();
  assert.match(out.trimEnd().split('\n').at(-1) ?? '', READY);
  assert.equal(out.match(/is ready/g)?.length, 1);
  assert.equal((await fetch(`${first.url}/health`)).status, 200);
  assert.equal((await fetch(`${first.url}/ready`)).status, 200);
  await write(first.graph, 'I want my money back');
  await phoneShows(first.graph, /LP-1042/);

  const secrets = join(folder, '.loopline', 'secrets.json');
  assert.equal(statSync(secrets).mode & 0o777, 0o600);
  const { apiToken } = JSON.parse(readFileSync(secrets, 'utf8'));
  const ask = (token: string) =>
    fetch(`${first.url}/api/v1/tickets`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal((await ask(apiToken)).status, 200);
  assert.equal((await ask('nothing')).status, 401);

  first.cli.child.kill('SIGTERM');
  const ended = await first.cli.ended;
  assert.equal(ended.code, 0);
  assert.doesNotMatch(ended.out + ended.err, new RegExp(apiToken));

  const second = await start(folder, env);
  await write(second.graph, 'yes');
  await phoneShows(second.graph, /What happened/);
  second.cli.child.kill('SIGTERM');
  assert.equal((await second.cli.ended).code, 0);
  await base.drop();
});

test('asked to end, it says so at /ready before it refuses connections; asked again, it ends at once', async () => {
  const base = await createTestDatabase();
  const { cli, url } = await start(newFolder(), { DATABASE_URL: base.ownerUrl }, '--drain', '60');
  cli.child.kill('SIGTERM');
  let ready = 200;
  while (ready === 200) {
    await wait(10);
    ready = (await fetch(`${url}/ready`)).status;
  }
  assert.equal(ready, 503);
  assert.equal((await fetch(`${url}/health`)).status, 200);
  // One that comes at once is the same Ctrl-C, handed on by npm; a person's second one comes later.
  cli.child.kill('SIGTERM');
  assert.equal((await fetch(`${url}/health`)).status, 200);
  await wait(1_100);
  cli.child.kill('SIGTERM');
  assert.equal((await cli.ended).code, 130);
  await base.drop();
});

test('a port that is taken ends with a line that says what to do, and leaves nothing running', async () => {
  const base = await createTestDatabase();
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const { code, err } = await runCli(['start', '--port', port], {
    folder: newFolder(),
    env: { DATABASE_URL: base.ownerUrl },
  });
  assert.equal(code, 1);
  assert.match(err, new RegExp(`CONFIG_INVALID: Port ${port} is taken`));
  const { rowCount } = await base.superuser.query('select from process');
  assert.equal(rowCount, 0);
  taken.close();
  await base.drop();
});

test('without a database it brings its own; after a kill the next start recovers it and what was said', async () => {
  const folder = newFolder();
  const first = await start(folder, {});
  await write(first.graph, 'I want my money back');
  await phoneShows(first.graph, /LP-1042/);
  first.cli.child.kill('SIGKILL');
  assert.equal((await first.cli.ended).code, null);

  const second = await start(folder, {});
  await write(second.graph, 'yes');
  await phoneShows(second.graph, /What happened/);
  second.cli.child.kill('SIGINT');
  assert.equal((await second.cli.ended).code, 0);
});

test('the demo store is one process: a role of its own needs a configuration', async () => {
  const base = await createTestDatabase();
  const { code, err } = await runCli(['start', '--role', 'worker'], {
    folder: newFolder(),
    env: { DATABASE_URL: base.ownerUrl },
  });
  assert.equal(code, 1);
  assert.match(err, /CONFIG_INVALID: The demo store runs in one process/);
  await base.drop();
});
