import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../clock.ts';
import { listAt, recordAt, textAt } from '../json.ts';
import { startTestPayments, WEBHOOK_SECRET } from './testPayments.ts';
import type { Answer, TestPayments } from './testPayments.ts';

let world: TestPayments;
let intent: string;
before(async () => {
  world = await startTestPayments();
});
after(() => world.stop());
beforeEach(async () => {
  world.payments.faults.clear();
  await world.payments.settled();
  world.receiver.clear();
  intent = world.payments.addPayment({ amount: 10_000, currency: 'USD', metadata: { order: 'LP-1' } }).id;
});

const errorOf = (answer: Answer) => recordAt(answer.body, 'error');
const entry = () => world.payments.ledger().find((one) => one.paymentIntent === intent);
const types = () => world.receiver.bodies().map((body) => textAt(body, 'type'));

test('a payment is made, captured and read with its charge', async () => {
  const form = {
    amount: '7990',
    currency: 'usd',
    confirm: 'true',
    capture_method: 'manual',
    'metadata[order]': 'LP-7',
  };
  const created = await world.post('/v1/payment_intents', form);
  assert.equal(created.body['status'], 'requires_capture');
  const id = textAt(created.body, 'id') ?? '';
  const captured = await world.post(`/v1/payment_intents/${id}/capture`, {});
  assert.equal(captured.body['amount_received'], 7990);
  const read = await world.get(`/v1/payment_intents/${id}`);
  assert.deepEqual(read.body['metadata'], { order: 'LP-7' });
  const charge = await world.get(`/v1/charges/${textAt(read.body, 'latest_charge')}`);
  assert.equal(charge.body['amount_captured'], 7990);
  assert.equal((await world.get('/v1/payment_intents?limit=1')).body['has_more'], true);
});

test('a refund is listed by its payment and counted on its charge', async () => {
  const form = { amount: '2500', reason: 'requested_by_customer', 'metadata[effect]': 'e1' };
  const refund = await world.refund(intent, form);
  assert.deepEqual([refund.status, refund.body['status']], [200, 'succeeded']);
  const listed = await world.get(`/v1/refunds?payment_intent=${intent}`);
  assert.deepEqual(recordAt({ one: listAt(listed.body, 'data')[0] }, 'one')['metadata'], { effect: 'e1' });
  assert.equal(entry()?.refunded, 2500);
  assert.equal((await world.get(`/v1/refunds/${textAt(refund.body, 'id')}`)).body['amount'], 2500);
});

test('wrong keys, unknown parameters, unknown payments and too much money are refused', async () => {
  const anonymous = await fetch(`${world.payments.url}/v1/refunds`);
  assert.equal(anonymous.status, 401);
  const unknown = await world.refund(intent, { ammount: '1' });
  assert.deepEqual([unknown.status, errorOf(unknown)['code']], [400, 'parameter_unknown']);
  assert.equal(errorOf(await world.refund(intent, { amount: 'ten' }))['code'], 'parameter_invalid_integer');
  const absent = await world.refund('pi_nothing', {});
  assert.deepEqual([absent.status, errorOf(absent)['code']], [404, 'resource_missing']);
  const over = await world.refund(intent, { amount: '10001' });
  assert.deepEqual([over.status, errorOf(over)['param']], [400, 'amount']);
  await world.refund(intent, {});
  assert.equal(errorOf(await world.refund(intent, { amount: '1' }))['code'], 'charge_already_refunded');
  const held = world.payments.addPayment({ amount: 500, currency: 'eur', captured: false }).id;
  assert.equal(errorOf(await world.refund(held, {}))['code'], 'payment_intent_unexpected_state');
  const disputed = world.payments.addPayment({ amount: 500, currency: 'eur' }).id;
  world.payments.dispute(disputed);
  world.payments.faults.set({ kind: 'refundRefused', code: 'expired_or_canceled_card', times: 1 });
  assert.equal(errorOf(await world.refund(held, {}))['code'], 'payment_intent_unexpected_state');
  assert.equal(errorOf(await world.refund(disputed, {}))['code'], 'expired_or_canceled_card');
  assert.equal(errorOf(await world.refund(disputed, {}))['code'], 'charge_disputed');
});

test('four parallel refunds of 60 % end at 60 %', async () => {
  const answers = await Promise.all(
    [1, 2, 3, 4].map((n) => world.refund(intent, { amount: '6000' }, `k${n}`)),
  );
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 400, 400, 400]);
  assert.equal(entry()?.refunded, 6000);
});

test('the same key replays the first answer; another body is refused; after 24 hours the key is free', async () => {
  const first = await world.refund(intent, { amount: '100' }, 'same');
  const again = await world.refund(intent, { amount: '100' }, 'same');
  assert.deepEqual(again.body, first.body);
  assert.equal(again.headers.get('idempotent-replayed'), 'true');
  const other = await world.refund(intent, { amount: '200' }, 'same');
  assert.deepEqual([other.status, errorOf(other)['type']], [400, 'idempotency_error']);
  assert.equal(entry()?.refunded, 100);
  world.clock.advance(DAY_MS);
  await world.refund(intent, { amount: '100' }, 'same');
  assert.equal(entry()?.refunded, 200, 'a pruned key guards nothing');
});

test('a refused refund is stored under its key, refused parameters are not', async () => {
  const over = await world.refund(intent, { amount: '20000' }, 'over');
  assert.equal(over.headers.get('idempotent-replayed'), null);
  assert.equal(
    (await world.refund(intent, { amount: '20000' }, 'over')).headers.get('idempotent-replayed'),
    'true',
  );
  await world.refund(intent, { amount: 'ten' }, 'typo');
  assert.equal((await world.refund(intent, { amount: '10' }, 'typo')).status, 200);
});

