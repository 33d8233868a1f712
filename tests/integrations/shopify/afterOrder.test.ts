import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Order } from '../../../src/integrations/ports/order.ts';
import type { Parcel } from '../../../src/integrations/ports/shipping.ts';
import { uuidOf } from '../../../src/integrations/shopify/uuidOf.ts';
import { callOf } from '../callOf.ts';
import { EMAIL, HOME, openShop, PHONE, SHIRT } from './openShop.ts';

describe('what follows an order of Shopify', () => {
  const { ask, hear, state, server, newOrder, orderAt } = openShop();

  const payment = async () => {
    const { orderRef, total } = await newOrder();
    return { orderRef, paymentRef: 'pi_1', minor: total, currency: 'BRL' };
  };
  const readAt = async (orderRef: string) =>
    (await hear('orders.read', { orderRef }))['order'] as unknown as Order;
  const paidOrder = async () => {
    const asked = await payment();
    assert.equal((await hear('orders.markPaid', asked)).outcome, 'marked');
    return readAt(asked.orderRef);
  };
  const paidAtShop = async () => {
    const { orderRef, total } = await newOrder();
    const id = state().nextId('OrderTransaction');
    orderAt(orderRef).transactions.push({ id, kind: 'SALE', gateway: 'shopify_payments', amount: total });
    return readAt(orderRef);
  };
  const send = (orderRef: string, deliveredAt: string | null = null) =>
    orderAt(orderRef).parcels.push({
      id: state().nextId('Fulfillment'),
      number: 'BR1',
      sentAt: state().now(),
      deliveredAt,
    });

  test('an attempt to mark as paid that was cut in the middle is ended by the next, and by no other payment', async () => {
    const asked = await payment();
    server().answerNext({ to: 'mutation LooplineMarkPaid', status: 502, body: null });
    assert.equal((await ask('orders.markPaid', asked)).kind, 'unknown');
    assert.equal(orderAt(asked.orderRef).transactions.length, 0);
    assert.equal((await readAt(asked.orderRef)).paymentRef, null);
    const other = await hear('orders.markPaid', { ...asked, paymentRef: 'pi_2' });
    assert.deepEqual(other, { outcome: 'otherwisePaid', paymentRef: 'pi_1' });
    assert.equal((await hear('orders.markPaid', asked)).outcome, 'marked');
    assert.equal((await readAt(asked.orderRef)).paymentRef, 'pi_1');
    assert.equal((await readAt(asked.orderRef)).status, 'paid');
  });

  test('an order of another sum, in another currency or cancelled cannot be paid', async () => {
    const notPayable = async (change: object) =>
      (await hear('orders.markPaid', { ...(await payment()), ...change }))['reason'];
    assert.equal(await notPayable({ minor: 1 }), 'other_sum');
    assert.equal(await notPayable({ currency: 'USD' }), 'other_sum');
    const cancelled = await payment();
    await hear('orders.cancel', { orderRef: cancelled.orderRef, reason: 'changed mind' });
    const heard = await hear('orders.markPaid', cancelled);
    assert.deepEqual(heard, { outcome: 'notPayable', reason: 'cancelled' });
  });

  test('a refund carries the key that Shopify demands, made of our reference', async () => {
    const { ref: orderRef, lines } = await paidOrder();
    const call = callOf();
    const asked = { orderRef, lineRef: lines[0]?.ref ?? '', minor: 500, currency: 'BRL', refundRef: 're_1' };
    await hear('orders.markRefunded', asked, call);
    const refunds = server().sent.filter(({ document }) => document.includes('refundCreate'));
    assert.equal(refunds.at(-1)?.variables['key'], uuidOf(call.reference));
    // The same reference for another sum is no second refund, and no success either.
    assert.notEqual((await ask('orders.markRefunded', { ...asked, minor: 600 }, call)).kind, 'done');
    assert.equal(orderAt(orderRef).refunds.length, 1);
  });

  test('no more is written down as refunded than a line cost, and nothing against a newer order', async () => {
    const { ref: orderRef, lines, version } = await paidOrder();
    const [line] = lines;
    assert.equal(line?.refundableMinor, 15_980);
    const asked = { orderRef, lineRef: line.ref, minor: 15_980, currency: 'BRL', refundRef: 're_1' };
    const over = await ask('orders.markRefunded', { ...asked, minor: 15_981 });
    assert.deepEqual(over, { kind: 'refused', reason: 'over_refundable' });
    const stale = await hear('orders.markRefunded', { ...asked, version: '2020-01-01T00:00:00Z' });
    assert.equal(stale.outcome, 'stale');
    assert.equal((await hear('orders.markRefunded', { ...asked, version })).outcome, 'marked');
    assert.equal((await hear('orders.markRefunded', asked)).outcome, 'alreadyMarked');
    assert.equal((await readAt(orderRef)).lines[0]?.refundableMinor, 0);
  });

  test('what Shopify itself took in is never refunded by us', async () => {
    const { ref: orderRef, lines, paymentRef } = await paidAtShop();
    assert.equal(paymentRef, null);
    const asked = { orderRef, lineRef: lines[0]?.ref ?? '', minor: 500, currency: 'BRL', refundRef: 're_1' };
    assert.deepEqual(await ask('orders.markRefunded', asked), {
      kind: 'refused',
      reason: 'paid_at_the_shop',
    });
    assert.equal(orderAt(orderRef).refunds.length, 0);
  });

  test('cancelled, money of our provider is left alone, and money of the shop goes back by the shop', async () => {
    const stock = () => state().goods[0]?.variants.find(({ sku }) => sku === SHIRT)?.stock ?? 0;
    const ours = await paidOrder();
    const before = stock();
    const cancelled = await hear('orders.cancel', { orderRef: ours.ref, reason: 'changed mind' });
    assert.deepEqual(cancelled, { outcome: 'cancelled', moneyReturned: false });
    assert.equal(orderAt(ours.ref).refunds.length, 0);
    assert.equal(stock(), before + 2);
    const theirs = await paidAtShop();
    const returned = await hear('orders.cancel', { orderRef: theirs.ref, reason: 'changed mind' });
    assert.deepEqual(returned, { outcome: 'cancelled', moneyReturned: true });
  });

  test('a cancellation takes its time in the background, and who comes second waits for it, too', async () => {
    state().jobTakes = 4;
    try {
      const { orderRef } = await newOrder();
      assert.equal((await hear('orders.cancel', { orderRef, reason: 'x' })).outcome, 'cancelled');
      state().jobTakes = 10_000;
      const slow = await newOrder();
      const result = await ask('orders.cancel', { orderRef: slow.orderRef, reason: 'x' });
      assert.deepEqual(result, { kind: 'unknown', reason: 'the cancellation is under way' });
    } finally {
      state().jobTakes = 1;
    }
  });

  test('a parcel that left is not cancelled, and its address stays', async () => {
    const { ref: orderRef } = await paidOrder();
    assert.deepEqual(await hear('shipping.track', { orderRef }), { outcome: 'notShipped' });
    send(orderRef);
    const late = await hear('orders.cancel', { orderRef, reason: 'x' });
    assert.deepEqual(late, { outcome: 'notCancellable', reason: 'shipped' });
    const moved = await hear('orders.changeAddress', { orderRef, address: { ...HOME, line1: 'Rua 2' } });
    assert.deepEqual(moved, { outcome: 'tooLate', status: 'shipped' });
    const { parcels } = await hear('shipping.track', { orderRef });
    const [parcel] = parcels as unknown as Parcel[];
    assert.deepEqual(
      [parcel?.carrier, parcel?.status, parcel?.trackingNumber],
      ['Correios', 'inTransit', 'BR1'],
    );
    const { parcels: sent } = orderAt(orderRef);
    for (const one of sent) one.deliveredAt = '2026-11-25T10:00:00Z';
    const order = await readAt(orderRef);
    assert.deepEqual([order.status, order.deliveredAt], ['delivered', '2026-11-25T10:00:00Z']);
  });

  test('an address is changed within its country, with the phone that was there', async () => {
    const { orderRef } = await newOrder();
    const to = (change: object) =>
      hear('orders.changeAddress', { orderRef, address: { ...HOME, ...change } });
    assert.deepEqual(await to({ country: 'AR' }), {
      outcome: 'refused',
      field: 'country',
      reason: 'notDelivered',
    });
    assert.deepEqual(await to({ postalCode: '123' }), {
      outcome: 'refused',
      field: 'postalCode',
      reason: 'other',
    });
    assert.equal((await to({ line1: 'Rua Nova 2' })).outcome, 'changed');
    const { address } = orderAt(orderRef);
    assert.deepEqual([address?.address1, address?.phone], ['Rua Nova 2', PHONE]);
  });

  test('a note stands below what was there, once, and what does not fit is refused', async () => {
    const { orderRef } = await newOrder();
    orderAt(orderRef).note = 'Gift';
    const call = callOf();
    await hear('orders.addNote', { orderRef, text: 'Ring twice' }, call);
    await hear('orders.addNote', { orderRef, text: 'Ring twice' }, call);
    assert.equal(orderAt(orderRef).note, 'Gift\nRing twice');
    const long = await ask('orders.addNote', { orderRef, text: 'x'.repeat(5_000) });
    assert.deepEqual(long, { kind: 'refused', reason: 'note_too_long' });
  });

  test('an order is found by the whole phone, wherever it stands, and by nobody whose number ends alike', async () => {
    const found = await hear('orders.find', { phone: '+55 81 9999-0001' });
    assert.ok(['one', 'several'].includes(found.outcome));
    assert.equal((await hear('orders.find', { phone: '+55 11 99999-0001' })).outcome, 'none');
    const { orderRef } = await newOrder();
    Object.assign(orderAt(orderRef), { phone: null, email: null, customerId: null });
    const guest = '+5511988887777';
    Object.assign(orderAt(orderRef).address ?? {}, { phone: guest });
    const one = await hear('orders.find', { phone: guest });
    assert.equal((one['order'] as { ref: string }).ref, orderRef);
  });

  test('of many orders the newest ten are told, and that there are more', async () => {
    const email = 'many@example.com';
    const refs: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      const { orderRef } = await newOrder();
      orderAt(orderRef).email = email;
      orderAt(orderRef).customerId = null;
      refs.push(orderRef);
    }
    const several = await hear('orders.find', { email });
    assert.deepEqual([several.outcome, several['more']], ['several', true]);
    const told = (several['orders'] as { ref: string }[]).map(({ ref }) => ref);
    assert.deepEqual(told, refs.toReversed().slice(0, 10));
  });

  test('a number is found with and without what the shop writes around it', async () => {
    const { orderRef } = await newOrder();
    const order = orderAt(orderRef);
    order.name = '#LP-4711-A';
    for (const number of ['#LP-4711-A', 'lp-4711-a', '4711']) {
      const found = await hear('orders.findByNumber', { number, email: EMAIL });
      assert.deepEqual([found.outcome, found['belongsToContact']], ['found', true], number);
    }
    const stranger = await hear('orders.findByNumber', { number: '4711', email: 'other@example.com' });
    assert.equal(stranger['belongsToContact'], false);
  });

  test('a customer is told with what they bought, and none for a phone that is another', async () => {
    await paidOrder();
    const one = await hear('customers.find', { email: EMAIL });
    const customer = one['customer'] as { orderCount: number; boughtMinor: number; name: string };
    assert.equal(customer.name, 'Maria Souza');
    assert.ok(customer.orderCount > 0 && customer.boughtMinor > 0);
    assert.equal((await hear('customers.find', { phone: '+5511900000000' })).outcome, 'none');
  });
});
