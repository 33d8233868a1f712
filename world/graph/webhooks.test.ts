import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../clock.ts';
import { listAt, textAt } from '../json.ts';
import { escapeLikeMeta } from './escapeLikeMeta.ts';
import { signWebhook } from './signWebhook.ts';
import { MARTA, NUMBER, SECRET, startTestGraph } from './testGraph.ts';
import type { TestGraph } from './testGraph.ts';

let world: TestGraph;
before(async () => {
  world = await startTestGraph();
});
after(() => world.stop());
beforeEach(async () => {
  world.graph.faults.clear();
  await world.graph.settled();
  world.receiver.clear();
});
const texts = () =>
  world
    .values()
    .flatMap((value) => listAt(value, 'messages').map((one) => textAt(Object(one)['text'], 'body')));

test('the signature of the documentation is made from the same bytes', () => {
  const bytes = Buffer.from(escapeLikeMeta('{"text":"olá"}', { slash: true }));
  assert.equal(
    signWebhook(bytes, SECRET)['X-Hub-Signature-256'],
    'sha256=1972cf87f013f5cffca60b589c00cab2ef27ce0d14598d35ccc5e4ceb0bc8d47',
  );
});

test('a webhook is escaped like Meta and verifies under HMAC of its exact bytes', async () => {
  await world.graph.write(MARTA, { type: 'text', text: 'Olá, a/b 👍' }, { name: 'Márta' });
  const [webhook] = world.receiver.received;
  assert.ok(webhook);
  assert.match(webhook.bytes.toString('latin1'), /Ol\\u00e1, a\\\/b \\ud83d\\udc4d/);
  for (const [algorithm, header] of [
    ['sha256', 'x-hub-signature-256'],
    ['sha1', 'x-hub-signature'],
  ] as const) {
    const hash: string = createHmac(algorithm, SECRET).update(webhook.bytes).digest('hex');
    assert.equal(webhook.headers[header], `${algorithm}=${hash}`);
  }
  assert.deepEqual(texts(), ['Olá, a/b 👍']);
});

test('a webhook that is not answered with 200 comes again after a pause, and gives up after seven days', async () => {
  world.receiver.answerNext(500, 201, 503);
  await world.graph.write(MARTA, { type: 'text', text: 'again' });
  assert.equal(world.receiver.received.length, 2, 'once more at once');
  world.clock.advance(MINUTE_MS);
  await world.graph.settled();
  assert.deepEqual(texts(), ['again', 'again', 'again', 'again']);

  world.receiver.answerNext(...Array.from({ length: 100 }, () => 500));
  await world.graph.write(MARTA, { type: 'text', text: 'lost' });
  world.clock.advance(8 * DAY_MS);
  await world.graph.settled();
  const tries = texts().filter((text) => text === 'lost').length;
  world.clock.advance(8 * DAY_MS);
  await world.graph.settled();
  assert.ok(tries > 15 && tries < 40, `${tries} tries`);
  assert.equal(texts().filter((text) => text === 'lost').length, tries);
  world.receiver.answerNext();
});

test('duplicate, ignored acknowledgement, delay and reorder are faults of delivery', async () => {
  world.graph.faults.set({ kind: 'duplicate', copies: 3, times: 1 });
  await world.graph.write(MARTA, { type: 'text', text: 'three' });
  assert.deepEqual(texts(), ['three', 'three', 'three']);

  world.receiver.clear();
  world.graph.faults.set({ kind: 'ignoreAck', deliveries: 2, times: 1 });
  await world.graph.write(MARTA, { type: 'text', text: 'storm' });
  world.clock.advance(HOUR_MS);
  await world.graph.settled();
  assert.deepEqual(texts(), ['storm', 'storm', 'storm']);

  world.receiver.clear();
  world.graph.faults.set({ kind: 'delay', ms: HOUR_MS, times: 1 });
  await world.graph.write(MARTA, { type: 'text', text: 'late' });
  assert.deepEqual(texts(), []);
  world.clock.advance(HOUR_MS);
  await world.graph.settled();
  assert.deepEqual(texts(), ['late']);

  world.receiver.clear();
  world.graph.faults.set({ kind: 'reorder', times: 1 });
  await world.graph.write(MARTA, { type: 'text', text: 'first' });
  await world.graph.write(MARTA, { type: 'text', text: 'second' });
  assert.deepEqual(texts(), ['second', 'first']);
});

