import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Order } from '../../../src/integrations/ports/order.ts';
import { callOf } from '../callOf.ts';
import { RARE, SHIRT } from './double/seed.ts';
import { WpError } from './double/wpError.ts';
import { HOME, openWoo } from './openWoo.ts';

describe('orders of woocommerce', () => {
  const { ask, hear, woo, newCart, newOrder, paidOrder } = openWoo();
  const inside = (orderRef: string) => {
    const found = woo().state.orders.find(({ id }) => String(id) === orderRef);
    assert.ok(found);
    return found;
  };
  const read = async (orderRef: string): Promise<Order> =>
    (await hear('orders.read', { orderRef }))['order'] as unknown as Order;
  const paying = (orderRef: string, minor: number) => ({
    orderRef,
    paymentRef: `pi_${orderRef}`,
    minor,
    currency: 'BRL',
  });
  const refunding = async (orderRef: string, minor: number, refundRef = 're_1') => {
    const { lines } = await read(orderRef);
    return { orderRef, lineRef: lines[0]?.ref ?? '', minor, currency: 'BRL', refundRef };
  };

  test('an order waits on hold with its goods taken, and is paid by one write', async () => {
    const { orderRef, total } = await newOrder();
    assert.deepEqual([(await read(orderRef)).status, inside(orderRef).isStockTaken], ['placed', true]);
    const before = woo().log.length;
    assert.equal((await hear('orders.markPaid', paying(orderRef, total))).outcome, 'marked');
    const writes = woo()
      .log.slice(before)
      .filter(({ name }) => !name.startsWith('GET'));
    assert.deepEqual(
      writes.map(({ name }) => name),
      ['PUT /wc/v3/orders/(id)'],
    );
    const order = await read(orderRef);
    assert.deepEqual([order.status, order.paymentRef], ['paid', `pi_${orderRef}`]);
    assert.equal(inside(orderRef).payment.transactionId, `pi_${orderRef}`);
  });

  test('an order of the shop that waits at its own checkout is paid, too', async () => {
    const { orderRef, total } = await newOrder();
    const order = inside(orderRef);
    Object.assign(order, { status: 'pending', meta: [] });
    assert.equal((await hear('orders.markPaid', paying(orderRef, total))).outcome, 'marked');
    assert.deepEqual([order.status, order.payment.transactionId], ['processing', `pi_${orderRef}`]);
  });

  test('what was paid otherwise, is cancelled, costs something else or is only a cart is not paid', async () => {
    const { orderRef, total } = await newOrder();
    const outcome = async (minor: number, ref = orderRef) => {
      const heard = await hear('orders.markPaid', paying(ref, minor));
      return heard['reason'] ?? heard['paymentRef'] ?? heard.outcome;
    };
    assert.equal(await outcome(total - 1), 'other_sum');
    assert.equal(await outcome(total, await newCart()), 'not_ordered');
    Object.assign(inside(orderRef), { paidAt: woo().state.now });
    assert.equal(await outcome(total), orderRef);
    Object.assign(inside(orderRef), { paidAt: null, status: 'cancelled' });
    assert.equal(await outcome(total), 'cancelled');
  });

  test('a refund is written down, and no payment provider of the shop is told to move money', async () => {
    const { orderRef } = await paidOrder();
    assert.equal((await hear('orders.markRefunded', await refunding(orderRef, 1_001))).outcome, 'marked');
    const { lines } = await read(orderRef);
    assert.equal(lines[0]?.refundableMinor, 4_990 - 1_001);
    const over = await ask('orders.markRefunded', await refunding(orderRef, 4_000));
    assert.deepEqual(over, { kind: 'refused', reason: 'over_refundable' });
    await hear('orders.markRefunded', await refunding(orderRef, 3_989, 're_2'));
    assert.equal((await hear('orders.markRefunded', await refunding(orderRef, 1))).outcome, 'alreadyMarked');
    const stale = {
      ...(await refunding((await paidOrder()).orderRef, 1)),
      version: '2020-01-01T00:00:00.000Z',
    };
    assert.equal((await hear('orders.markRefunded', stale)).outcome, 'stale');
    assert.equal(woo().state.gatewayRefunds, 0);
  });

  test('a refund that the shop does not want, which it answers as if it had broken, is refused', async () => {
    const { orderRef, total } = await paidOrder();
    const asked = await refunding(orderRef, 4_990);
    // People of the shop refund at the same moment.
    woo().meanwhile('POST /wc/v3/orders/(order_id)/refunds', () => {
      inside(orderRef).refunds.push({ id: 1, reason: 'by hand', amount: total - 100 });
    });
    assert.deepEqual(await ask('orders.markRefunded', asked), { kind: 'refused', reason: 'over_refundable' });
    assert.equal(woo().log.at(-2)?.status, 500);
  });

  test('a 500 while there is room for the refund is no refusal: it may have been done', async () => {
    const { orderRef } = await paidOrder();
    const asked = await refunding(orderRef, 100);
    woo().refuseNext('POST /wc/v3/orders/(order_id)/refunds', new WpError(500, 'internal_server_error', ''));
    const call = callOf();
    assert.equal((await ask('orders.markRefunded', asked, call)).kind, 'unknown');
    assert.equal((await hear('orders.markRefunded', asked, { ...call, attempt: 2 })).outcome, 'marked');
    assert.equal(inside(orderRef).refunds.length, 1);
  });

  test('only what was not sent is cancelled, though the shop would cancel anything; no money goes back', async () => {
    const { orderRef } = await paidOrder();
    const cancelling = { orderRef, reason: 'changed mind' };
    assert.deepEqual(await hear('orders.cancel', cancelling), { outcome: 'cancelled', moneyReturned: false });
    assert.match(inside(orderRef).notes[0]?.note ?? '', /^changed mind\n/);
    assert.equal(inside(orderRef).isStockTaken, false);
    const noted = inside(orderRef).notes.length;
    assert.equal((await hear('orders.cancel', cancelling)).outcome, 'cancelled', 'it is, already');
    assert.equal(inside(orderRef).notes.length, noted);
    for (const [status, reason] of [
      ['completed', 'delivered'],
      ['refunded', 'returned'],
    ]) {
      const sent = await paidOrder();
      Object.assign(inside(sent.orderRef), { status });
      const heard = await hear('orders.cancel', { ...cancelling, orderRef: sent.orderRef });
      assert.deepEqual(heard, { outcome: 'notCancellable', reason });
    }
    const cart = await hear('orders.cancel', { ...cancelling, orderRef: await newCart() });
    assert.deepEqual(cart, { outcome: 'notCancellable', reason: 'not_ordered' });
  });

  test('an address is changed until the parcel leaves, within its country', async () => {
    const { orderRef } = await paidOrder();
    const change = (address: object) =>
      hear('orders.changeAddress', { orderRef, address: { ...HOME, ...address } });
    assert.equal((await change({ line1: 'Rua Nova 2' })).outcome, 'changed');
    assert.equal(inside(orderRef).shipping['address_1'], 'Rua Nova 2');
    assert.deepEqual(await change({ country: 'DE' }), {
      outcome: 'refused',
      field: 'country',
      reason: 'other',
    });
    assert.deepEqual(await change({ postalCode: '12' }), {
      outcome: 'refused',
      field: 'postalCode',
      reason: 'unknown',
    });
    Object.assign(inside(orderRef), { status: 'completed' });
    assert.deepEqual(await change({}), { outcome: 'tooLate', status: 'delivered' });
  });

  test('a phone finds orders by its whole number, however it is written, and carts are none', async () => {
    const mine = await newOrder();
    const other = await newOrder();
    Object.assign(inside(mine.orderRef).billing, { phone: '+55 (81) 97777-1234', email: '' });
    Object.assign(inside(other.orderRef).billing, { phone: '+55 11 97777-1234', email: '' });
    Object.assign(inside(await newCart()).billing, { phone: '+55 81 97777-1234' });
    const found = await hear('orders.find', { phone: '+5581977771234' });
    assert.equal((found['order'] as unknown as Order).ref, mine.orderRef);
    const { customer } = found['order'] as unknown as Order;
    assert.deepEqual([customer.phoneMasked, customer.emailMasked], ['•••1234', null]);
    const again = await hear('orders.find', { contactRef: customer.ref });
    assert.equal((again['order'] as unknown as Order).ref, mine.orderRef);
    assert.equal((await hear('orders.find', { phone: '+5581966661234' })).outcome, 'none');
    const cartRef = await newCart();
    assert.equal((await hear('orders.read', { orderRef: cartRef })).outcome, 'none');
    assert.equal((await hear('orders.findByNumber', { number: cartRef })).outcome, 'none');
  });

  test('customers are accounts, and guests where there is none', async () => {
    const { orderRef, total } = await paidOrder();
    Object.assign(inside(orderRef), { customerId: 5 });
    const ana = (await hear('customers.find', { email: 'ana@example.com' }))['customer'] as Record<
      string,
      unknown
    >;
    assert.deepEqual(
      [ana['ref'], ana['name'], ana['orderCount'], ana['boughtMinor']],
      ['5', 'Ana Souza', 1, total],
    );
    const guest = await newOrder();
    Object.assign(inside(guest.orderRef).billing, { phone: '+5511955554321' });
    const found = (await hear('customers.find', { phone: '+5511955554321' }))['customer'] as Record<
      string,
      unknown
    >;
    assert.deepEqual([found['ref'], found['address']], [`guest-${guest.orderRef}`, HOME]);
    assert.equal((await hear('customers.find', { email: 'no address' })).outcome, 'none');
  });

  test('parcels are those that the shop wrote down', async () => {
    const { orderRef } = await paidOrder();
    assert.equal((await hear('shipping.track', { orderRef })).outcome, 'notShipped');
    const value = [{ tracking_number: 'BR1', tracking_provider: 'Correios', date_shipped: '1795251600' }];
    inside(orderRef).meta.push({ id: 1, key: '_wc_shipment_tracking_items', value });
    const { parcels } = await hear('shipping.track', { orderRef });
    const [parcel] = parcels as Record<string, unknown>[];
    assert.deepEqual(
      [parcel?.['trackingNumber'], parcel?.['carrier'], parcel?.['status'], parcel?.['events']],
      ['BR1', 'Correios', 'inTransit', [{ at: '2026-11-21T09:00:00.000Z', text: 'shipped', place: null }]],
    );
  });

  test('exchanges are left to people', async () => {
    const { orderRef } = await paidOrder();
    const asked = { orderRef, lineRef: '1', quantity: 1, reason: 'too small' };
    const heard = await hear('orders.requestExchange', asked);
    assert.deepEqual(heard, { outcome: 'notPossible', reason: 'not_offered' });
  });

  test('the catalogue tells what can be bought, page by page, in the words of people', async () => {
    const { products, next } = await hear('catalogue.list', { language: 'pt-BR' });
    const told = products as Record<string, unknown>[];
    assert.deepEqual(
      [told.map(({ title }) => title), next],
      [['Clay mug', 'Linen shirt', 'Last vase', 'UNCOUNTED'], null],
    );
    const [mug, shirt] = told;
    assert.equal(mug?.['description'], 'Holds 300 ml.\nOak & clay');
    assert.deepEqual(
      [mug?.['category'], mug?.['attributes']],
      [{ ref: '7', title: 'Kitchen & table' }, { tag: ['gift'] }],
    );
    const variants = shirt?.['variants'] as Record<string, unknown>[];
    assert.deepEqual(
      variants.map(({ sku, title, stock }) => [sku, title, stock]),
      [
        [SHIRT, 'M, white', 1_000],
        ['SHIRT-L-WHITE', 'L, white', 0],
      ],
    );
    assert.deepEqual(shirt?.['attributes'], { material: ['linen'] });
    const read = await hear('catalogue.readVariants', {
      skus: [SHIRT, RARE, 'DRAFT', 'FREE'],
      language: 'en',
    });
    const found = read['variants'] as Record<string, unknown>[];
    assert.deepEqual(
      found
        .map(({ sku, productRef, productTitle, unitMinor }) => [sku, productRef, productTitle, unitMinor])
        .toSorted(),
      [
        [RARE, '14', 'Last vase', 4_990],
        [SHIRT, '11', 'Linen shirt', 12_950],
      ],
    );
  });
});
