import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../base/clock.ts';
import { newId, type ConversationId } from '../base/id.ts';
import type { PaymentChange } from '../integrations/ports/payments.ts';
import { openRefunds } from './testing/openRefunds.ts';

let money: Awaited<ReturnType<typeof openRefunds>>;
before(async () => {
  money = await openRefunds();
});
beforeEach(async () => {
  money.payments.faults.clear();
  money.payments.setWebhook(money.webhookUrl);
  await money.hooks();
});
after(() => money.close());

let orders = 0;

/** A loop asked a contact to pay, and the request stands at the provider. */
async function asked(change: { method?: string; expiresAt?: Date } = {}) {
  orders += 1;
  const key = `pay:LP-${orders}`;
  const { method = 'card', expiresAt = new Date(money.clock.now().getTime() + 20 * HOUR_MS) } = change;
  const input = {
    orderRef: `ord_${orders}`,
    orderNumber: `LP-${orders}`,
    minor: 18_990,
    currency: 'BRL',
    method,
    expiresAt: expiresAt.toISOString(),
  };
  const conversation = await money.decide(key, input, 'payments.request');
  await money.perform(conversation);
  const requestRef = (await money.effect(key))?.output['requestRef'];
  assert.ok(typeof requestRef === 'string');
  return { key, conversation, requestRef };
}

interface Row {
  payload: { kind: string; name: string; output: PaymentChange; isIdle: boolean };
}

async function noticesIn(conversation: ConversationId) {
  const rows = await money.rows<Row>(
    `select payload from event where conversation_id = $1 and payload->>'kind' = 'notice' order by id`,
    [conversation],
  );
  return rows.map(({ payload }) => payload);
}

const toldIn = async (conversation: ConversationId) =>
  (await noticesIn(conversation)).map(({ output }) => output.status);

async function requestNamed(ref: string) {
  const [row] = await money.rows<{ state: string; next_look_at: Date | null; minor: string | null }>(
    'select state, next_look_at, minor from payment_request where ref = $1',
    [ref],
  );
  assert.ok(row);
  return row;
}

/** A loop that has put a question of its own to the provider, and heard the answer. */
async function hasHeard(key: string, operation: string, outcome: string, requestRef: string): Promise<void> {
  await money.rows(
    `insert into effect (workspace_id, id, conversation_id, loop_id, turn_number, operation, key, input, state, outcome,
       output, decided_at)
     select workspace_id, $2, conversation_id, loop_id, 2, $3, $4, $5, 'confirmed', $6, $5, decided_at + interval '1 second'
     from effect where key = $1`,
    [key, newId(), operation, `${key}:read`, { requestRef }, outcome],
  );
}

for (const method of ['card', 'instantTransfer'])
  test(`money that comes by ${method} is told to the loop that asked, with what was read, once`, async () => {
    const { conversation, requestRef } = await asked({ method });
    const intent = await money.payments.pay(requestRef);
    assert.deepEqual(await money.hooks(3), [conversation]);
    const [notice, ...others] = await noticesIn(conversation);
    assert.deepEqual(others, []);
    assert.equal(notice?.name, 'paymentChanged');
    assert.equal(notice.isIdle, false);
    assert.deepEqual(notice.output, {
      requestRef,
      status: 'paid',
      paymentRef: intent.id,
      minor: 18_990,
      currency: 'BRL',
      code: null,
    });
    assert.deepEqual(await requestNamed(requestRef), { state: 'paid', next_look_at: null, minor: 18_990 });
    await money.later(DAY_MS);
    assert.equal((await noticesIn(conversation)).length, 1);
  });

test('a payment whose webhook never came is found by asking', async () => {
  const { conversation, requestRef } = await asked();
  money.payments.setWebhook(null);
  await money.payments.pay(requestRef);
  await money.later(MINUTE_MS);
  assert.deepEqual(await toldIn(conversation), []);
  await money.later(2 * MINUTE_MS);
  assert.deepEqual(await toldIn(conversation), ['paid']);
  assert.ok(money.woken.includes(conversation));
});

test('a provider that is away when its webhook comes is asked again soon', async () => {
  const { conversation, requestRef } = await asked();
  await money.later(10 * HOUR_MS);
  await money.payments.pay(requestRef);
  await money.payments.settled();
  money.payments.faults.set({ kind: 'down' });
  assert.deepEqual(await money.hooks(), []);
  money.payments.faults.clear();
  await money.later(11 * SECOND_MS);
  assert.deepEqual(await toldIn(conversation), ['paid']);
});

test('what nobody pays expires, and is not asked about any more', async () => {
  const { conversation, requestRef } = await asked({ method: 'instantTransfer' });
  await money.later(10 * HOUR_MS);
  assert.deepEqual(await toldIn(conversation), []);
  await money.later(10 * HOUR_MS + 2 * MINUTE_MS);
  const [notice] = await noticesIn(conversation);
  assert.deepEqual([notice?.output.status, notice?.isIdle], ['expired', true]);
  assert.deepEqual(await requestNamed(requestRef), { state: 'expired', next_look_at: null, minor: null });
});

