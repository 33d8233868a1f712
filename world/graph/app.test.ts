import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { listAt, recordAt, textAt } from '../json.ts';
import { NUMBER, SECRET, startTestGraph, type TestGraph } from './testGraph.ts';

const APP = '9876543210987654';
const proofWith = (secret: string, token: string) => createHmac('sha256', secret).update(token).digest('hex');

async function open(t: TestContext, options: Parameters<typeof startTestGraph>[0] = {}): Promise<TestGraph> {
  const world = await startTestGraph(options);
  t.after(() => world.stop());
  return world;
}

test('a proof that came with a call is held against the app secret; without one nothing is asked', async (t) => {
  const { call } = await open(t);
  const right = await call('GET', `/v25.0/app?appsecret_proof=${proofWith(SECRET, 'EAAG_test')}`);
  assert.deepEqual([right.status, right.body['id']], [200, APP]);
  const wrong = await call('GET', `/v25.0/app?appsecret_proof=${proofWith('another', 'EAAG_test')}`);
  assert.equal(wrong.status, 400);
  assert.equal(textAt(recordAt(wrong.body, 'error'), 'code'), '100');
  assert.match(String(textAt(recordAt(wrong.body, 'error'), 'message')), /Invalid appsecret_proof/);
  assert.equal((await call('GET', '/v25.0/app')).status, 200);
});

test('what a token may do is told to the app alone', async (t) => {
  const until = new Date('2026-11-22T09:00:00Z');
  const { call } = await open(t, { tokenScopes: ['whatsapp_business_messaging'], tokenExpiresAt: until });
  const path = '/v25.0/debug_token?input_token=EAAG_test';
  assert.equal((await call('GET', path)).status, 400);
  const asApp = { Authorization: `Bearer ${APP}|${SECRET}` };
  const { body } = await call('GET', path, undefined, asApp);
  const told = recordAt(body, 'data');
  assert.deepEqual(listAt(told, 'scopes'), ['whatsapp_business_messaging']);
  assert.equal(told['expires_at'], until.getTime() / 1000);
  const other = await call('GET', '/v25.0/debug_token?input_token=EAAG_other', undefined, asApp);
  assert.equal(recordAt(other.body, 'data')['is_valid'], false);
});

test('an account that is subscribed to another app delivers to ours when ours subscribes, too', async (t) => {
  const { call, graph } = await open(t, { subscribedApp: '1111' });
  const path = `/v25.0/${NUMBER.wabaId}/subscribed_apps`;
  const apps = async () =>
    listAt((await call('GET', path)).body, 'data').map((one) =>
      textAt(recordAt(one, 'whatsapp_business_api_data'), 'id'),
    );
  assert.deepEqual(await apps(), ['1111']);
  await graph.write('15550142233', { type: 'text', text: 'unheard' });
  assert.equal(graph.deliveries().length, 0);
  await call('POST', path, {});
  assert.deepEqual(await apps(), ['1111', APP]);
  await graph.write('15550142233', { type: 'text', text: 'heard' });
  assert.equal(graph.deliveries().length, 1);
});