test('a 500 is stored and replayed for ever, whether the money moved or not', async () => {
  world.payments.faults.set({ kind: '500', times: 1 });
  for (let turn = 0; turn < 3; turn += 1) {
    const answer = await world.refund(intent, { amount: '100' }, 'before');
    assert.deepEqual([answer.status, errorOf(answer)['type']], [500, 'api_error']);
  }
  assert.equal(entry()?.refunded, 0);
  world.payments.faults.set({ kind: '500AfterCommit', times: 1 });
  await world.refund(intent, { amount: '100' }, 'after');
  const replayed = await world.refund(intent, { amount: '100' }, 'after');
  assert.deepEqual([replayed.status, replayed.headers.get('idempotent-replayed')], [500, 'true']);
  assert.equal(entry()?.refunded, 100);
  world.payments.faults.set({ kind: '500', times: 1, stored: false });
  assert.equal((await world.refund(intent, { amount: '100' }, 'gateway')).status, 500);
  assert.equal((await world.refund(intent, { amount: '100' }, 'gateway')).status, 200);
});

test('while a request runs, its key is in use', async () => {
  world.payments.faults.set({ kind: 'slow', ms: 150, times: 1 });
  const ask = () => world.refund(intent, { amount: '100' }, 'busy');
  const [one, other] = (await Promise.all([ask(), ask()])).toSorted((a, b) => a.status - b.status);
  assert.equal(one?.status, 200);
  assert.equal(other && errorOf(other)['code'], 'idempotency_key_in_use');
  assert.equal(
    (await world.refund(intent, { amount: '100' }, 'busy')).headers.get('idempotent-replayed'),
    'true',
  );
});

test('an answer dropped after the commit: the same key finds the refund that was made', async () => {
  world.payments.faults.set({ kind: 'dropAnswer', times: 1 });
  await assert.rejects(world.refund(intent, { amount: '100' }, 'lost'));
  assert.equal(entry()?.refunded, 100);
  const again = await world.refund(intent, { amount: '100' }, 'lost');
  assert.equal(again.status, 200);
  assert.equal(entry()?.refunded, 100);
});

test('overload, a closed door and latency', async () => {
  const { faults } = world.payments;
  faults.set({ kind: '429', times: 1, retryAfterSeconds: 3 });
  const busy = await world.refund(intent, { amount: '100' }, 'limited');
  assert.deepEqual([busy.status, busy.headers.get('retry-after')], [429, '3']);
  assert.equal((await world.refund(intent, { amount: '100' }, 'limited')).status, 200, 'a 429 is not stored');
  faults.set({ kind: 'down', times: 1 });
  assert.equal((await world.get('/v1/refunds')).status, 503);
  faults.set({ kind: 'down', mode: 'reset', times: 1 });
  await assert.rejects(world.get('/v1/refunds'));
  faults.set({ kind: 'latency', ms: 60, times: 1 });
  const startedAt = performance.now();
  await world.get('/v1/refunds');
  assert.ok(performance.now() - startedAt >= 55);
});

test('a pending refund settles by the clock, and a failed one gives its amount back', async () => {
  world.payments.faults.set({
    kind: 'refundPending',
    afterMs: HOUR_MS,
    outcome: 'failed',
    reason: 'expired_or_canceled_card',
    times: 1,
  });
  const refund = await world.refund(intent, { amount: '4000' });
  assert.equal(refund.body['status'], 'pending');
  assert.equal(entry()?.refunded, 4000);
  world.clock.advance(HOUR_MS);
  await world.payments.settled();
  const read = await world.get(`/v1/refunds/${textAt(refund.body, 'id')}`);
  assert.deepEqual(
    [read.body['status'], read.body['failure_reason']],
    ['failed', 'expired_or_canceled_card'],
  );
  assert.equal(entry()?.refunded, 0);
  assert.ok(types().includes('refund.failed'));
  assert.equal((await world.refund(intent, {})).status, 200, 'all of it can go back again');
});

test('a refund that succeeded can be reversed later', async () => {
  world.payments.faults.set({ kind: 'refundReversed', afterMs: DAY_MS, times: 1 });
  const refund = await world.refund(intent, { amount: '4000' });
  assert.equal(refund.body['status'], 'succeeded');
  world.clock.advance(DAY_MS);
  await world.payments.settled();
  assert.equal((await world.get(`/v1/refunds/${textAt(refund.body, 'id')}`)).body['status'], 'failed');
});

test('events are signed over their bytes, in the time of each try, and come again until accepted', async () => {
  world.receiver.answerNext(500);
  await world.refund(intent, { amount: '100' });
  await world.payments.settled();
  world.clock.advance(MINUTE_MS);
  await world.payments.settled();
  assert.deepEqual(types().filter((type) => type === 'refund.created').length, 2);
  assert.ok(types().includes('charge.refunded'));
  const signatures = world.receiver.received.map(({ bytes, headers }) => {
    const [, t = '', v1 = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['stripe-signature'])) ?? [];
    const expected: string = createHmac('sha256', WEBHOOK_SECRET).update(`${t}.`).update(bytes).digest('hex');
    assert.equal(v1, expected);
    return t;
  });
  assert.ok(new Set(signatures).size > 1, 'a later try has a later time');
  world.payments.faults.set({ kind: 'duplicate', copies: 3, times: 1 });
  world.receiver.clear();
  await world.refund(intent, { amount: '100' });
  await world.payments.settled();
  assert.equal(types().filter((type) => type === 'refund.created').length, 3);
});