test('an attempt that the bank declines is told, and the money that comes after it too', async () => {
  const { conversation, requestRef } = await asked();
  await money.payments.pay(requestRef, { decline: 'insufficient_funds' });
  await money.hooks();
  await money.later(3 * MINUTE_MS);
  const [notice] = await noticesIn(conversation);
  assert.deepEqual([notice?.output.code, notice?.isIdle], ['insufficient_funds', true]);
  await money.payments.pay(requestRef);
  await money.hooks();
  assert.deepEqual(await toldIn(conversation), ['failed', 'paid']);
});

test('money that went back before anybody heard of it is not told as money that is there', async () => {
  const { conversation, requestRef } = await asked();
  money.payments.setWebhook(null);
  const intent = await money.payments.pay(requestRef);
  await fetch(`${money.payments.url}/v1/refunds`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_world' },
    body: new URLSearchParams({ payment_intent: intent.id }),
  });
  await money.later(3 * MINUTE_MS);
  assert.deepEqual(await toldIn(conversation), ['refunded']);
});

test('a payment of somebody else moves nothing', async () => {
  const foreign = money.pay(5_000);
  assert.ok(foreign);
  assert.deepEqual(await money.hooks(), []);
});

test('what the loop has read by itself is not told again', async () => {
  const { key, conversation, requestRef } = await asked();
  await money.payments.pay(requestRef);
  await hasHeard(key, 'payments.readRequest', 'paid', requestRef);
  assert.deepEqual(await money.hooks(), []);
  assert.deepEqual(await toldIn(conversation), []);
  assert.equal((await requestNamed(requestRef)).state, 'paid');
});

test('of a request that another took the place of, only money is told', async () => {
  const [left, paid] = [await asked(), await asked()];
  for (const { key } of [left, paid]) {
    await money.rows(
      `insert into effect (workspace_id, id, conversation_id, loop_id, turn_number, operation, key, input, decided_at, state,
         outcome) select workspace_id, $2, conversation_id, loop_id, 2, 'payments.request', $3, '{}',
         decided_at + interval '1 minute', 'confirmed', 'requested' from effect where key = $1`,
      [key, newId(), `${key}:again`],
    );
  }
  await money.payments.pay(paid.requestRef);
  await money.hooks();
  await money.later(21 * HOUR_MS);
  assert.deepEqual(await toldIn(paid.conversation), ['paid']);
  assert.deepEqual(await toldIn(left.conversation), []);
  assert.equal((await requestNamed(left.requestRef)).state, 'expired');
});

test('a request whose answer was lost is followed once it is found', async () => {
  money.payments.faults.set({ kind: 'dropAnswer', method: 'POST', path: '/sessions', times: 1 });
  orders += 1;
  const key = `pay:LP-${orders}`;
  const expiresAt = new Date(money.clock.now().getTime() + 20 * HOUR_MS).toISOString();
  const input = {
    orderRef: 'o',
    orderNumber: 'LP',
    minor: 18_990,
    currency: 'BRL',
    method: 'card',
    expiresAt,
  };
  const conversation = await money.decide(key, input, 'payments.request');
  await money.perform(conversation);
  assert.equal((await money.effect(key))?.state, 'unknown');
  await money.later(5 * SECOND_MS);
  const effect = await money.effect(key);
  assert.equal(effect?.state, 'reconciled');
  assert.equal((await requestNamed(String(effect.output['requestRef']))).state, 'open');
});

test('a whole payment goes back as its own line, and two payments of one order do not stand in their way', async () => {
  const orderRef = 'order that was paid twice';
  const whole = (paymentRef: string, minor: number) => ({
    paymentRef,
    orderRef,
    lineRef: paymentRef,
    minor,
    lineLimitMinor: minor,
    currency: 'BRL',
    reason: 'paidTwice',
  });
  const [first, second] = [money.pay(18_990), money.pay(18_990)];
  for (const payment of [first, second])
    await money.perform(await money.decide(`refund:${payment}`, whole(payment, 18_990)));
  for (const payment of [first, second])
    assert.equal(money.payments.ledger().find((entry) => entry.paymentIntent === payment)?.refunded, 18_990);
  await money.perform(await money.decide('refund:again', whole(first, 1)));
  assert.equal((await money.effect('refund:again'))?.state, 'failed');
  await money.perform(await money.decide('refund:line', { ...whole(second, 1), lineRef: 'line-1' }));
  assert.equal((await money.effect('refund:line'))?.failure?.['reason'], 'overPayment');
});

test('no error escaped', () => assert.deepEqual(money.errors, []));
