import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { listAt, recordAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { SEED } from '../seed/facts.ts';
import { startWorld, WORLD_DEFAULTS } from '../startWorld.ts';
import type { World } from '../startWorld.ts';
import { jsonCaller } from '../testCaller.ts';
import type { CallJson, JsonAnswer } from '../testCaller.ts';

let world: World;
let call: CallJson;
before(async () => {
  world = await startWorld({ seed: 'store' });
  call = jsonCaller(world.shop.url, WORLD_DEFAULTS.shop.apiKey);
});
after(() => world.stop());
beforeEach(() => world.shop.faults.clear());

const typeOf = (answer: JsonAnswer) => recordAt(answer.body, 'error')['type'];
const numbers = (answer: JsonAnswer) => listAt(answer.body, 'orders').map((order) => textAt(order, 'number'));
const lineOf = (answer: JsonAnswer): Json => recordAt({ line: listAt(answer.body, 'lines')[0] }, 'line');
const { refundableOrder } = SEED.marta;
const path = `/orders/${refundableOrder.id}`;
const [line] = refundableOrder.lines;
const linePath = `${path}/lines/${line?.id}`;

test('orders are found by e-mail, by customer, by number and by phone, and a phone search gives too much', async () => {
  assert.deepEqual(numbers(await call('GET', `/orders?email=${SEED.marta.email}`)), ['LP-1042']);
  assert.deepEqual(numbers(await call('GET', `/orders?customer=${SEED.joao.id}`)), [
    'LP-1050',
    'LP-1051',
    'LP-1052',
  ]);
  assert.deepEqual(numbers(await call('GET', '/orders?number=%231042')), ['LP-1042']);
  const loose = await call('GET', `/orders?phone=${encodeURIComponent('+1 555-014-2233')}`);
  assert.ok(numbers(loose).includes('LP-1042'));
  assert.ok(numbers(loose).includes('LP-1130'), 'somebody else with the same last eight digits');
  assert.equal(numbers(await call('GET', '/orders?phone=558199990001')).length, 3, 'without the ninth digit');
  assert.equal(listAt((await call('GET', '/customers?phone=600333555')).body, 'customers').length, 1);
});

test('an order has its lines, its customer, its payment and its version', async () => {
  const { status, headers, body } = await call('GET', path);
  assert.equal(status, 200);
  assert.equal(headers.get('etag'), `"${textAt(body, 'version')}"`);
  assert.equal(body['total'], 7_990);
  assert.equal(body['paymentIntent'], 'pi_seed_lp1042');
  assert.deepEqual(recordAt(body, 'customer')['phones'], SEED.marta.phones);
  assert.equal(world.payments.payment('pi_seed_lp1042')?.amount_received, 7_990);
  assert.equal((await call('GET', '/orders/ord_none')).status, 404);
  assert.equal((await call('GET', '/policies')).body['returnWindowDays'], 30);
});

test('a write on an older version is refused as stale', async () => {
  const stale = textAt((await call('GET', path)).body, 'version') ?? '';
  world.shop.changeOrder('LP-1042', {});
  const body = { text: 'Called', externalReference: 'eff-1' };
  const refused = await call('POST', `${path}/notes`, body, { 'If-Match': `"${stale}"` });
  assert.deepEqual([refused.status, typeOf(refused)], [412, 'stale']);
  const fresh = textAt((await call('GET', path)).body, 'version') ?? '';
  assert.equal((await call('POST', `${path}/notes`, body, { 'If-Match': fresh })).status, 201);
  assert.equal(
    (await call('POST', `${path}/notes`, body, { 'If-Match': fresh })).status,
    412,
    'the version moved',
  );
});

test('an earlier write is found by its reference; the same write twice is two writes', async () => {
  const body = { text: 'Twice', externalReference: 'eff-2' };
  await call('POST', `${path}/notes`, body);
  await call('POST', `${path}/notes`, body);
  const found = await call('GET', '/writes?externalReference=eff-2');
  assert.equal(listAt(found.body, 'writes').length, 2);
});

test('a return is requested, a refund is marked up to the price of the line', async () => {
  const returned = await call('POST', `${linePath}/return-requests`, { quantity: 1, reason: 'too big' });
  assert.equal(lineOf(returned)['returnRequestedQuantity'], 1);
  assert.equal(
    typeOf(await call('POST', `${linePath}/return-requests`, { quantity: 1, reason: 'again' })),
    'over_quantity',
  );
  const mark = {
    amount: 7_000,
    currency: 'USD',
    quantity: 1,
    refundReference: 're_1',
    externalReference: 'eff-3',
  };
  assert.equal(lineOf(await call('POST', `${linePath}/refunds`, mark))['refundedAmount'], 7_000);
  const over = await call('POST', `${linePath}/refunds`, mark);
  assert.deepEqual(
    [over.status, typeOf(over), recordAt(over.body, 'error')['left']],
    [409, 'over_refundable', 990],
  );
  assert.equal(typeOf(await call('POST', `${linePath}/refunds`, { ...mark, currency: 'EUR' })), 'invalid');
  assert.equal(typeOf(await call('POST', `${linePath}/refunds`, { amount: 1 })), 'invalid');
});

test('an exchange makes a new order while there is stock', async () => {
  const [jacket] = SEED.joao.recentOrders;
  const exchanges = `/orders/${jacket.id}/exchanges`;
  const lineId = jacket.lines[0]?.id;
  const none = await call('POST', exchanges, { lineId, quantity: 1, sku: 'JKT-RAIN-L' });
  assert.deepEqual(
    [none.status, typeOf(none), recordAt(none.body, 'error')['available']],
    [409, 'insufficient_stock', 0],
  );
  const made = await call('POST', exchanges, {
    lineId,
    quantity: 1,
    sku: 'JKT-RAIN-S',
    externalReference: 'eff-4',
  });
  assert.deepEqual([made.status, made.body['exchangeOf'], made.body['total']], [201, 'LP-1050', 0]);
  const [write] = listAt((await call('GET', '/writes?externalReference=eff-4')).body, 'writes');
  assert.equal(recordAt(recordAt({ write }, 'write'), 'result')['exchangeNumber'], made.body['number']);
  assert.equal((await call('GET', '/variants/JKT-RAIN-S')).body['stock'], 3);
  assert.equal(typeOf(await call('POST', exchanges, { lineId, quantity: 1 })), 'over_quantity');
});

test('only what was not sent can be cancelled, and no money moves', async () => {
  const { cancellableOrder, undeliveredOrder } = SEED.sofia;
  const shipped = await call('POST', `/orders/${undeliveredOrder.id}/cancel`, { reason: 'changed mind' });
  assert.deepEqual([shipped.status, typeOf(shipped)], [409, 'not_allowed']);
  const cancelled = await call('POST', `/orders/${cancellableOrder.id}/cancel`, { reason: 'changed mind' });
  assert.deepEqual([cancelled.body['status'], cancelled.body['moneyReturned']], ['cancelled', false]);
  const entry = world.payments.ledger().find((one) => one.paymentIntent === cancellableOrder.paymentIntent);
  assert.equal(entry?.refunded, 0);
});

test('faults strike in front of and behind the shop', async () => {
  const { faults } = world.shop;
  const notes = () => world.shop.order('LP-1042')?.notes.length ?? 0;
  const before = notes();
  const note = () => call('POST', `${path}/notes`, { text: 'x' });
  faults.set({ kind: '500', times: 1 });
  assert.equal((await note()).status, 500);
  faults.set({ kind: '429', times: 1 });
  assert.deepEqual([(await note()).status, notes()], [429, before]);
  faults.set({ kind: '500AfterCommit', status: 502, times: 1 });
  assert.deepEqual([(await note()).status, notes()], [502, before + 1]);
  faults.set({ kind: 'dropAnswer', times: 1 });
  assert.equal((await call('GET', path)).status, 200, 'a read is spared');
  await assert.rejects(note());
  assert.equal(notes(), before + 2);
  faults.set({ kind: '500', rate: 0.5 });
  const statuses = [];
  for (let turn = 0; turn < 40; turn += 1) statuses.push((await call('GET', path)).status);
  const broken = statuses.filter((status) => status === 500).length;
  assert.ok(broken > 8 && broken < 32, `${broken} of 40`);
  faults.clear();
  faults.set({ kind: 'down', path: '/policies' });
  assert.deepEqual([(await call('GET', '/policies')).status, (await call('GET', path)).status], [503, 200]);
  assert.equal((await fetch(`${world.shop.url}${path}`)).status, 401);
});
