import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { fixedClock } from '../../src/base/clock.ts';
import { conformance } from '../../src/integrations/conformance.ts';
import { demoShop } from '../../src/integrations/demoShop/demoShop.ts';
import { connectorsOf } from '../../src/integrations/operationNamed.ts';
import { worldClock } from '../../world/clock.ts';
import { openRoom } from '../../world/room.ts';
import type { Shop, ShopOrder } from '../../world/shop/shop.ts';
import { startShop } from '../../world/shop/startShop.ts';
import { asking, callOf } from './callOf.ts';
import { lineOf, MARIA, NEIGHBOUR, orderOf } from './shopOrders.ts';

const NOW = '2026-11-21T09:00:00Z';
const API_KEY = 'shop_key';

describe('demoShop', () => {
  let shop: Shop;
  let stop = async () => {};
  let orders = 0;

  before(async () => {
    const clock = worldClock({ frozen: true, startAt: new Date(NOW) });
    const started = await startShop(openRoom({ clock }), { apiKey: API_KEY });
    shop = started.shop;
    stop = started.stop;
    shop.addCustomer(MARIA);
    shop.addCustomer(NEIGHBOUR);
    shop.addVariant({
      id: 'TEE-M',
      sku: 'TEE-M',
      title: 'Shirt',
      price: 4_990,
      currency: 'BRL',
      stock: 1_000,
    });
    shop.addVariant({ id: 'TEE-L', sku: 'TEE-L', title: 'Shirt', price: 4_990, currency: 'BRL', stock: 0 });
  });
  beforeEach(() => shop.faults.clear());
  after(() => stop());

  const connect = (baseUrl: string, apiKey = API_KEY) =>
    demoShop({ apiKey, baseUrl, clock: fixedClock(NOW) });
  const { ask, hear } = asking(() => connect(shop.url));
  const newOrder = (change: Partial<ShopOrder> = {}): ShopOrder => {
    orders += 1;
    const order = orderOf(orders, change);
    shop.addOrder(order);
    return order;
  };
  const marking = (orderRef: string) => ({
    orderRef,
    lineRef: 'line-1',
    minor: 4_990,
    currency: 'BRL',
    refundRef: 're_1',
  });
  const writesOf = (reference: string) =>
    shop.writes().filter(({ externalReference }) => externalReference === reference).length;
  const acts = (_input: unknown, reference: string) => writesOf(reference);
  const systemUrl = () => shop.url;
  const exchanging = (orderRef: string, wantedSku: string | null = null) => ({
    orderRef,
    lineRef: 'line-1',
    quantity: 1,
    wantedSku,
    reason: 'size',
  });

  conformance({
    operation: 'orders.find',
    systemUrl,
    connect,
    input: () => {
      newOrder();
      return { contactRef: newOrder().customerId };
    },
    outcome: 'several',
    badInput: {},
  });
  conformance({
    operation: 'orders.findByNumber',
    systemUrl,
    connect,
    input: () => ({ number: newOrder().number }),
    outcome: 'found',
    badInput: { number: '' },
  });
  conformance({
    operation: 'orders.read',
    systemUrl,
    connect,
    input: () => ({ orderRef: newOrder().id }),
    outcome: 'found',
    badInput: { orderRef: 1042 },
  });
  conformance({
    operation: 'orders.markRefunded',
    systemUrl,
    connect,
    input: () => marking(newOrder().id),
    outcome: 'marked',
    badInput: { ...marking('ord'), minor: -1 },
    acts,
  });
  conformance({
    operation: 'orders.requestExchange',
    systemUrl,
    connect,
    input: () => exchanging(newOrder().id),
    outcome: 'created',
    badInput: { ...exchanging('ord'), quantity: 0 },
    acts,
  });
  conformance({
    operation: 'orders.cancel',
    systemUrl,
    connect,
    input: () => ({ orderRef: newOrder({ status: 'paid' }).id, reason: 'changed mind' }),
    outcome: 'cancelled',
    badInput: { orderRef: 'ord' },
    acts,
  });

  test('an order is told in our words, and its customer is masked', async () => {
    const { id, number } = newOrder();
    const { order } = await hear('orders.read', { orderRef: id });
    assert.deepEqual(order, {
      ref: id,
      number,
      status: 'delivered',
      placedAt: '2026-11-01T09:00:00.000Z',
      deliveredAt: '2026-11-05T09:00:00.000Z',
      currency: 'BRL',
      paymentRef: 'pi_1',
      customer: { ref: 'maria', name: 'Maria', emailMasked: 'm•••@example.com', phoneMasked: '•••0001' },
      lines: [
        {
          ref: 'line-1',
          sku: 'TEE-M',
          title: 'Shirt',
          quantity: 1,
          unitMinor: 4_990,
          refundableMinor: 4_990,
          finalSale: false,
        },
      ],
      totalMinor: 4_990,
      version: '1',
    });
    assert.deepEqual(await hear('orders.read', { orderRef: 'ord_none' }), { outcome: 'none' });
  });

  test('orders of somebody whose number only ends alike are not found', async () => {
    // The shop compares eight digits and gives the orders of both.
    newOrder({ customerId: 'neighbour' });
    const found = await hear('orders.find', { phone: MARIA.phones[0] ?? '' });
    assert.equal(JSON.stringify(found).includes('neighbour'), false);
    assert.deepEqual(await hear('orders.find', { phone: '+4981999990001' }), { outcome: 'none' });
  });

  test('a phone or an e-mail is enough to find a person, the other may be new', async () => {
    newOrder();
    const found = await hear('orders.find', { phone: '+15550000000', email: 'Maria@Example.com' });
    assert.notEqual(found.outcome, 'none');
  });

  test('a number finds its order and tells whose it is', async () => {
    const { number } = newOrder();
    const hers = await hear('orders.findByNumber', { number: number.toLowerCase(), phone: '558199990001' });
    assert.equal(hers['belongsToContact'], true);
    const others = await hear('orders.findByNumber', { number, phone: NEIGHBOUR.phones[0] ?? '' });
    assert.equal(others['belongsToContact'], false);
    assert.deepEqual(await hear('orders.findByNumber', { number: 'LP-99999' }), { outcome: 'none' });
  });

  test('a refund is marked at its line with the new version', async () => {
    const { id } = newOrder();
    assert.deepEqual(await hear('orders.markRefunded', { ...marking(id), version: '1' }), {
      outcome: 'marked',
      version: '2',
    });
    assert.equal(shop.order(id)?.lines[0]?.refundedAmount, 4_990);
  });

  test('a mark on an older version is stale and writes nothing', async () => {
    const { id } = newOrder();
    shop.changeOrder(id, { cancelReason: null });
    const reference = randomUUID();
    const result = await hear('orders.markRefunded', { ...marking(id), version: '1' }, callOf(reference));
    assert.equal(result.outcome, 'stale');
    assert.equal(writesOf(reference), 0);
  });

  test('a line that somebody else marked is already marked; more than is left is refused', async () => {
    const { id } = newOrder();
    await hear('orders.markRefunded', marking(id));
    assert.equal((await hear('orders.markRefunded', marking(id))).outcome, 'alreadyMarked');
    const other = newOrder();
    await hear('orders.markRefunded', { ...marking(other.id), minor: 1_000 });
    const result = await ask('orders.markRefunded', marking(other.id));
    assert.deepEqual(result, { kind: 'refused', reason: 'over_refundable' });
  });

  test('our reference on another refund is nothing that can be told', async () => {
    const { id } = newOrder();
    const call = callOf();
    await hear('orders.markRefunded', { ...marking(id), minor: 1_000 }, call);
    const operation = connectorsOf([connect(shop.url)]).operationNamed('orders.markRefunded');
    assert.equal((await operation.lookUp?.(marking(id), call))?.kind, 'cannotTell');
  });

  test('two processes that believe that an act is theirs mark it once', async () => {
    const { id } = newOrder({ lines: [lineOf({ quantity: 10 })] });
    const reference = randomUUID();
    const processes = Array.from({ length: 5 }, () =>
      connectorsOf([connect(shop.url)]).operationNamed('orders.markRefunded'),
    );
    const results = await Promise.all(
      processes.map((operation) => operation.perform(marking(id), callOf(reference))),
    );
    assert.equal(writesOf(reference), 1);
    assert.ok(results.some((result) => result.kind === 'done' && result.outcome === 'marked'));
    for (const result of results) assert.ok(['done', 'later'].includes(result.kind), result.kind);
  });

  test('an exchange for what is out of stock, unknown or already exchanged is not possible', async () => {
    const { id } = newOrder();
    const reasonFor = async (sku: string | null) => {
      const heard = await hear('orders.requestExchange', exchanging(id, sku));
      return heard.outcome === 'notPossible' ? heard['reason'] : heard.outcome;
    };
    assert.equal(await reasonFor('TEE-L'), 'insufficient_stock');
    assert.equal(await reasonFor('TEE-XXL'), 'unknown_variant');
    assert.equal(await reasonFor(null), 'created');
    assert.equal(await reasonFor(null), 'over_quantity');
  });

  test('an exchange tells the number of the order that replaces the line', async () => {
    const input = { ...exchanging(newOrder().id), wish: 'x'.repeat(2_000) };
    const created = await hear('orders.requestExchange', input);
    assert.match(String(created['number']), /^LP-\d+$/);
    assert.equal(shop.order(String(created['exchangeRef']))?.number, created['number']);
  });

  test('a cancelled order says that no money went back; a delivered one is not cancelled', async () => {
    const paid = newOrder({ status: 'paid' });
    const input = { orderRef: paid.id, reason: 'changed mind' };
    assert.deepEqual(await hear('orders.cancel', input), { outcome: 'cancelled', moneyReturned: false });
    const late = { orderRef: newOrder().id, reason: 'changed mind' };
    assert.deepEqual(await hear('orders.cancel', late), { outcome: 'notCancellable', reason: 'delivered' });
  });

  test('an order that is cancelled already is cancelled, with what became of its money', async () => {
    const { id } = newOrder({ status: 'paid' });
    const input = { orderRef: id, reason: 'changed mind' };
    await hear('orders.cancel', input);
    assert.deepEqual(await hear('orders.cancel', input), { outcome: 'cancelled', moneyReturned: false });
    shop.changeOrder(id, { lines: [lineOf({ refundedAmount: 4_990 })] });
    assert.deepEqual(await hear('orders.cancel', input), { outcome: 'cancelled', moneyReturned: true });
    const unpaid = newOrder({ status: 'cancelled', paymentIntent: null });
    const heard = await hear('orders.cancel', { ...input, orderRef: unpaid.id });
    assert.deepEqual(heard, { outcome: 'cancelled', moneyReturned: false });
  });

  test('a write on an order that does not exist is refused', async () => {
    assert.deepEqual(await ask('orders.markRefunded', marking('ord_none')), {
      kind: 'refused',
      reason: 'not_found',
    });
  });

  test('its health tells whether our key is taken', async () => {
    assert.deepEqual(await connect(shop.url).health(AbortSignal.timeout(5_000)), { ok: true });
    assert.equal((await connect(shop.url, 'wrong').health(AbortSignal.timeout(5_000))).ok, false);
  });
});
