import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, test } from 'node:test';
import { makeClient, type Client } from '../src/api/client.ts';
import { DAY_MS, fixedClock, HOUR_MS, MINUTE_MS } from '../src/base/clock.ts';
import { signatureOf } from '../src/automation/webhooks/secretOf.ts';
import { startOffice, type Office } from './harness/startOffice.ts';

interface Got {
  headers: IncomingMessage['headers'];
  body: string;
}

const clock = fixedClock('2026-11-21T10:00:00Z');
let office: Office;
let client: Client;
/** The address outside: keeps what it gets, and answers as it is told to. */
const got: Got[] = [];
let answers: number[] = [];
const listener = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    got.push({ headers: request.headers, body });
    response.writeHead(answers.shift() ?? 200).end();
  });
});
let url: string;

before(async () => {
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hook`;
  office = await startOffice({ clock, webhooksInward: true });
  client = makeClient({ baseUrl: office.product.url ?? '', token: 'token of the office' });
});
after(async () => {
  await office.close();
  await new Promise((resolve) => listener.close(resolve));
});
afterEach(async () => {
  const { webhooks } = await client.webhooks.list();
  for (const { id } of webhooks) await client.webhooks.remove({ params: { webhookId: id } });
  got.length = 0;
  answers = [];
});

async function sweep(): Promise<void> {
  await office.product.automationIdle();
  await office.product.sweeper.sweep();
  await office.product.automationIdle();
}

async function write(from: string): Promise<void> {
  await office.write(from, 'my parcel is lost');
  await office.settled();
}

const kindsIn = ({ body }: Got) => JSON.parse(body).data.facts.map((fact: { kind: string }) => fact.kind);

test('an address is told what it wants to know, signed, without a word of the contact', async () => {
  const { secret } = await client.webhooks.make({ body: { url, kinds: ['loop.opened'] } });
  await write('lena');
  await sweep();
  assert.equal(got.length, 1);
  const [{ headers, body } = { headers: {}, body: '' }] = got;
  assert.deepEqual(kindsIn({ headers, body }), ['loop.opened']);
  assert.ok(!body.includes('my parcel'));
  const [id, at] = [String(headers['webhook-id']), Number(headers['webhook-timestamp'])];
  assert.equal(headers['webhook-signature'], signatureOf(secret, { id, at, body }));
  assert.equal(at, clock.now().getTime() / 1000);
  assert.notEqual(headers['webhook-signature'], signatureOf(secret, { id, at, body: `${body} ` }));
});

test('a failed delivery is tried again with the same id, later and later, and given up after the last try', async () => {
  const { id } = await client.webhooks.make({ body: { url, kinds: ['loop.opened'] } });
  answers = Array.from({ length: 20 }, () => 503);
  await write('rui');
  await sweep();
  assert.equal(got.length, 1);
  await sweep();
  assert.equal(got.length, 1, 'it waits');
  for (const waitMs of [
    5_000,
    30_000,
    2 * MINUTE_MS,
    10 * MINUTE_MS,
    HOUR_MS,
    4 * HOUR_MS,
    12 * HOUR_MS,
    DAY_MS,
  ]) {
    clock.advance(waitMs);
    await sweep();
  }
  assert.equal(got.length, 9);
  assert.equal(new Set(got.map(({ headers }) => headers['webhook-id'])).size, 1);
  const { webhooks } = await client.webhooks.list();
  assert.deepEqual(
    [webhooks[0]?.state, webhooks[0]?.pausedBecause, webhooks[0]?.failed],
    ['paused', 'failing', 1],
  );

  answers = [];
  await client.webhooks.change({ params: { webhookId: id }, body: { state: 'active' } });
  assert.deepEqual(await client.webhooks.replay({ params: { webhookId: id }, body: {} }), { queued: 1 });
  await sweep();
  const { items } = await client.webhooks.deliveries({
    params: { webhookId: id },
    query: { state: 'delivered' },
  });
  assert.deepEqual([got.length, items.length, items[0]?.lastStatus], [10, 1, 200]);
});

test('what happened while an address was paused is told when it is active again', async () => {
  const { id } = await client.webhooks.make({ body: { url, kinds: ['loop.opened'] } });
  await client.webhooks.change({ params: { webhookId: id }, body: { state: 'paused' } });
  await write('paused-1');
  await sweep();
  assert.equal(got.length, 0);
  await client.webhooks.change({ params: { webhookId: id }, body: { state: 'active' } });
  await sweep();
  assert.equal(got.length, 1);
});

test('an address that says it is gone is told nothing more', async () => {
  await client.webhooks.make({ body: { url, kinds: ['loop.opened'] } });
  answers = [410];
  await write('gone-1');
  await sweep();
  await write('gone-2');
  await sweep();
  assert.equal(got.length, 1);
  const { webhooks } = await client.webhooks.list();
  assert.equal(webhooks[0]?.pausedBecause, 'gone');
});

test('a new secret signs from then on', async () => {
  const { id, secret: first } = await client.webhooks.make({ body: { url, kinds: ['loop.opened'] } });
  const { secret: second } = await client.webhooks.renewSecret({ params: { webhookId: id } });
  assert.notEqual(first, second);
  await write('renewed');
  await sweep();
  const [{ headers, body } = { headers: {}, body: '' }] = got;
  const of = { id: String(headers['webhook-id']), at: Number(headers['webhook-timestamp']), body };
  assert.equal(headers['webhook-signature'], signatureOf(second, of));
});

test('rubbish is refused, and an id that is nobody’s is not found', async () => {
  for (const bad of [
    '',
    'ftp://example.com',
    'http://user:pw@example.com',
    'javascript:alert(1)',
    'https://x/#y',
  ]) {
    await assert.rejects(client.webhooks.make({ body: { url: bad } }), { code: 'BODY_INVALID' }, bad);
  }
  const webhookId = '01a1fc93-6141-7627-b719-70dfcce24514';
  await assert.rejects(client.webhooks.remove({ params: { webhookId } }), { code: 'WEBHOOK_NOT_FOUND' });
  await assert.rejects(client.webhooks.deliveries({ params: { webhookId } }), { code: 'WEBHOOK_NOT_FOUND' });
  await assert.rejects(client.webhooks.replay({ params: { webhookId }, body: {} }), {
    code: 'WEBHOOK_NOT_FOUND',
  });
});
