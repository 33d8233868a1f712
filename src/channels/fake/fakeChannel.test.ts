import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OutboundMessage } from '../channel.ts';
import { conformance } from '../conformance.ts';
import { fakeChannel } from './fakeChannel.ts';

const HELLO = { account: 'a1', id: 'm1', at: 1_795_219_203, from: 'c1', name: 'Marta', text: 'hello' };
const outbound = (id: string): OutboundMessage => ({
  id,
  account: 'a1',
  to: { externalId: 'c1', phone: null },
  content: { kind: 'text', text: 'hi' },
});
const never = new AbortController().signal;

conformance({
  channel: fakeChannel(),
  genuine: fakeChannel().webhook(HELLO),
  outbound: outbound('o1'),
});

test('it keeps what was sent and answers by its script first', async () => {
  const channel = fakeChannel();
  channel.answer(
    { kind: 'unknown', detail: 'dropped' },
    { kind: 'refused', failure: { code: '1', detail: '', remedy: 'retry' } },
  );
  const kinds = [];
  for (const id of ['o1', 'o2', 'o3']) kinds.push((await channel.send(outbound(id), never)).kind);
  assert.deepEqual(kinds, ['unknown', 'refused', 'accepted']);
  assert.deepEqual(
    channel.tried.map(({ id }) => id),
    ['o1', 'o2', 'o3'],
  );
  assert.deepEqual(
    channel.sent.map(({ id }) => id),
    ['o3'],
  );
});

test('its webhooks tell texts, taps and statuses', () => {
  const channel = fakeChannel({ capabilities: { buttons: 0 } });
  const { rawBody, headers } = channel.webhook(
    HELLO,
    { account: 'a1', id: 'm2', at: HELLO.at, from: 'c1', optionId: 'yes', title: 'Yes' },
    { account: 'a1', id: 'fake-1', at: HELLO.at, messageId: 'o1', status: 'delivered' },
  );
  assert.equal(channel.verify(rawBody, headers), true);
  const updates = channel.parse(JSON.parse(rawBody.toString()));
  assert.deepEqual(
    updates.map((update) => (update.kind === 'message' ? update.content.kind : update.kind)),
    ['text', 'choice', 'status'],
  );
  assert.equal(channel.capabilities.buttons, 0);
});

test('an account is stopped and started again', async () => {
  const channel = fakeChannel();
  assert.deepEqual(await channel.checkAccount('a1'), { ok: true });
  channel.stopAccounts('the token expired');
  assert.deepEqual(await channel.checkAccount('a1'), { ok: false, reason: 'the token expired' });
  channel.stopAccounts(null);
  assert.deepEqual(await channel.checkAccount('a1'), { ok: true });
});
