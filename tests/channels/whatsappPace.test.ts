import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fixedClock, SECOND_MS } from '../../src/base/clock.ts';
import { PACE_AHEAD_MS } from '../../src/channels/paceAhead.ts';
import { pacer } from '../../src/channels/whatsapp/pace.ts';
import type { GraphOptions } from '../../world/graph/graph.ts';
import { NUMBER } from '../../world/graph/testGraph.ts';
import { acceptedId, openLine } from './openLine.ts';

const ACCOUNT = NUMBER.phoneNumberId;
const TEXT = { kind: 'text' as const, text: 'x' };

test('after a long silence the burst is whole again and not longer', () => {
  const clock = fixedClock('2026-11-21T09:00:00Z');
  const pace = pacer(1_000);
  for (let count = 0; count < 40; count += 1) pace(ACCOUNT, 'a', clock.now());
  clock.advance(100 * 60 * SECOND_MS);
  let left = 0;
  while (pace(ACCOUNT, 'a', clock.now()) === 0) left += 1;
  assert.equal(left, 40);
});

async function open(t: TestContext, limits: GraphOptions['limits']) {
  const line = await openLine({ graph: { limits: limits ?? {}, closedWindow: 'ignore', statuses: 'none' } });
  t.after(() => line.stop());
  const sendAtPace = async (count: number, contactOf: (index: number) => string) => {
    for (let sent = 0; sent < count;) {
      const to = contactOf(sent);
      const waitMs = line.channel.pace?.(ACCOUNT, to, line.clock.now()) ?? 0;
      line.clock.advance(waitMs);
      if (waitMs > PACE_AHEAD_MS) continue;
      acceptedId(await line.say(TEXT, { to: { externalId: to, phone: to } }));
      sent += 1;
    }
  };
  return { ...line, sendAtPace };
}

test('the provider never refuses a contact whose messages keep the pace', async (t) => {
  const line = await open(t, { pair: true });
  await line.sendAtPace(60, () => '15550142233');
  const to = { externalId: '15550142299', phone: null };
  for (let count = 0; count < 45; count += 1) acceptedId(await line.say(TEXT, { to }));
  const result = await line.say(TEXT, { to });
  assert.ok(result.kind === 'refused' && result.failure.remedy === 'throttleContact');
});

test('the provider never refuses a number whose messages keep the pace', async (t) => {
  const line = await open(t, { perSecond: 80 });
  await line.sendAtPace(200, (index) => `1555014${3_000 + index}`);
});