test('a batch carries many messages of many people in one body', async () => {
  world.graph.faults.set({ kind: 'batch', size: 40, times: 1 });
  for (let turn = 0; turn < 40; turn += 1) {
    await world.graph.write(`155501${String(turn % 20).padStart(5, '0')}`, {
      type: 'text',
      text: `m${turn}`,
    });
  }
  assert.equal(world.receiver.received.length, 1);
  assert.equal(texts().length, 40);
  assert.equal(listAt(world.values()[0], 'contacts').length, 20);
});

test('a wrong signature and an unknown type come on demand', async () => {
  world.graph.faults.set({ kind: 'wrongSignature', times: 1 });
  world.graph.faults.set({ kind: 'unknownType', times: 1 });
  await world.graph.write(MARTA, { type: 'text', text: 'odd' });
  const [webhook] = world.receiver.received;
  assert.ok(webhook);
  const right = createHmac('sha256', SECRET).update(webhook.bytes).digest('hex');
  assert.notEqual(webhook.headers['x-hub-signature-256'], `sha256=${right}`);
  const [message] = listAt(world.values()[0], 'messages');
  assert.equal(textAt(message, 'type'), 'hologram');
});

test('raw bytes go out signed or not', async () => {
  assert.equal(await world.graph.postRaw(Buffer.from([0xff, 0xfe, 0x7b]), { signature: 'none' }), 200);
  const [webhook] = world.receiver.received;
  assert.deepEqual([...(webhook?.bytes ?? [])], [0xff, 0xfe, 0x7b]);
  assert.equal(webhook?.headers['x-hub-signature-256'], undefined);
});

test('an account without a subscribed app delivers nothing; overrides win in the order number, account, app', async () => {
  const { call, graph } = world;
  await call('DELETE', `/v25.0/${NUMBER.wabaId}/subscribed_apps`);
  await graph.write(MARTA, { type: 'text', text: 'unheard' });
  assert.deepEqual(texts(), []);
  const override = { override_callback_uri: `${world.receiver.url}/waba`, verify_token: 'vt_4f0c' };
  assert.equal((await call('POST', `/v25.0/${NUMBER.wabaId}/subscribed_apps`, override)).status, 200);
  await graph.write(MARTA, { type: 'text', text: 'by account' });
  const number = {
    webhook_configuration: { ...override, override_callback_uri: `${world.receiver.url}/number` },
  };
  await call('POST', `/v25.0/${NUMBER.phoneNumberId}`, number);
  await graph.write(MARTA, { type: 'text', text: 'by number' });
  assert.deepEqual(
    world.receiver.received.map((one) => one.path),
    ['/webhook/waba', '/webhook/number'],
  );
  await call('POST', `/v25.0/${NUMBER.phoneNumberId}`, {
    webhook_configuration: { override_callback_uri: '' },
  });
  await call('POST', `/v25.0/${NUMBER.wabaId}/subscribed_apps`, {});
});

test('a callback that does not echo the challenge is refused', async () => {
  const wrong = { override_callback_uri: world.receiver.url, verify_token: 'other' };
  const answer = await world.call('POST', `/v25.0/${NUMBER.wabaId}/subscribed_apps`, wrong);
  assert.equal(answer.status, 400);
  assert.equal(await world.graph.setCallback(world.receiver.url, 'other'), false);
  assert.equal(await world.graph.setCallback(world.receiver.url, 'vt_4f0c'), true);
});
