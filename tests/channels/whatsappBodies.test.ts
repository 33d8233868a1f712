import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { parseBody } from '../../src/channels/parseBody.ts';
import { MARTA, NUMBER } from '../../world/graph/testGraph.ts';
import { openLine, OTHER_NUMBER, type Line } from './openLine.ts';

const NOA = '15550142255';
let line: Line;
before(async () => {
  line = await openLine();
});
beforeEach(() => {
  line.graph.faults.clear();
  line.receiver.clear();
});
after(() => line.stop());

const inShort = () =>
  line.updates().map((update) => {
    if (update.kind === 'message' && update.content.kind === 'text') return update.content.text;
    return update.kind === 'unread' ? `unread: ${update.reason}` : update.kind;
  });
const firstBody = () => line.receiver.received[0]?.bytes ?? Buffer.alloc(0);
const text = (words: string) => ({ type: 'text' as const, text: words });

test('several messages, statuses and accounts in one body are all told', async () => {
  line.graph.faults.set({ kind: 'batch', size: 4, times: 1 });
  line.graph.faults.set({ kind: 'dropStatus', times: 1 });
  await line.graph.write(MARTA, text('one'), { wait: false });
  await line.graph.write(NOA, text('two'), { wait: false });
  await line.graph.write(MARTA, text('three'), { wait: false, phoneNumberId: OTHER_NUMBER.phoneNumberId });
  await line.say({ kind: 'text', text: 'x' });
  await line.pass(5_000);
  assert.equal(line.receiver.received.length, 1);
  assert.deepEqual(inShort().toSorted(), ['one', 'status', 'three', 'two']);
  const accounts = line.updates().flatMap((update) => (update.kind === 'message' ? update.account : []));
  assert.deepEqual(accounts, [NUMBER.phoneNumberId, NUMBER.phoneNumberId, OTHER_NUMBER.phoneNumberId]);
});

test('a broken message among others is kept, and its neighbours arrive', async () => {
  line.graph.faults.set({ kind: 'batch', size: 3, times: 1 });
  for (const words of ['one', 'two', 'three']) await line.graph.write(NOA, text(words), { wait: false });
  await line.pass(2_000);
  const genuine = firstBody().toString();
  for (const [broken, told] of [
    [{ timestamp: 'soon' }, 'unread: a message without timestamp'],
    [{ id: null }, 'unread: a message without id'],
    [{ text: 'two' }, 'message'],
    [null, 'unread: a message that is not an object'],
  ] as const) {
    line.receiver.clear();
    const body = JSON.parse(genuine);
    const { messages } = body.entry[0].changes[0].value;
    messages[1] = broken === null ? 'two' : { ...messages[1], ...broken };
    assert.equal(await line.graph.postRaw(Buffer.from(JSON.stringify(body))), 200);
    assert.deepEqual(
      inShort().filter((one) => !one.startsWith('unread: a message of type')),
      ['one', told, 'three'],
    );
  }
});

test('a broken entry and a broken change are kept, and their neighbours arrive', async () => {
  await line.graph.write(NOA, text('whole'));
  const body = JSON.parse(firstBody().toString());
  const [entry] = body.entry;
  const [change] = entry.changes;
  line.receiver.clear();
  body.entry = [
    {},
    7,
    { ...entry, changes: [null, { field: 'messages' }, change] },
    { ...entry, changes: 'x' },
  ];
  await line.graph.postRaw(Buffer.from(JSON.stringify(body)));
  assert.deepEqual(inShort(), [
    'unread: an entry without id or changes',
    'unread: an entry without id or changes',
    'unread: a change of unknown without a number',
    'unread: a change of messages without a number',
    'whole',
    'unread: an entry without id or changes',
  ]);
});

test('ids beyond 2^53 keep their digits, wherever they stand', async () => {
  await line.graph.write(NOA, text('Hi'));
  const body = firstBody()
    .toString()
    .replaceAll(`"${NUMBER.phoneNumberId}"`, '41190532201873499123')
    .replace(/"id":"wamid[^"]*"/, '"id":98765432109876543217');
  line.receiver.clear();
  await line.graph.postRaw(Buffer.from(body));
  const [update] = line.updates();
  assert.ok(update?.kind === 'message');
  assert.deepEqual([update.account, update.externalId], ['41190532201873499123', '98765432109876543217']);

  const parsed = parseBody(
    Buffer.from(
      '{"object":"whatsapp_business_account","entry":[{"id":90071992547409931,"changes":[{"field":"later","value":{"message_template_id":90071992547409933}}]}]}',
    ),
  );
  const [kept] = line.channel.parse('body' in parsed ? parsed.body : null);
  assert.ok(kept?.kind === 'unread' && kept.account === '90071992547409931');
  assert.equal(Object(kept.body).value.message_template_id, '90071992547409933');
});

test('the signature is over the bytes as the provider escapes them, and a body written anew does not match', async () => {
  const words = 'Olá / <você> & 100 % @ 😀 \u2028 "\\"';
  await line.graph.write(NOA, text(words));
  const [arrived] = line.receiver.received;
  assert.ok(arrived);
  assert.match(arrived.bytes.toString(), /Ol\\u00e1 \\\/ <voc\\u00ea> & 100 % @ \\ud83d\\ude00 \\u2028/);
  assert.deepEqual(inShort(), [words]);
  const anew = Buffer.from(JSON.stringify(JSON.parse(arrived.bytes.toString())));
  assert.equal(line.channel.verify(anew, arrived.headers), false);
});

test('a webhook with a wrong signature, or without one, is not ours', async () => {
  line.graph.faults.set({ kind: 'wrongSignature', times: 1 });
  await line.graph.write(NOA, text('forged'));
  await line.graph.postRaw(Buffer.from('{}'), { signature: 'none' });
  const [forged, unsigned] = line.receiver.received;
  assert.ok(forged && unsigned);
  assert.equal(line.channel.verify(forged.bytes, forged.headers), false);
  assert.equal(line.channel.verify(unsigned.bytes, unsigned.headers), false);
});

test('a webhook that is delivered twice tells the same message twice, under the same id', async () => {
  line.graph.faults.set({ kind: 'duplicate', times: 1 });
  await line.graph.write(NOA, text('again'));
  const updates = line.updates();
  assert.equal(updates.length, 2);
  assert.deepEqual(updates[0], updates[1]);
});
