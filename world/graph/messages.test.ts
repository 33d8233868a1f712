import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../clock.ts';
import { listAt, recordAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { MARTA, NUMBER, startTestGraph } from './testGraph.ts';
import type { Answer, TestGraph } from './testGraph.ts';

let world: TestGraph;
before(async () => {
  world = await startTestGraph();
});
after(() => world.stop());
beforeEach(async () => {
  world.graph.faults.clear();
  await world.graph.write(MARTA, { type: 'text', text: 'Hi' });
  world.clock.advance(MINUTE_MS);
  await world.graph.settled();
  await world.graph.read(MARTA);
  world.receiver.clear();
});

const hello = { type: 'text', text: { body: 'Hello' }, biz_opaque_callback_data: 'out_1' };
const codeOf = (answer: Answer) => Number(textAt(recordAt(answer.body, 'error'), 'code'));
const idOf = (answer: Answer) => textAt(listAt(answer.body, 'messages')[0], 'id') ?? '';
const statuses = () => world.values().flatMap((value) => listAt(value, 'statuses'));
const names = () => statuses().map((status) => textAt(status, 'status'));
const pass = async (ms: number) => {
  world.clock.advance(ms);
  await world.graph.settled();
};

test('a text is accepted, then sent, delivered and read, each with our own reference', async () => {
  const answer = await world.send({ ...hello, to: '+1 555-014-2233' });
  assert.equal(answer.status, 200);
  assert.match(idOf(answer), /^wamid\./);
  const [contact] = listAt(answer.body, 'contacts');
  assert.equal(textAt(contact, 'input'), '+1 555-014-2233');
  assert.equal(textAt(contact, 'wa_id'), MARTA);
  assert.match(String(answer.headers.get('facebook-api-version')), /^v25\.0$/);
  assert.equal(answer.headers.get('content-type'), 'application/json; charset=UTF-8');
  assert.deepEqual(names(), [], 'nothing before its time');
  await pass(SECOND_MS);
  await world.graph.read(MARTA);
  assert.deepEqual(names(), ['sent', 'delivered', 'read']);
  for (const status of statuses()) {
    assert.equal(textAt(status, 'id'), idOf(answer));
    assert.equal(textAt(status, 'biz_opaque_callback_data'), 'out_1');
    assert.equal(textAt(status, 'recipient_id'), MARTA);
  }
  assert.deepEqual(recordAt(statuses()[0], 'pricing'), {
    billable: true,
    pricing_model: 'PMP',
    type: 'regular',
    category: 'service',
  });
});

test('the window closes 24 hours after the last message of the customer, by the virtual clock', async () => {
  await pass(DAY_MS - 2 * MINUTE_MS);
  await world.send(hello);
  await pass(2 * SECOND_MS);
  assert.deepEqual(names(), ['sent', 'delivered']);
  await pass(2 * MINUTE_MS);
  world.receiver.clear();
  assert.equal(world.graph.isWindowOpen(MARTA), false);
  assert.equal((await world.send(hello)).status, 200);
  await pass(SECOND_MS);
  assert.deepEqual(names(), ['failed']);
  assert.equal(textAt(listAt(statuses()[0], 'errors')[0], 'code'), '131047');
});

test('wrong tokens, unknown numbers, unknown paths and bodies that are no messages get Graph errors', async () => {
  const path = `/v25.0/${NUMBER.phoneNumberId}/messages`;
  const noToken = await world.call('POST', path, {}, { Authorization: 'Bearer old' });
  assert.deepEqual([noToken.status, codeOf(noToken)], [401, 190]);
  const foreign = await world.call('POST', '/v25.0/999/messages', { messaging_product: 'whatsapp' });
  assert.deepEqual([foreign.status, codeOf(foreign)], [400, 100]);
  assert.equal(textAt(recordAt(foreign.body, 'error'), 'error_subcode'), '33');
  assert.equal(codeOf(await world.call('GET', '/v25.0/some/where/else')), 2500);
  assert.equal(codeOf(await world.call('POST', path, '{broken')), 100);
  assert.equal(codeOf(await world.call('POST', path, { to: MARTA })), 100);
});

const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
const interactive = (type: string, action: Json, more: Json = {}): Json => ({
  type: 'interactive',
  interactive: { type, body: { text: 'Choose' }, action, ...more },
});
const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `r${n}`, title: `Row ${n}` }));

