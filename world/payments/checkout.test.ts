import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../clock.ts';
import { listAt, recordAt, textAt } from '../json.ts';
import { openStore } from '../store.ts';
import { startTestPayments } from './testPayments.ts';
import type { Answer, TestPayments } from './testPayments.ts';

let world: TestPayments;
before(async () => {
  world = await startTestPayments();
});
after(() => world.stop());
beforeEach(async () => {
  await world.payments.settled();
  world.receiver.clear();
});

const FORM = {
  mode: 'payment',
  'line_items[0][price_data][currency]': 'brl',
  'line_items[0][price_data][unit_amount]': '18990',
  'line_items[0][price_data][product_data][name]': 'Order LP-7001',
  'line_items[0][quantity]': '1',
  'payment_intent_data[metadata][order]': 'LP-7001',
  'metadata[loopline_reference]': 'eff-1',
  client_reference_id: 'ord_1',
  success_url: 'https://store.example/thanks',
};
const PIX = {
  ...FORM,
  'payment_method_types[0]': 'pix',
  'payment_method_options[pix][expires_after_seconds]': '3600',
};
const create = (form: Record<string, string> = FORM, key?: string) =>
  world.post('/v1/checkout/sessions', form, key);
const idOf = ({ body }: Answer) => textAt(body, 'id') ?? '';
const errorOf = ({ body }: Answer) => recordAt(body, 'error');
const read = (id: string) => world.get(`/v1/checkout/sessions/${id}?expand[]=payment_intent`);
const facesOf = ({ body }: Answer) => [
  body['status'],
  body['payment_status'],
  recordAt(body, 'payment_intent')['status'] ?? null,
];
const types = () => world.receiver.bodies().map((body) => textAt(body, 'type'));
const sessionTypes = () => types().filter((type) => type?.startsWith('checkout.'));
const capturedIn = (id: string) =>
  world.payments.ledger().find(({ session }) => session === id)?.captured ?? 0;

test('a session is a page on which exactly its sum is paid, once', async () => {
  const created = await create();
  const id = idOf(created);
  assert.deepEqual(
    [
      created.body['amount_total'],
      created.body['currency'],
      created.body['payment_intent'],
      created.body['status'],
    ],
    [18_990, 'brl', null, 'open'],
  );
  const intent = await world.payments.pay(id);
  assert.deepEqual([intent.amount_received, intent.metadata], [18_990, { order: 'LP-7001' }]);
  assert.deepEqual(facesOf(await read(id)), ['complete', 'paid', 'succeeded']);
  assert.equal((await read(id)).body['url'], null);
  assert.deepEqual(sessionTypes(), ['checkout.session.completed']);
  assert.ok(types().includes('payment_intent.succeeded') && types().includes('charge.succeeded'));
  await assert.rejects(world.payments.pay(id), /is paid/);
  assert.equal(capturedIn(id), 18_990);
  const refunded = await world.refund(intent.id, { amount: '18990' });
  assert.equal(refunded.body['status'], 'succeeded');
});

test('a declined card leaves the session open, with the reason, and another attempt can follow', async () => {
  const id = idOf(await create());
  await world.payments.pay(id, { decline: 'insufficient_funds' });
  const declined = await read(id);
  assert.deepEqual(facesOf(declined), ['open', 'unpaid', 'requires_payment_method']);
  const error = recordAt(recordAt(declined.body, 'payment_intent'), 'last_payment_error');
  assert.deepEqual([error['code'], error['decline_code']], ['card_declined', 'insufficient_funds']);
  assert.deepEqual(sessionTypes(), []);
  assert.ok(types().includes('payment_intent.payment_failed') && types().includes('charge.failed'));
  await world.payments.pay(id);
  assert.deepEqual(facesOf(await read(id)), ['complete', 'paid', 'succeeded']);
  assert.equal(world.payments.ledger().filter(({ session }) => session === id).length, 1);
});

test('with Pix the session is complete before the money is there', async () => {
  const id = idOf(await create(PIX));
  const intent = await world.payments.showCode(id);
  assert.deepEqual(facesOf(await read(id)), ['complete', 'unpaid', 'requires_action']);
  const code = intent.next_action?.pix_display_qr_code.data ?? '';
  assert.match(code, /^000201.*br\.gov\.bcb\.pix.*5406189\.905802BR.*6304[0-9A-F]{4}$/);
  await world.payments.pay(id);
  assert.deepEqual(facesOf(await read(id)), ['complete', 'paid', 'succeeded']);
  assert.deepEqual(sessionTypes(), [
    'checkout.session.completed',
    'checkout.session.async_payment_succeeded',
  ]);
  await assert.rejects(world.payments.pay(id), /paid/);
});

