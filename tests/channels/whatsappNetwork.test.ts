import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newId } from '../../src/base/id.ts';
import { SECOND_MS } from '../../src/base/clock.ts';
import { MARTA, NUMBER } from '../../world/graph/testGraph.ts';
import { whatsapp } from '../../src/channels/whatsapp/whatsapp.ts';
import { acceptedId, openLine, type Line } from './openLine.ts';
import { openScript, type Scripted } from './openScript.ts';

let line: Line;
before(async () => {
  line = await openLine();
});
beforeEach(async () => {
  line.graph.faults.clear();
  await line.graph.write(MARTA, { type: 'text', text: 'Hello' });
  line.receiver.clear();
});
after(() => line.stop());

const TEXT = { kind: 'text' as const, text: 'Your refund is on its way' };
const DOCUMENT = {
  kind: 'document' as const,
  fileName: 'label.pdf',
  caption: '',
  mediaType: 'application/pdf',
  bytes: Uint8Array.of(37, 80, 68, 70),
};

for (const fault of [
  { kind: 'dropAnswer' },
  { kind: '500AfterCommit' },
  { kind: '500AfterCommit', status: 502 },
  { kind: 'hang' },
] as const) {
  test(`a message whose answer is lost (${Object.values(fault).join(' ')}) may have left, and its status tells that it did`, async () => {
    const id = newId<'message'>();
    line.graph.faults.set({ ...fault, times: 1 });
    const result = await line.say(TEXT, { id, signal: AbortSignal.timeout(200) });
    assert.equal(result.kind, 'unknown', JSON.stringify(result));
    await line.pass(2 * SECOND_MS);
    const told = line.updates().filter((update) => update.kind === 'status' && update.messageId === id);
    assert.equal(told.length, 2);
  });
}

for (const fault of [
  { kind: '500' },
  { kind: '500', status: 502 },
  { kind: 'down', mode: 'reset' },
] as const) {
  test(`a message that the provider broke on (${Object.values(fault).join(' ')}) may have left`, async () => {
    line.graph.faults.set({ ...fault, times: 1 });
    assert.equal((await line.say(TEXT)).kind, 'unknown');
    acceptedId(await line.say(TEXT));
  });
}

test('a provider that says it is not at work is asked again', async () => {
  line.graph.faults.set({ kind: 'down', times: 1 });
  const result = await line.say(TEXT);
  assert.ok(result.kind === 'refused' && result.failure.code === '131016');
  assert.equal(result.failure.remedy, 'retry');
});

test('a provider that has too much to do says for how long', async () => {
  line.graph.faults.set({ kind: '429', retryAfterSeconds: 7, times: 1 });
  const result = await line.say(TEXT);
  assert.ok(result.kind === 'refused');
  assert.deepEqual(
    [result.failure.code, result.failure.remedy, result.failure.afterMs],
    ['130429', 'throttleAccount', 7_000],
  );
});

test('a slow answer is awaited, until the attempt is ended', async () => {
  line.graph.faults.set({ kind: 'latency', ms: 80, times: 1 });
  acceptedId(await line.say(TEXT));
  line.graph.faults.set({ kind: 'latency', ms: 300, times: 1 });
  const result = await line.say(TEXT, { signal: AbortSignal.timeout(60) });
  assert.equal(result.kind, 'unknown');
});

test('an upload that went wrong in any way is made again, because no message has left', async () => {
  for (const kind of ['dropAnswer', '500AfterCommit', '500', 'down'] as const) {
    line.graph.faults.clear();
    line.graph.faults.set({ kind, times: 1, path: '/media' });
    const sends = line.countRequests('/messages');
    const result = await line.say(DOCUMENT);
    assert.ok(result.kind === 'refused', `${kind}: ${JSON.stringify(result)}`);
    assert.equal(result.failure.remedy, 'retry', kind);
    assert.equal(sends(), 0, kind);
  }
  acceptedId(await line.say(DOCUMENT));
});

test('a document whose message got no answer may have left', async () => {
  line.graph.faults.set({ kind: 'dropAnswer', times: 1, path: '/messages' });
  assert.equal((await line.say(DOCUMENT)).kind, 'unknown');
});

test('a file of a kind that the provider does not take can never pass', async () => {
  const result = await line.say({ ...DOCUMENT, mediaType: 'application/octet-stream' });
  assert.ok(result.kind === 'refused' && result.failure.remedy === 'fix', JSON.stringify(result));
});

test('an upload without a right token is held', async () => {
  line.useToken('EAAG_wrong');
  const result = await line.say(DOCUMENT);
  line.useToken('EAAG_test');
  assert.ok(result.kind === 'refused' && result.failure.remedy === 'hold', JSON.stringify(result));
});

test('many messages at once all leave, each once', async () => {
  const results = await Promise.all(
    Array.from({ length: 40 }, (_, index) => line.say({ kind: 'text', text: `All at once ${index}` })),
  );
  const ids = results.map(acceptedId);
  assert.equal(new Set(ids).size, 40);
  await line.pass(2 * SECOND_MS);
  const texts = line.graph.phone(MARTA).messages.filter(({ text }) => text.startsWith('All at once'));
  assert.equal(texts.length, 40);
});

const HTML = Buffer.from('<html>Bad gateway</html>');
const ANSWERS: [answer: Scripted, kind: string, remedy?: string][] = [
  [{ status: 502, bytes: HTML }, 'unknown'],
  [{ status: 408 }, 'unknown'],
  [{ json: { messages: [] } }, 'unknown'],
  [{ json: { messages: [{ id: '' }] } }, 'unknown'],
  [{ bytes: Buffer.from('{"messages":[{"id":"wami') }, 'unknown'],
  [{ bytes: Buffer.alloc(3 * 1024 * 1024, ' ') }, 'unknown'],
  [{ status: 404, bytes: HTML }, 'refused', 'fix'],
  [{ status: 429, headers: { 'retry-after': 'soon' } }, 'refused', 'throttleAccount'],
  [{ status: 403, json: { error: 'no' } }, 'refused', 'hold'],
  [{ status: 302, headers: { location: 'https://login.test/' } }, 'refused', 'hold'],
];

for (const [answer, kind, remedy] of ANSWERS) {
  const { status = 200, bytes, json } = answer;
  const said = bytes === undefined ? JSON.stringify(json ?? '') : `${bytes.length} bytes`;
  test(`an answer in no form of the provider (HTTP ${status}, ${said}) is ${remedy ?? kind}`, async (t) => {
    const script = await openScript();
    const channel = whatsapp({
      graphUrl: script.url,
      appSecret: 's',
      verifyToken: 'v',
      accessToken: 't',
      accounts: [NUMBER.phoneNumberId],
    });
    t.after(() => Promise.all([channel.close(), script.stop()]));
    script.answer(`/v25.0/${NUMBER.phoneNumberId}/messages`, () => answer);
    const result = await channel.send(
      {
        id: newId<'message'>(),
        account: NUMBER.phoneNumberId,
        to: { externalId: MARTA, phone: null },
        content: TEXT,
      },
      AbortSignal.timeout(5_000),
    );
    assert.equal(result.kind, kind, JSON.stringify(result));
    if (result.kind === 'refused') assert.equal(result.failure.remedy, remedy);
  });
}
