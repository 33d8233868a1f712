import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../src/db/testDatabase.ts';
import { openBrowser } from '../harness/browser.ts';
import { spawnCli, type RunningCli } from '../harness/runCli.ts';
import { PASSWORD } from '../harness/startStaff.ts';
import { taughtFolder } from '../harness/taughtFolder.ts';

let base: TestDatabase;
let folder = '';
before(async () => {
  base = await createTestDatabase({ migrated: false });
  folder = taughtFolder('first-start');
});
after(async () => {
  await base.drop();
  rmSync(folder, { recursive: true });
});

/** A business of one's own: the demo has a link that works at every start. */
const NOWHERE = 'http://127.0.0.1:9';
const SYSTEMS = {
  WHATSAPP_APP_SECRET: 'secret',
  WHATSAPP_VERIFY_TOKEN: 'word',
  WHATSAPP_ACCESS_TOKEN: 'token',
  WHATSAPP_NUMBERS: '1:2',
  PAYMENTS_URL: NOWHERE,
  PAYMENTS_KEY: 'key',
  PAYMENTS_WEBHOOK_SECRET: 'secret',
  SHOP_URL: NOWHERE,
  SHOP_KEY: 'key',
  WAREHOUSE_URL: NOWHERE,
  WAREHOUSE_KEY: 'key',
  CRM_URL: NOWHERE,
  CRM_KEY: 'key',
  MAIL_URL: NOWHERE,
  MAIL_KEY: 'key',
};

async function start(more: Record<string, string> = {}): Promise<RunningCli> {
  const env = { DATABASE_URL: base.ownerUrl, PORT: '0', ...SYSTEMS, ...more };
  const cli = spawnCli(['start', '--drain', '0'], { folder, env });
  await cli.shows(/^Loopline is ready/m);
  return cli;
}

async function stop(cli: RunningCli): Promise<void> {
  cli.child.kill('SIGTERM');
  await cli.ended;
}

test('the first start prints a link for the administrator, which works once; later starts print none', async () => {
  const first = await start();
  const [, url = '', token = ''] = await first.shows(
    /^Sign in \(once\): (http:\/\/localhost:\d+)\/welcome#(\S+)$/m,
  );
  const browser = openBrowser(url);
  const accept = { token, password: PASSWORD, name: 'Ada', email: 'ada@store.example' };
  assert.equal((await browser.call('POST', '/access/accept', accept)).status, 200);
  const { body } = await browser.call('GET', '/access/me');
  assert.deepEqual([body.id, body.agent.name, body.agent.role], ['admin', 'Ada', 'admin']);
  assert.equal((await openBrowser(url).call('POST', '/access/accept', accept)).body.code, 'LINK_INVALID');
  const team = await browser.call('GET', '/access/agents');
  assert.deepEqual(
    team.body.items.map(({ id, role, state }: Record<string, string>) => `${id} ${role} ${state}`),
    ['admin admin active'],
  );
  await stop(first);
  const second = await start();
  assert.doesNotMatch(second.written().out, /Sign in/);
  const [, again = ''] = await second.shows(/^Loopline is ready: (\S+)$/m);
  const next = openBrowser(again);
  const signIn = { name: 'ada@store.example', password: PASSWORD };
  assert.equal((await next.call('POST', '/access/signIn', signIn)).status, 200);
  await stop(second);
});