test('a code that nobody pays in time is worth nothing, also for money that comes late', async () => {
  const id = idOf(await create(PIX));
  await world.payments.pay(id, { afterMs: 2 * HOUR_MS });
  assert.deepEqual(facesOf(await read(id)), ['complete', 'unpaid', 'requires_action']);
  world.clock.advance(3 * HOUR_MS);
  await world.payments.settled();
  const late = await read(id);
  assert.deepEqual(facesOf(late), ['complete', 'unpaid', 'requires_payment_method']);
  assert.equal(
    recordAt(recordAt(late.body, 'payment_intent'), 'last_payment_error')['code'],
    'payment_intent_payment_attempt_expired',
  );
  assert.deepEqual(sessionTypes(), ['checkout.session.completed', 'checkout.session.async_payment_failed']);
  assert.equal(capturedIn(id), 0);
  await assert.rejects(world.payments.pay(id));
  const soon = idOf(await create(PIX));
  await world.payments.pay(soon, { afterMs: 10 * MINUTE_MS });
  world.clock.advance(10 * MINUTE_MS);
  await world.payments.settled();
  assert.equal(capturedIn(soon), 18_990);
});

test('a session ends by the clock or on demand, and then nobody can pay it', async () => {
  const now = Math.floor(world.clock.now().getTime() / 1000);
  const short = idOf(await create({ ...FORM, expires_at: String(now + 1_800) }));
  const dropped = idOf(await create());
  assert.equal((await world.post(`/v1/checkout/sessions/${dropped}/expire`, {})).body['status'], 'expired');
  world.clock.advance(30 * MINUTE_MS);
  await world.payments.settled();
  for (const id of [short, dropped]) {
    assert.deepEqual(facesOf(await read(id)), ['expired', 'unpaid', null]);
    await assert.rejects(world.payments.pay(id), /expired/);
  }
  assert.deepEqual(sessionTypes(), ['checkout.session.expired', 'checkout.session.expired']);
  const again = await world.post(`/v1/checkout/sessions/${short}/expire`, {});
  assert.deepEqual([again.status, errorOf(again)['type']], [400, 'invalid_request_error']);
  const paid = idOf(await create());
  await world.payments.pay(paid);
  assert.equal((await world.post(`/v1/checkout/sessions/${paid}/expire`, {})).status, 400);
});

test('the same key makes one session; what is wrong is refused with the parameter', async () => {
  const first = await create(FORM, 'key-1');
  assert.equal(idOf(await create(FORM, 'key-1')), idOf(first));
  const other = await create({ ...FORM, client_reference_id: 'ord_2' }, 'key-1');
  assert.equal(errorOf(other)['type'], 'idempotency_error');
  const wrong = async (change: Record<string, string>) => errorOf(await create({ ...FORM, ...change }));
  assert.equal((await wrong({ 'line_items[0][price_data][unit_amount]': '49' }))['code'], 'amount_too_small');
  assert.equal((await wrong({ 'line_items[0][price_data][currency]': 'xxy' }))['param'], 'currency');
  assert.equal(
    (await wrong({ 'line_items[0][price_data][currency]': 'usd', 'payment_method_types[0]': 'pix' }))[
      'param'
    ],
    'currency',
  );
  assert.equal((await wrong({ 'payment_method_types[0]': 'gold' }))['param'], 'payment_method_types');
  assert.equal((await wrong({ expires_at: '1' }))['param'], 'expires_at');
  assert.equal((await wrong({ mode: 'subscription' }))['type'], 'invalid_request_error');
  assert.equal((await wrong({ orderId: '1' }))['code'], 'parameter_unknown');
  assert.equal((await world.get('/v1/checkout/sessions/cs_none')).status, 404);
});

test('sessions are listed newest first; intents are found by what was written on them', async () => {
  const id = idOf(await create({ ...FORM, 'payment_intent_data[metadata][order]': 'LP-7777' }));
  const { body } = await world.get('/v1/checkout/sessions?limit=1&status=open');
  assert.equal(recordAt({ one: listAt(body, 'data')[0] }, 'one')['id'], id);
  const intent = await world.payments.pay(id);
  const listed = await world.get(`/v1/checkout/sessions?payment_intent=${intent.id}`);
  assert.equal(listAt(listed.body, 'data').length, 1);
  const filtered = await world.get('/v1/checkout/sessions?client_reference_id=ord_1');
  assert.equal(errorOf(filtered)['code'], 'parameter_unknown', 'as at Stripe');
  const search = async (query: string) =>
    world.get(`/v1/payment_intents/search?query=${encodeURIComponent(query)}`);
  const found = await search("metadata['order']:'LP-7777' AND status:'succeeded'");
  assert.deepEqual(
    listAt(found.body, 'data').map((one) => textAt(one, 'id')),
    [intent.id],
  );
  assert.equal(listAt((await search("metadata['order']:'LP-0'")).body, 'data').length, 0);
  assert.equal((await search('order is LP-1')).status, 400);
});

