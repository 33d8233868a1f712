import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { MARTA, NUMBER } from '../../world/graph/testGraph.ts';
import { acceptedId, openLine, OTHER_NUMBER, type Line } from './openLine.ts';

const TEXT = { kind: 'text' as const, text: 'Your refund is on its way' };

async function open(t: TestContext): Promise<Line> {
  const line = await openLine();
  t.after(() => line.stop());
  await line.graph.write(MARTA, { type: 'text', text: 'Hello' });
  return line;
}

test('with an expired token messages are held, and the account can send again as soon as the token is right', async (t) => {
  const line = await open(t);
  line.graph.faults.set({ kind: 'refuse', code: 190 });
  const result = await line.say(TEXT);
  assert.ok(result.kind === 'refused');
  assert.deepEqual([result.failure.code, result.failure.remedy], ['190/463', 'hold']);
  const check = await line.channel.checkAccount(NUMBER.phoneNumberId);
  assert.ok(!check.ok && check.reason.startsWith('190/463: '), JSON.stringify(check));

  line.graph.faults.clear();
  assert.deepEqual(await line.channel.checkAccount(NUMBER.phoneNumberId), { ok: true });
  acceptedId(await line.say(TEXT));
});

test('a token is asked for before each request, so it can be renewed while we run', async (t) => {
  const line = await open(t);
  line.useToken('EAAG_wrong');
  const refused = await line.say(TEXT);
  assert.ok(refused.kind === 'refused' && refused.failure.remedy === 'hold');
  line.useToken('');
  const requests = line.countRequests('/');
  const missing = await line.say(TEXT);
  assert.ok(missing.kind === 'refused' && missing.failure.code === 'TOKEN_MISSING');
  assert.equal(missing.failure.remedy, 'hold');
  assert.equal((await line.channel.checkAccount(NUMBER.phoneNumberId)).ok, false);
  assert.equal(requests(), 0);
  line.useToken('EAAG_test');
  acceptedId(await line.say(TEXT));
});

test('a number that was taken out of use cannot send, while the other one can', async (t) => {
  const line = await open(t);
  await line.call('POST', `/v25.0/${NUMBER.phoneNumberId}/deregister`, { messaging_product: 'whatsapp' });
  assert.deepEqual(await line.channel.checkAccount(NUMBER.phoneNumberId), {
    ok: false,
    reason: 'the number is PENDING',
  });
  assert.deepEqual(await line.channel.checkAccount(OTHER_NUMBER.phoneNumberId), { ok: true });
});

test('a number that is not ours cannot send', async (t) => {
  const line = await open(t);
  const check = await line.channel.checkAccount('411905322010000');
  assert.ok(!check.ok && check.reason.startsWith('100/33'), JSON.stringify(check));
});

test('a provider with a fault is no reason to lift a hold', async (t) => {
  const line = await open(t);
  for (const kind of ['500', 'down', 'dropAnswer'] as const) {
    line.graph.faults.set({ kind, times: 1, method: 'GET' });
    const check = await line.channel.checkAccount(NUMBER.phoneNumberId);
    assert.ok(!check.ok, kind);
    assert.doesNotMatch(check.reason, /did not leave/);
  }
});

test('a business account whose webhooks reach no app is found', async (t) => {
  const line = await open(t);
  assert.deepEqual(await line.channel.checkSubscriptions(), { ok: true });
  await line.call('DELETE', `/v25.0/${NUMBER.wabaId}/subscribed_apps`);
  const check = await line.channel.checkSubscriptions();
  assert.ok(!check.ok && check.reason.includes(`no app is subscribed to ${NUMBER.wabaId}`));
  await line.call('POST', `/v25.0/${NUMBER.wabaId}/subscribed_apps`, {});
  assert.deepEqual(await line.channel.checkSubscriptions(), { ok: true });
});

test('the question whether an address is ours is answered for the right token alone', async (t) => {
  const line = await open(t);
  const server = createServer((request, response) => {
    const answer = line.channel.challenge(request.url?.split('?')[1] ?? '');
    response.writeHead(answer === null ? 403 : 200).end(answer ?? '');
  }).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/whatsapp`;
  assert.equal(await line.graph.setCallback(url, 'vt_4f0c'), true);
  assert.equal(await line.graph.setCallback(url, 'vt_4f0d'), false);
  assert.equal(await line.graph.setCallback(url, ''), false);
});
