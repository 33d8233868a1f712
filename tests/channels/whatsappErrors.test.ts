import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../src/base/clock.ts';
import type { SendFailure } from '../../src/channels/channel.ts';
import { MARTA } from '../../world/graph/testGraph.ts';
import { openLine, type Line } from './openLine.ts';

/** What each code calls for. Source: Error codes, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
const REMEDIES: [remedy: SendFailure['remedy'], codes: number[]][] = [
  ['retry', [2, 131016, 131057, 132069, 133004]],
  ['throttleAccount', [4, 80007, 130429]],
  ['throttleContact', [131056]],
  ['hold', [0, 3, 10, 190, 200, 299, 131005, 368, 131031]],
  ['hold', [131037, 131042, 131045, 131048, 131064, 133010, 133016, 2593107]],
  ['fix', [33, 100, 131008, 131009, 135000, 131021, 131030, 131051, 131053, 131062, 131063]],
  ['fix', [132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132018, 132068, 131055, 134101]],
  ['contact', [131026, 131049, 131050, 130403, 130472, 130497, 137000]],
  ['window', [131047]],
];
const AFTER_MS: { [code: number]: number } = { 131049: DAY_MS, 131057: MINUTE_MS };

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

const say = () => line.say({ kind: 'text', text: 'x' });
async function refusal(code: number, more: { subcode?: number; status?: number } = {}): Promise<SendFailure> {
  line.graph.faults.set({ kind: 'refuse', code, times: 1, ...more });
  const result = await say();
  assert.ok(result.kind === 'refused', `${code}: ${JSON.stringify(result)}`);
  return result.failure;
}
async function failedStatus(code: number): Promise<SendFailure | undefined> {
  line.receiver.clear();
  line.graph.faults.set({ kind: 'failed', code, times: 1 });
  await say();
  await line.pass(SECOND_MS);
  const failed = line.updates().find((update) => update.kind === 'status' && update.status === 'failed');
  assert.ok(failed?.kind === 'status', `${code}`);
  return failed.failure;
}

for (const [remedy, codes] of REMEDIES) {
  for (const code of codes) {
    test(`code ${code} calls for '${remedy}', at once and in a failed status`, async () => {
      const refused = await refusal(code);
      assert.deepEqual([refused.remedy, refused.afterMs], [remedy, AFTER_MS[code]]);
      assert.match(refused.code, new RegExp(`^${code}(/\\d+)?$`));
      const failure = await failedStatus(code);
      assert.deepEqual(
        [failure?.code, failure?.remedy, failure?.afterMs],
        [`${code}`, remedy, AFTER_MS[code]],
      );
    });
  }
}

test('a number that is not there or not ours holds the account, though its code is that of a bad request', async () => {
  const failure = await refusal(100, { subcode: 33 });
  assert.deepEqual([failure.code, failure.remedy], ['100/33', 'hold']);
});

test('the code decides, not the HTTP status', async () => {
  assert.equal((await refusal(130429, { status: 400 })).remedy, 'throttleAccount');
  assert.equal((await refusal(131047, { status: 500 })).remedy, 'window');
  assert.equal((await refusal(131030, { status: 429 })).remedy, 'fix');
});

for (const [status, remedy] of [
  [400, 'fix'],
  [401, 'hold'],
  [403, 'hold'],
  [429, 'throttleAccount'],
] as const) {
  test(`a code that nobody knows is judged by its HTTP status ${status}`, async () => {
    const failure = await refusal(987_654, { status });
    assert.deepEqual([failure.code, failure.remedy], ['987654', remedy]);
  });
}

for (const code of [1, 131000]) {
  test(`code ${code} without knowing why leaves open whether the message left, and in a status does not`, async () => {
    line.graph.faults.set({ kind: 'refuse', code, times: 1 });
    const result = await say();
    assert.equal(result.kind, 'unknown');
    assert.equal((await refusal(code, { status: 400 })).remedy, 'retry');
    assert.equal((await failedStatus(code))?.remedy, 'retry');
  });
}

test('what a failure says holds the words of the provider and the trace, and no number of a person', async () => {
  const failure = await refusal(131056);
  assert.match(failure.detail, /^Message failed to send because too many .* \(HTTP 400\), trace \w+$/);
  line.graph.customer({ waId: MARTA, blockedBy: ['411905322018734'] });
  const result = await say();
  line.graph.customer({ waId: MARTA, blockedBy: [] });
  assert.ok(!JSON.stringify(result).includes(MARTA));
});

test('outside the window free text is accepted, and a status tells that only a template may be sent', async () => {
  await line.pass(25 * 60 * MINUTE_MS);
  assert.equal((await say()).kind, 'accepted');
  await line.pass(SECOND_MS);
  const [failed] = line.updates().filter((update) => update.kind === 'status');
  assert.equal(failed?.failure?.remedy, 'window');
});

test('marketing to a contact who stopped it fails for this contact', async () => {
  const components = [{ type: 'BODY', text: 'Sale!' }];
  line.graph.addTemplate({ name: 'sale', language: 'en', category: 'MARKETING', components });
  await line.graph.setMarketing(MARTA, 'stop');
  await line.say({ kind: 'template', name: 'sale', language: 'en', parameters: [] });
  await line.pass(SECOND_MS);
  const failed = line.updates().find((update) => update.kind === 'status');
  assert.ok(failed?.kind === 'status' && failed.failure?.code === '131050');
  assert.equal(failed.failure.remedy, 'contact');
});
