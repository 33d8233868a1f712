import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createTestDatabase } from '../src/db/testDatabase.ts';
import { SEED } from '../world/seed/facts.ts';
import { startWorld, WORLD_DEFAULTS, type World } from '../world/startWorld.ts';
import { runCli, spawnCli } from './harness/runCli.ts';
import { taughtFolder } from './harness/taughtFolder.ts';

const folder = taughtFolder('configured');
after(() => rmSync(folder, { recursive: true }));

const TOKEN = 'a-token-of-sixteen-characters';
const { appSecret, verifyToken, accessToken, numbers } = WORLD_DEFAULTS.graph;

/** What an operator sets so that the product uses these systems. */
function environmentOf(world: World, databaseUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    LOOPLINE_API_TOKEN: TOKEN,
    WHATSAPP_GRAPH_URL: world.graph.url,
    WHATSAPP_APP_SECRET: appSecret,
    WHATSAPP_VERIFY_TOKEN: verifyToken,
    WHATSAPP_ACCESS_TOKEN: accessToken,
    WHATSAPP_NUMBERS: numbers.map(({ wabaId, phoneNumberId }) => `${wabaId}:${phoneNumberId}`).join(','),
    PAYMENTS_URL: world.payments.url,
    PAYMENTS_KEY: WORLD_DEFAULTS.payments.apiKey,
    PAYMENTS_WEBHOOK_SECRET: WORLD_DEFAULTS.payments.webhookSecret,
    SHOP_URL: world.shop.url,
    SHOP_KEY: WORLD_DEFAULTS.shop.apiKey,
    WAREHOUSE_URL: world.warehouse.url,
    WAREHOUSE_KEY: WORLD_DEFAULTS.warehouse.apiKey,
    CRM_URL: world.crm.url,
    CRM_KEY: WORLD_DEFAULTS.crm.apiKey,
    MAIL_URL: world.mail.url,
    MAIL_KEY: WORLD_DEFAULTS.mail.apiKey,
    MODEL_PROVIDER: 'anthropic',
    MODEL_NAME: 'claude-haiku-5-5',
    MODEL_URL: `${world.model.url}/v1`,
    MODEL_KEY: WORLD_DEFAULTS.model.apiKey,
    TRANSCRIPTION_URL: `${world.model.url}/v1`,
    TRANSCRIPTION_MODEL: 'whisper-1',
    TRANSCRIPTION_KEY: WORLD_DEFAULTS.model.apiKey,
  };
}

test('configured by the environment, a web process and a worker serve the same business', async () => {
  const base = await createTestDatabase();
  const world = await startWorld({ seed: 'store' });
  const env = environmentOf(world, base.ownerUrl);
  const web = spawnCli(['start', '--role', 'web'], { folder, env });
  const worker = spawnCli(['start', '--role', 'worker', '--json'], { folder, env });
  const [, port] = await web.shows(/^Loopline is ready: http:\/\/localhost:(\d+)$/m);
  await worker.shows(/^{"ready":true,"url":null}$/m);
  assert.match(web.written().out, /WhatsApp posts to http\S+\/webhooks\/whatsapp/);

  const url = `http://127.0.0.1:${port}`;
  assert.equal(await world.graph.setCallback(`${url}/webhooks/whatsapp`, verifyToken), true);
  assert.equal(await world.graph.setCallback(`${url}/webhooks/whatsapp`, 'not the word'), false);
  await world.graph.write(SEED.marta.waId, { type: 'text', text: 'I want my money back' });
  while (world.graph.phone(SEED.marta.waId).messages.length < 2) await wait(20);
  assert.match(world.graph.phone(SEED.marta.waId).messages[1]?.text ?? '', /LP-1042/);
  world.model.addRule({ when: { contains: 'breaking up' }, take: [{ like: 'start "refund"' }] });
  await world.graph.write(SEED.daniel.waId, {
    type: 'text',
    text: 'honestly this jacket and me, we are breaking up',
  });
  while (world.graph.phone(SEED.daniel.waId).messages.length < 2) await wait(20);
  assert.equal(world.model.requests()[0]?.path, '/v1/messages');
  const tickets = await fetch(`${url}/api/v1/tickets`, { headers: { authorization: `Bearer ${TOKEN}` } });
  assert.equal(tickets.status, 200);

  for (const { child } of [web, worker]) child.kill('SIGTERM');
  assert.deepEqual(
    (await Promise.all([web.ended, worker.ended])).map(({ code }) => code),
    [0, 0],
  );
  await world.stop();
  await base.drop();
});

test('half a configuration ends the start with all that is missing, and shows no secret', async () => {
  const env = { WHATSAPP_APP_SECRET: 'very-secret', SHOP_URL: 'not an address', PORT: 'high' };
  const { code, err } = await runCli(['start'], { folder, env });
  assert.equal(code, 1);
  assert.match(err, /CONFIG_INVALID/);
  for (const name of ['WHATSAPP_VERIFY_TOKEN', 'SHOP_URL', 'PORT']) assert.match(err, new RegExp(name));
  assert.doesNotMatch(err, /very-secret/);
});

test('a business of loopline.config.ts whose flows call what no system offers is refused at the start', async () => {
  const base = await createTestDatabase();
  const own = mkdtempSync(join(folder, 'business-'));
  const parcels = pathToFileURL('src/blueprint/testing/parcelBlueprint.ts').href;
  const file = join(own, 'loopline.config.ts');
  writeFileSync(
    file,
    `import { parcelBlueprint as blueprint } from '${parcels}';\nexport default { blueprint };\n`,
  );
  const options = { folder: own, env: { DATABASE_URL: base.ownerUrl, PORT: '0' } };
  const { code, err } = await runCli(['start'], options);
  assert.equal(code, 1);
  assert.match(err, /CONFIG_INVALID: The flows of 'parcels' call .*, which no connector offers/);
  const checked = await runCli(['check'], options);
  assert.deepEqual([checked.code, checked.out.split(':')[0]], [0, 'parcels']);

  writeFileSync(file, 'export default { nothing: true };\n');
  const unusable = await runCli(['check'], options);
  assert.equal(unusable.code, 1);
  assert.match(unusable.err, /neither a blueprint nor workspaces/);
  writeFileSync(file, 'throw new Error("broken");\n');
  assert.match((await runCli(['check'], options)).err, /does not run: broken/);
  await base.drop();
});