test('an intent of Pix has a code at once, is paid by it, and ends when it is cancelled or too late', async () => {
  const form = {
    amount: '5000',
    currency: 'brl',
    confirm: 'true',
    'payment_method_types[]': 'pix',
    'payment_method_data[type]': 'pix',
    'payment_method_options[pix][expires_after_seconds]': '86400',
    'metadata[order]': 'LP-8',
  };
  const codeOf = ({ body }: Answer) => recordAt(recordAt(body, 'next_action'), 'pix_display_qr_code');
  const [paid, late, cancelled] = [
    await world.post('/v1/payment_intents', form),
    await world.post('/v1/payment_intents', form),
    await world.post('/v1/payment_intents', form),
  ];
  assert.equal(paid.body['status'], 'requires_action');
  const page = await fetch(textAt(codeOf(paid), 'hosted_instructions_url') ?? '');
  assert.match(await page.text(), /br\.gov\.bcb\.pix/);
  assert.match(await (await fetch(textAt(codeOf(paid), 'image_url_svg') ?? '')).text(), /<svg/);
  await world.payments.pay(idOf(paid));
  assert.equal((await world.get(`/v1/payment_intents/${idOf(paid)}`)).body['status'], 'succeeded');
  await world.post(`/v1/payment_intents/${idOf(cancelled)}/cancel`, {});
  await assert.rejects(world.payments.pay(idOf(cancelled)), /canceled/);
  world.clock.advance(DAY_MS);
  await world.payments.settled();
  await assert.rejects(world.payments.pay(idOf(late)));
  const dollars = await world.post('/v1/payment_intents', { ...form, currency: 'usd' });
  assert.deepEqual([dollars.status, errorOf(dollars)['param']], [400, 'currency']);
});

test('a person can open the page, have a card declined, and pay', async () => {
  const created = await create();
  const url = textAt(created.body, 'url') ?? '';
  const act = async (name: string) =>
    (await fetch(url, { method: 'POST', body: new URLSearchParams({ act: name }) })).text();
  assert.match(await (await fetch(url)).text(), /Order LP-7001.*R\$189\.90/);
  assert.match(await act('decline'), /insufficient funds/);
  assert.match(await act('card'), /Paid.*store\.example\/thanks/s);
  assert.match(await act('card'), /Paid/);
  assert.equal(capturedIn(idOf(created)), 18_990);
});

test('the same order paid in two sessions is two payments in the ledger', async () => {
  const [one, other] = [idOf(await create()), idOf(await create())];
  await world.payments.pay(one);
  const control = await fetch(`${world.payments.url}/__world/pay/${other}`, { method: 'POST' });
  assert.equal(control.status, 200);
  const ours = world.payments.ledger().filter(({ session }) => session === one || session === other);
  assert.deepEqual(
    ours.map(({ captured, status, metadata }) => [captured, status, metadata['order']]),
    [
      [18_990, 'succeeded', 'LP-7001'],
      [18_990, 'succeeded', 'LP-7001'],
    ],
  );
});

test('a storage from before there were sessions goes on, and an open session outlives a restart', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'payments-'));
  const old = openStore(join(dataDir, 'payments.sqlite'));
  const intents = old.collection<{ id: string }>('payment_intent');
  const {
    next_action: _a,
    last_payment_error: _e,
    payment_method_types: _m,
    ...before
  } = world.payments.addPayment({ id: 'pi_old', amount: 700, currency: 'brl' });
  intents.put(before);
  old.close();
  const first = await startTestPayments(dataDir);
  const read1 = await first.get('/v1/payment_intents/pi_old');
  assert.deepEqual(
    [read1.body['next_action'], read1.body['payment_method_types'], read1.body['amount_received']],
    [null, ['card'], 700],
  );
  const id = idOf(await first.post('/v1/checkout/sessions', FORM));
  await first.stop();
  const second = await startTestPayments(dataDir);
  second.clock.advance(DAY_MS);
  await second.payments.settled();
  assert.equal(second.payments.session(id)?.status, 'expired');
  await second.stop();
  await rm(dataDir, { recursive: true });
});