const REFUSED: [name: string, body: Json, code: number][] = [
  ['text over 4096', { text: { body: 'x'.repeat(4097) } }, 100],
  ['no body', { type: 'text', text: {} }, 131008],
  ['unknown type', { type: 'hologram', hologram: {} }, 100],
  ['callback data over 512', { ...hello, biz_opaque_callback_data: 'x'.repeat(513) }, 100],
  [
    'four buttons',
    interactive('button', { buttons: ['a', 'b', 'c', 'd'].map((one) => button(one, one)) }),
    131009,
  ],
  ['button title over 20', interactive('button', { buttons: [button('a', 'x'.repeat(21))] }), 131009],
  ['same button id twice', interactive('button', { buttons: [button('a', 'A'), button('a', 'B')] }), 131009],
  [
    'footer over 60',
    interactive('button', { buttons: [button('a', 'A')] }, { footer: { text: 'x'.repeat(61) } }),
    131009,
  ],
  [
    'eleven rows over two sections',
    interactive('list', {
      button: 'Show',
      sections: [
        { title: 'A', rows: rows(6) },
        { title: 'B', rows: rows(5) },
      ],
    }),
    131009,
  ],
  [
    'section without title among two',
    interactive('list', { button: 'Show', sections: [{ rows: rows(1) }, { rows: rows(1) }] }),
    131009,
  ],
  ['list without button', interactive('list', { sections: [{ rows: rows(1) }] }), 131009],
  [
    'document with id and link',
    { type: 'document', document: { id: '1', link: 'https://a.test/b.pdf' } },
    100,
  ],
  ['unknown media id', { type: 'document', document: { id: '1029384756473829' } }, 131009],
  ['unknown template', { type: 'template', template: { name: 'nope', language: { code: 'en' } } }, 132001],
  ['own number', { ...hello, to: '15550104477' }, 131021],
  ['location out of bounds', { type: 'location', location: { latitude: 91, longitude: 0 } }, 100],
];

for (const [name, body, code] of REFUSED) {
  test(`refused at once: ${name}`, async () => {
    const answer = await world.send(body);
    assert.equal(codeOf(answer), code, JSON.stringify(answer.body));
    assert.ok(answer.status >= 400 && answer.status < 500);
  });
}

test('refused or broken on demand: rate limits, expired token, server errors', async () => {
  const { faults } = world.graph;
  for (const [code, status] of [
    [130429, 429],
    [131056, 400],
    [190, 401],
    [368, 400],
  ] as const) {
    faults.set({ kind: 'refuse', code, times: 1 });
    const answer = await world.send(hello);
    assert.deepEqual([answer.status, codeOf(answer)], [status, code]);
  }
  faults.set({ kind: '500', times: 2 });
  assert.equal(codeOf(await world.send(hello)), 131000);
  assert.equal(codeOf(await world.send(hello)), 131000);
  assert.equal((await world.send(hello)).status, 200);
});

test('failed with any code, a dropped delivered, and a status before the answer', async () => {
  const { faults } = world.graph;
  faults.set({ kind: 'failed', code: 131026, times: 1 });
  await world.send(hello);
  await pass(SECOND_MS);
  assert.equal(textAt(listAt(statuses()[0], 'errors')[0], 'code'), '131026');

  world.receiver.clear();
  faults.set({ kind: 'dropStatus', times: 1 });
  await world.send(hello);
  await pass(SECOND_MS);
  await world.graph.read(MARTA);
  assert.deepEqual(names(), ['sent', 'read']);

  world.receiver.clear();
  faults.set({ kind: 'statusBeforeAnswer', times: 1 });
  const id = idOf(await world.send(hello));
  assert.equal(textAt(statuses()[0], 'id'), id);
});

test('an answer that is dropped, or never comes, leaves a message that the customer sees', async () => {
  const { faults } = world.graph;
  faults.set({ kind: 'dropAnswer', times: 1 });
  await assert.rejects(world.send({ ...hello, text: { body: 'dropped' } }));
  faults.set({ kind: 'hang', times: 1 });
  const slow = fetch(`${world.graph.url}/v25.0/${NUMBER.phoneNumberId}/messages`, {
    method: 'POST',
    headers: { Authorization: 'Bearer EAAG_test', 'Content-Type': 'application/json' },
    body: JSON.stringify({ messaging_product: 'whatsapp', to: MARTA, text: { body: 'hung' } }),
    signal: AbortSignal.timeout(400),
  });
  await assert.rejects(slow, { name: 'TimeoutError' });
  await pass(SECOND_MS);
  const seen = world.graph.phone(MARTA).messages.map((message) => message.text);
  assert.deepEqual(seen.slice(-2), ['dropped', 'hung']);
});

test('the pair limit and the throughput limit can be switched on', async () => {
  const limited = await startTestGraph({ limits: { pair: true, perSecond: 50 } });
  await limited.graph.write(MARTA, { type: 'text', text: 'Hi' });
  const codes = [];
  for (let turn = 0; turn < 46; turn += 1) codes.push(codeOf(await limited.send(hello)));
  assert.equal(codes.filter((code) => code === 131056).length, 1);
  for (let turn = 0; turn < 10; turn += 1)
    codes.push(codeOf(await limited.send({ ...hello, to: `1555019${turn}000` })));
  assert.ok(codes.includes(130429));
  limited.clock.advance(HOUR_MS);
  assert.equal((await limited.send(hello)).status, 200);
  await limited.stop();
});

test('closed windows can be refused at once, and the test list of a number holds', async () => {
  const strict = await startTestGraph({
    closedWindow: 'reject',
    numbers: [{ ...NUMBER, allowedRecipients: [MARTA] }],
  });
  assert.equal(codeOf(await strict.send(hello)), 131047);
  assert.equal(codeOf(await strict.send({ ...hello, to: '15550199999' })), 131030);
  await strict.stop();
});

test('closed windows can be ignored, for customers whose messages did not come through the double', async () => {
  const lax = await startTestGraph({ closedWindow: 'ignore' });
  await lax.send(hello);
  lax.clock.advance(10_000);
  await lax.graph.settled();
  assert.equal(lax.graph.phone(MARTA).messages[0]?.status, 'delivered');
  await lax.stop();
});
