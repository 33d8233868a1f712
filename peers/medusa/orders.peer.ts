import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JsonObject } from '../../src/base/json.ts';
import { connectorsOf } from '../../src/integrations/operationNamed.ts';
import type { Parcel } from '../../src/integrations/ports/shipping.ts';
import { callOf } from '../../tests/integrations/callOf.ts';
import { ADDRESS, theShop, type Order } from './theShop.ts';

const shop = theShop();
const { hear, ask, newOrder, ship, admin, keepsContract, count, open } = shop;
const NOBODY = 'order_none';

let shared: Promise<Order> | null = null;
/** For what does not stand in another's way. */
const anyOrder = () => (shared ??= newOrder());
const ofOrder = (input: JsonObject) => String(input['orderRef']);
const orderHas = (key: string) => (input: JsonObject, reference: string) =>
  count('select count(*) from "order" where id = $1 and metadata ? $2', [
    ofOrder(input),
    `${key}_${reference}`,
  ]);
const paying = ({ id, totalMinor }: Order, paymentRef = 'pi_1') => ({
  orderRef: id,
  paymentRef,
  minor: totalMinor,
  currency: 'BRL',
});
const paidOrder = async () => {
  const order = await newOrder();
  assert.equal((await hear('orders.markPaid', paying(order))).outcome, 'marked');
  return order;
};
const marking = ({ id, lineRef }: Order, minor = 1_000) => ({
  orderRef: id,
  lineRef,
  minor,
  currency: 'BRL',
  refundRef: 're_1',
});

