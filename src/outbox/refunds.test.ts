import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../base/clock.ts';
import { allocate } from './allocate.ts';
import { holdTable } from './testing/holdTable.ts';
import { openRefunds } from './testing/openRefunds.ts';

let refunds: Awaited<ReturnType<typeof openRefunds>>;
before(async () => {
  refunds = await openRefunds();
});
beforeEach(() => refunds.payments.faults.clear());
after(() => refunds.close());

const line = (paymentRef: string, minor: number, over: Record<string, string | number> = {}) => ({
  paymentRef,
  orderRef: `order of ${paymentRef}`,
  lineRef: '1',
  minor,
  lineLimitMinor: 10_000,
  currency: 'BRL',
  reason: 'damaged',
  ...over,
});
const refunded = (paymentRef: string) =>
  refunds.payments.ledger().find((entry) => entry.paymentIntent === paymentRef);

test('a refund is allocated, paid once and told to the loop that asked', async () => {
  const payment = refunds.pay(10_000);
  const conversation = await refunds.decide('refund:a', line(payment, 4_990));
  await refunds.perform(conversation);
  assert.equal((await refunds.effect('refund:a'))?.state, 'confirmed');
  assert.equal(refunded(payment)?.refunded, 4_990);
  assert.deepEqual(await refunds.results(conversation), ['refunded']);
  assert.ok(refunds.woken.includes(conversation));
});

test('the same intent asked by another conversation gets the first receipt and pays nothing', async () => {
  const payment = refunds.pay(10_000);
  const first = await refunds.decide('refund:b', line(payment, 4_990));
  await refunds.perform(first);
  const second = await refunds.decide('refund:b', line(payment, 4_990));
  await refunds.perform(second);
  assert.deepEqual(await refunds.results(second), ['refunded']);
  assert.equal(refunded(payment)?.refunds.length, 1);
});

test('an answer lost after the money moved is told as unsettled, found again and paid once', async () => {
  const payment = refunds.pay(10_000);
  refunds.payments.faults.set({ kind: 'dropAnswer', method: 'POST', path: '/refunds', times: 1 });
  const conversation = await refunds.decide('refund:c', line(payment, 4_990));
  await refunds.perform(conversation);
  assert.equal((await refunds.effect('refund:c'))?.state, 'unknown');
  assert.deepEqual(await refunds.results(conversation), ['unsettled']);
  await refunds.later(5 * SECOND_MS);
  assert.equal((await refunds.effect('refund:c'))?.state, 'reconciled');
  assert.deepEqual(await refunds.results(conversation), ['unsettled', 'refunded']);
  assert.equal(refunded(payment)?.refunded, 4_990);
});

test('a stored 500 that is replayed for ever ends in a look-up, and what is surely absent fails and frees the money', async () => {
  const payment = refunds.pay(5_000);
  refunds.payments.faults.set({ kind: '500', method: 'POST', path: '/refunds', stored: true, times: 1 });
  const conversation = await refunds.decide('refund:d', line(payment, 5_000));
  await refunds.perform(conversation);
  for (let n = 0; n < 8; n++) await refunds.later(20 * SECOND_MS);
  assert.equal((await refunds.effect('refund:d'))?.state, 'failed');
  assert.deepEqual((await refunds.results(conversation)).at(-1), 'failed');
  const again = await refunds.decide('refund:d2', line(payment, 5_000));
  await refunds.perform(again);
  assert.equal(refunded(payment)?.refunded, 5_000);
});

test('a 500 after the commit is found by the look-up and never paid twice', async () => {
  const payment = refunds.pay(5_000);
  refunds.payments.faults.set({ kind: '500AfterCommit', method: 'POST', path: '/refunds', times: 1 });
  const conversation = await refunds.decide('refund:e', line(payment, 5_000));
  await refunds.perform(conversation);
  for (let n = 0; n < 8; n++) await refunds.later(20 * SECOND_MS);
  assert.equal((await refunds.effect('refund:e'))?.state, 'reconciled');
  assert.equal(refunded(payment)?.refunds.length, 1);
});

test('a provider that is down for the whole time leaves the answer to a person, not to chance', async () => {
  const payment = refunds.pay(5_000);
  refunds.payments.faults.set({ kind: 'dropAnswer', method: 'POST', path: '/refunds', times: 1 });
  const conversation = await refunds.decide('refund:f', line(payment, 5_000));
  await refunds.perform(conversation);
  refunds.payments.faults.set({ kind: 'down' });
  for (let n = 0; n < 14; n++) await refunds.later(2 * MINUTE_MS);
  assert.equal((await refunds.effect('refund:f'))?.state, 'manual');
  assert.deepEqual(await refunds.results(conversation), ['unsettled', 'manual']);
});

