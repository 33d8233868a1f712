import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { DAY_MS, HOUR_MS } from '../../src/base/clock.ts';
import type { Parcel } from '../../src/integrations/ports/shipping.ts';
import { callOf } from './callOf.ts';
import { ANA, HOME, openShop, processesOf } from './openShop.ts';

const NO_ORDER = 'ord_none';

describe('what follows an order of demoShop', () => {
  const open = openShop();
  const { ask, hear, shop, keepsContract, newOrder, fullCart, writesOf } = open;

  const paying = async (change: object = {}) => {
    const { orderRef, total } = await newOrder();
    return { orderRef, paymentRef: `pi_${randomUUID()}`, minor: total, currency: 'BRL', ...change };
  };
  const paidOrder = async (): Promise<string> => {
    const asked = await paying();
    assert.equal((await hear('orders.markPaid', asked)).outcome, 'marked');
    return asked.orderRef;
  };
  const nobody = { paymentRef: 'pi_1', minor: 1, currency: 'BRL' };

  keepsContract({
    operation: 'orders.markPaid',
    input: () => paying(),
    outcome: 'marked',
    badInput: { orderRef: 'o', paymentRef: 'p', minor: 0, currency: 'BRL' },
    unknown: { input: { orderRef: NO_ORDER, ...nobody }, outcome: 'none' },
    isAct: true,
  });
  keepsContract({
    operation: 'orders.changeAddress',
    input: async () => ({ orderRef: (await newOrder()).orderRef, address: HOME }),
    outcome: 'changed',
    badInput: { orderRef: 'o', address: {} },
    unknown: { input: { orderRef: NO_ORDER, address: HOME }, outcome: 'none' },
    isAct: true,
  });
  keepsContract({
    operation: 'orders.addNote',
    input: async () => ({ orderRef: (await newOrder()).orderRef, text: 'Leave it with the neighbour' }),
    outcome: 'noted',
    badInput: { orderRef: 'o', text: '' },
    unknown: { input: { orderRef: NO_ORDER, text: 'x' }, outcome: 'none' },
    isAct: true,
  });
  keepsContract({
    operation: 'orders.readInvoice',
    input: async () => ({ orderRef: await paidOrder() }),
    outcome: 'found',
    badInput: {},
    unknown: { input: { orderRef: NO_ORDER }, outcome: 'none' },
    isAct: false,
  });
  keepsContract({
    operation: 'shipping.track',
    input: async () => ({ orderRef: await shippedOrder() }),
    outcome: 'tracked',
    badInput: { orderRef: '' },
    unknown: { input: { orderRef: NO_ORDER }, outcome: 'none' },
    isAct: false,
  });
  keepsContract({
    operation: 'customers.find',
    input: async () => {
      await newOrder();
      return { email: ANA.email };
    },
    outcome: 'one',
    badInput: {},
    unknown: { input: { email: 'nobody@example.test' }, outcome: 'none' },
    isAct: false,
  });

  const shippedOrder = async (): Promise<string> => {
    const orderRef = await paidOrder();
    shop().ship(orderRef);
    return orderRef;
  };

  test('an order that was paid is paid in the shop, with the payment', async () => {
    const asked = await paying();
    await hear('orders.markPaid', asked);
    const order = shop().order(asked.orderRef);
    assert.deepEqual([order?.status, order?.paymentIntent], ['paid', asked.paymentRef]);
  });

  test('the same payment again is marked; another payment comes too late and is told which was first', async () => {
    const asked = await paying();
    await hear('orders.markPaid', asked);
    assert.equal((await hear('orders.markPaid', asked)).outcome, 'marked');
    const other = await hear('orders.markPaid', { ...asked, paymentRef: 'pi_second' });
    assert.deepEqual(other, { outcome: 'otherwisePaid', paymentRef: asked.paymentRef });
    assert.equal(shop().order(asked.orderRef)?.paymentIntent, asked.paymentRef);
  });

  test('five processes that mark one payment at once mark it once', async () => {
    const [asked, reference] = [await paying(), randomUUID()];
    const results = await Promise.all(
      processesOf(open, 5).map((process) =>
        process.operationNamed('orders.markPaid').perform(asked, callOf(reference)),
      ),
    );
    assert.equal(writesOf(reference), 1);
    for (const result of results) assert.ok(['done', 'later'].includes(result.kind), result.kind);
  });

  test('an order of another sum, in another currency or cancelled cannot be paid', async () => {
    const notPayable = async (change: object) =>
      (await hear('orders.markPaid', await paying(change)))['reason'];
    assert.equal(await notPayable({ minor: 1 }), 'amount');
    assert.equal(await notPayable({ currency: 'USD' }), 'currency');
    const cancelled = await paying();
    await hear('orders.cancel', { orderRef: cancelled.orderRef, reason: 'changed mind' });
    const heard = await hear('orders.markPaid', cancelled);
    assert.deepEqual(heard, { outcome: 'notPayable', reason: 'status' });
  });

  test('an address is changed until the parcel is packed, and only to where the shop sends', async () => {
    const orderRef = await paidOrder();
    const to = (change: object) =>
      hear('orders.changeAddress', { orderRef, address: { ...HOME, ...change } });
    assert.equal((await to({ line1: 'Rua Nova 7' })).outcome, 'changed');
    assert.equal(shop().order(orderRef)?.shippingAddress.line1, 'Rua Nova 7');
    const refused = { outcome: 'refused', field: 'postalCode', reason: 'unknown' };
    assert.deepEqual(await to({ postalCode: '1' + HOME.postalCode }), refused);
    shop().pack(orderRef);
    assert.deepEqual(await to({ line1: 'Rua Velha 8' }), { outcome: 'tooLate', status: 'packed' });
    assert.equal(shop().order(orderRef)?.shippingAddress.line1, 'Rua Nova 7');
  });

  test('a note stands at its order, once', async () => {
    const { orderRef } = await newOrder();
    const call = callOf();
    await hear('orders.addNote', { orderRef, text: 'Ring twice' }, call);
    await hear('orders.addNote', { orderRef, text: 'Ring twice' }, call);
    assert.deepEqual(
      shop()
        .order(orderRef)
        ?.notes.map(({ text }) => text),
      ['Ring twice'],
    );
  });

  test('an invoice comes as a document, once the order is paid', async () => {
    const { orderRef } = await newOrder();
    assert.deepEqual(await hear('orders.readInvoice', { orderRef }), { outcome: 'notIssued' });
    const result = await ask('orders.readInvoice', { orderRef: await paidOrder() });
    assert.ok(result.kind === 'done' && result.outcome === 'found');
    const [file] = result.files ?? [];
    assert.equal(file?.mediaType, 'application/pdf');
    assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-');
    assert.equal(file.name, `${String(result.output['number'])}.pdf`);
  });

  test('a parcel is told from the carrier to the door, and before that there is none', async () => {
    const orderRef = await paidOrder();
    assert.deepEqual(await hear('shipping.track', { orderRef }), { outcome: 'notShipped' });
    const parcelNow = async () => {
      const { parcels } = await hear('shipping.track', { orderRef });
      return (parcels as unknown as Parcel[])[0];
    };
    shop().ship(orderRef);
    assert.match((await parcelNow())?.trackingNumber ?? '', /^PL/);
    shop().deliver(orderRef);
    const parcel = await parcelNow();
    assert.equal(parcel?.status, 'delivered');
    assert.notEqual(parcel.deliveredAt, null);
    const instants = parcel.events.map(({ at }) => at);
    assert.deepEqual(instants, instants.toSorted().toReversed());
    assert.equal((await hear('orders.read', { orderRef }))['outcome'], 'found');
  });

  test('a parcel that the carrier cannot deliver is a problem, and one that came back is returned', async () => {
    const [lost, back] = [await shippedOrder(), await shippedOrder()];
    shop().parcelProblem(lost);
    shop().returnParcel(back);
    const statusOf = async (orderRef: string) => {
      const { parcels } = await hear('shipping.track', { orderRef });
      return (parcels as unknown as Parcel[])[0]?.status;
    };
    assert.deepEqual([await statusOf(lost), await statusOf(back)], ['problem', 'returned']);
  });

  test('somebody who bought is known by what was proved, and nobody whose number only ends alike', async () => {
    await paidOrder();
    const found = await hear('customers.find', { phone: ANA.phone });
    assert.equal(found.outcome, 'one');
    const customer = found['customer'] as { name: string; orderCount: number };
    assert.equal(customer.name, ANA.name);
    assert.ok(customer.orderCount > 0);
    const alike = await hear('customers.find', { phone: '+55 81 98888-0002' });
    assert.equal(alike.outcome, 'none');
  });

  test('time alone brings a paid order to the door', async () => {
    const { cartRef, total } = await fullCart();
    const placed = await hear('carts.placeOrder', { cartRef, expectedTotalMinor: total, currency: 'BRL' });
    const orderRef = String(placed['orderRef']);
    await hear('orders.markPaid', { orderRef, paymentRef: 'pi_time', minor: total, currency: 'BRL' });
    open.clock.advance(25 * HOUR_MS);
    await shop().settled();
    assert.equal((await hear('shipping.track', { orderRef })).outcome, 'tracked');
    open.clock.advance(30 * DAY_MS);
    await shop().settled();
    assert.equal(shop().order(orderRef)?.status, 'delivered');
  });
});