describe('acts on orders of a real Medusa', () => {
  keepsContract({
    operation: 'orders.markRefunded',
    input: async () => marking(await paidOrder()),
    outcome: 'marked',
    badInput: { orderRef: NOBODY, lineRef: 'line', minor: -1, currency: 'BRL', refundRef: 're' },
    acts: (_input, reference) =>
      count(`select count(*) from refund where note like 'loopline ' || $1 || ' %'`, [reference]),
  });
  keepsContract({
    operation: 'orders.cancel',
    input: async () => ({ orderRef: (await newOrder()).id, reason: 'changed mind' }),
    outcome: 'cancelled',
    badInput: { orderRef: NOBODY },
    acts: (input) =>
      count(`select count(*) from "order" where id = $1 and status = 'canceled'`, [ofOrder(input)]),
  });
  keepsContract({
    operation: 'orders.changeAddress',
    input: async () => ({ orderRef: (await newOrder()).id, address: { ...ADDRESS, line1: 'Rua Nova 2' } }),
    outcome: 'changed',
    badInput: { orderRef: NOBODY },
    unknown: { input: { orderRef: NOBODY, address: ADDRESS }, outcome: 'none' },
    acts: orderHas('loopline_address'),
  });
  keepsContract({
    operation: 'orders.addNote',
    input: async () => ({ orderRef: (await anyOrder()).id, text: 'leave it with the neighbour' }),
    outcome: 'noted',
    badInput: { orderRef: NOBODY, text: '' },
    unknown: { input: { orderRef: NOBODY, text: 'hello' }, outcome: 'none' },
    acts: orderHas('loopline_note'),
  });

  test('an order is paid once, by whoever was first, and only in whole', async () => {
    const order = await newOrder();
    const call = callOf();
    const wrong = await hear('orders.markPaid', { ...paying(order), minor: order.totalMinor - 1 });
    assert.deepEqual(wrong, { outcome: 'notPayable', reason: 'other_sum' });
    const five = await Promise.all([1, 1, 1, 1, 1].map(() => ask('orders.markPaid', paying(order), call)));
    assert.ok(five.some((one) => one.kind === 'done' && one.outcome === 'marked'));
    assert.equal((await hear('orders.markPaid', paying(order), call)).outcome, 'marked');
    const captures = await count('select count(*) from capture where payment_id = $1', [order.paymentId]);
    assert.equal(captures, 1);
    const second = await hear('orders.markPaid', paying(order, 'pi_2'));
    assert.deepEqual(second, { outcome: 'otherwisePaid', paymentRef: 'pi_1' });
    const { order: read } = await hear('orders.read', { orderRef: order.id });
    const { status, paymentRef, totalMinor } = read as {
      status: string;
      paymentRef: string;
      totalMinor: number;
    };
    assert.deepEqual([status, paymentRef, totalMinor], ['paid', 'pi_1', order.totalMinor]);
    assert.deepEqual(await hear('orders.markPaid', { ...paying(order), orderRef: NOBODY }), {
      outcome: 'none',
    });
  });

  test('the capture that was lost after its mark is made up for', async () => {
    const order = await newOrder();
    const call = callOf();
    await admin('POST', `/admin/orders/${order.id}`, {
      metadata: { loopline_payment: `${call.reference} pi_1` },
    });
    const operation = connectorsOf([shop.connect(open.url)]).operationNamed('orders.markPaid');
    assert.equal((await operation.lookUp?.(paying(order), call))?.kind, 'absent');
    assert.equal((await hear('orders.markPaid', paying(order), call)).outcome, 'marked');
  });

  test('a refund is marked to the cent; more than is left, an older version and a spent line are told', async () => {
    const order = await paidOrder();
    const line = async () => {
      const { order: read } = await hear('orders.read', { orderRef: order.id });
      return { ...(read as { lines: { refundableMinor: number }[]; version: string }) };
    };
    const { lines, version } = await line();
    const whole = lines[0]?.refundableMinor ?? 0;
    await hear('orders.markRefunded', { ...marking(order, 1_001), version });
    assert.equal((await line()).lines[0]?.refundableMinor, whole - 1_001);
    assert.equal((await hear('orders.markRefunded', { ...marking(order), version })).outcome, 'stale');
    const over = await ask('orders.markRefunded', marking(order, whole));
    assert.deepEqual(over, { kind: 'refused', reason: 'over_refundable' });
    await hear('orders.markRefunded', marking(order, whole - 1_001));
    assert.equal((await hear('orders.markRefunded', marking(order, 1))).outcome, 'alreadyMarked');
  });

  test('money that Medusa took in itself goes back with a cancellation; ours is only written down', async () => {
    const theirs = await newOrder('pp_till_till');
    await admin('POST', `/admin/payments/${theirs.paymentId}/capture`, {});
    const untouched = await ask('orders.markRefunded', marking(theirs));
    assert.deepEqual(untouched, { kind: 'refused', reason: 'paid_at_the_shop' });
    const back = await hear('orders.cancel', { orderRef: theirs.id, reason: 'late' });
    assert.deepEqual(back, { outcome: 'cancelled', moneyReturned: true });
    const ours = await paidOrder();
    const kept = await hear('orders.cancel', { orderRef: ours.id, reason: 'late' });
    assert.deepEqual(kept, { outcome: 'cancelled', moneyReturned: false });
    assert.equal((await hear('orders.markRefunded', marking(ours))).outcome, 'alreadyMarked');
  });

  test('a parcel that left is tracked, its order neither cancelled nor sent elsewhere', async () => {
    const order = await paidOrder();
    await ship(order);
    const late = await hear('orders.cancel', { orderRef: order.id, reason: 'late' });
    assert.deepEqual(late, { outcome: 'notCancellable', reason: 'not_allowed' });
    const elsewhere = await hear('orders.changeAddress', { orderRef: order.id, address: ADDRESS });
    assert.deepEqual(elsewhere, { outcome: 'tooLate', status: 'shipped' });
    const { parcels } = await hear('shipping.track', { orderRef: order.id });
    const [parcel] = parcels as unknown as Parcel[];
    assert.deepEqual([parcel?.trackingNumber, parcel?.status], ['BR1', 'inTransit']);
    const delivered = await paidOrder();
    await ship(delivered, true);
    const { order: read } = await hear('orders.read', { orderRef: delivered.id });
    const { status, deliveredAt } = read as { status: string; deliveredAt: string };
    assert.equal(status, 'delivered');
    assert.ok(Date.parse(deliveredAt) > 0);
  });

  test('an exchange is left to people', async () => {
    const { id, lineRef } = await anyOrder();
    const asked = { orderRef: id, lineRef, quantity: 1, reason: 'size' };
    assert.deepEqual(await hear('orders.requestExchange', asked), {
      outcome: 'notPossible',
      reason: 'not_offered',
    });
  });

  test('its health tells whether the keys are taken', async () => {
    assert.deepEqual(await shop.connect(open.url).health(AbortSignal.timeout(20_000)), { ok: true });
  });
});