test('a key that the provider may have forgotten is not used again', async () => {
  const payment = refunds.pay(5_000);
  refunds.payments.faults.set({ kind: 'dropAnswer', method: 'POST', path: '/refunds', times: 1 });
  const conversation = await refunds.decide('refund:g', line(payment, 2_000));
  await refunds.perform(conversation);
  await refunds.later(25 * HOUR_MS);
  assert.equal((await refunds.effect('refund:g'))?.state, 'reconciled');
  assert.equal(refunded(payment)?.refunds.length, 1);
});

test('four parallel refunds of 60 % end at 60 %, whatever their intents', async () => {
  const payment = refunds.pay(10_000);
  const conversations = await Promise.all(
    [1, 2, 3, 4].map((n) =>
      refunds.decide(`refund:h${n}`, line(payment, 6_000, { lineRef: `${n}`, lineLimitMinor: 6_000 })),
    ),
  );
  await Promise.all(conversations.map((id) => refunds.perform(id)));
  assert.equal(refunded(payment)?.refunded, 6_000);
  const states = await Promise.all(
    [1, 2, 3, 4].map(async (n) => (await refunds.effect(`refund:h${n}`))?.state),
  );
  assert.deepEqual(states.sort(), ['confirmed', 'failed', 'failed', 'failed']);
});

test('a line never gives back more than the line, though the payment has more', async () => {
  const payment = refunds.pay(10_000);
  const [one, two] = await Promise.all([
    refunds.decide('refund:i1', line(payment, 3_000, { lineLimitMinor: 5_000 })),
    refunds.decide('refund:i2', line(payment, 3_000, { lineLimitMinor: 5_000 })),
  ]);
  await Promise.all([refunds.perform(one), refunds.perform(two)]);
  assert.equal(refunded(payment)?.refunded, 3_000);
});

test('what was refunded elsewhere counts', async () => {
  const payment = refunds.pay(10_000);
  await fetch(`${refunds.payments.url}/v1/refunds`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_world' },
    body: new URLSearchParams({ payment_intent: payment, amount: '8000' }),
  });
  const conversation = await refunds.decide('refund:j', line(payment, 4_990));
  await refunds.perform(conversation);
  assert.deepEqual((await refunds.effect('refund:j'))?.failure, {
    reason: 'overPayment',
    availableMinor: 2_000,
    askedMinor: 4_990,
  });
});

test('input that is no money is refused before anything is read or paid', async () => {
  const conversation = await refunds.decide('refund:k', line('pi_x', -5));
  await refunds.perform(conversation);
  assert.equal((await refunds.effect('refund:k'))?.state, 'failed');
});

test('a database that is lost while the money is promised delays the refund, and pays it once', async () => {
  const payment = refunds.pay(10_000);
  const conversation = await refunds.decide('refund:l', line(payment, 4_990));
  const table = await holdTable(refunds.superuser, 'payment');
  await Promise.all([refunds.perform(conversation), table.breakWhoWaits()]);
  assert.equal((await refunds.effect('refund:l'))?.state, 'confirmed');
  assert.equal(refunded(payment)?.refunds.length, 1);
});

test('a promise of money whose commit was not heard of is made once, and holds', async () => {
  const payment = refunds.pay(10_000);
  await refunds.decide('refund:m', line(payment, 4_990));
  const [row] = await refunds.rows<{ id: string; conversation_id: string }>(
    `update effect set state = 'claimed', attempt = 1 where key = 'refund:m' returning id, conversation_id`,
  );
  assert.ok(row);
  const asked = {
    effect: {
      id: row.id,
      conversationId: row.conversation_id,
      operation: 'payments.refund',
      key: 'refund:m',
      input: line(payment, 4_990),
      state: 'claimed' as const,
      attempt: 1,
      firstSentAt: null,
      unknownSince: null,
    },
    payment: { capturedMinor: 10_000, refundedMinor: 0, currency: 'BRL' },
    now: refunds.clock.now(),
  };
  const both = [
    await allocate(refunds.db, refunds.workspaceId, asked),
    await allocate(refunds.db, refunds.workspaceId, asked),
  ];
  assert.deepEqual(both, [{ ok: true }, { ok: true }]);
  const held = await refunds.rows('select from refund_allocation where effect_id = $1', [row.id]);
  assert.equal(held.length, 1);
});

test('no error escaped', () => assert.deepEqual(refunds.errors, []));
