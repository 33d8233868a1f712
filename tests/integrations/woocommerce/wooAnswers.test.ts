import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answered } from './double/adminRoutes.ts';
import { KEY } from './double/startWoo.ts';
import { openWoo } from './openWoo.ts';

describe('what woocommerce answers, and what it is sent', () => {
  const { ask, hear, woo, newOrder } = openWoo();
  const bodyWith = (change: object) => (answered: Answered) => ({
    ...answered,
    body: { ...(answered.body as object), ...change },
  });
  const READ = 'GET /wc/v3/orders/(id)';

  test('fields that nobody knows are passed over', async () => {
    const { orderRef } = await newOrder();
    woo().changeNext(
      READ,
      bodyWith({ wallet: { points: 12 }, meta_data: [{ id: 1, key: 'x', value: [null] }] }),
    );
    assert.equal((await hear('orders.read', { orderRef })).outcome, 'found');
  });

  test('words that a shop added for its orders are understood when they say what they mean', async () => {
    const { orderRef } = await newOrder();
    for (const [status, word] of [
      ['shipped', 'shipped'],
      ['delivered', 'delivered'],
      ['in-production', 'other'],
    ]) {
      woo().changeNext(READ, bodyWith({ status }));
      const { order } = await hear('orders.read', { orderRef });
      assert.equal((order as { status: string }).status, word);
    }
  });

  const WRONG: [story: string, change: object][] = [
    ['a sum is missing', { total: undefined }],
    ['a sum is a number', { total: 49.9 }],
    ['a sum is no number', { total: 'NaN' }],
    ['a sum has more than can be counted', { total: '99999999999999999.00' }],
    ['a sum is below zero', { total: '-1.00' }],
    ['the lines are an object', { line_items: {} }],
    ['a time has a zone of its own', { date_modified_gmt: '2026-11-21T09:00:00-03:00' }],
    ['the status is none', { status: null }],
  ];
  for (const [story, change] of WRONG)
    test(`an order is not understood when ${story}`, async () => {
      const { orderRef } = await newOrder();
      woo().changeNext(READ, bodyWith(change));
      assert.equal((await ask('orders.read', { orderRef })).kind, 'later');
      assert.equal((await hear('orders.read', { orderRef })).outcome, 'found');
    });

  test('a list without its count is no list', async () => {
    woo().changeNext('GET /wc/v3/products', ({ status, body }) => ({ status, body }));
    assert.deepEqual(await ask('catalogue.list', { language: 'en' }), {
      kind: 'later',
      reason: 'woocommerce GET: a list without its count',
    });
  });

  test('a price of a way that cannot be counted is no way', async () => {
    const { orderRef } = await newOrder();
    const order = woo().state.orders.find(({ id }) => String(id) === orderRef);
    Object.assign(order ?? {}, { status: 'pending' });
    const state = order?.meta.find(({ key }) => key === '_loopline_state');
    Object.assign(state ?? {}, { value: 'cart' });
    const text = (answered: Answered) => ({
      ...answered,
      body: JSON.parse(
        JSON.stringify(answered.body).replaceAll('"price":"1100"', '"price":"eleven"'),
      ) as unknown,
    });
    woo().changeNext('POST /wc/store/v1/cart/update-customer', text);
    const { rates } = await hear('carts.listShipping', { cartRef: orderRef });
    assert.deepEqual(
      (rates as { rateRef: string }[]).map(({ rateRef }) => rateRef),
      ['flat_rate:2'],
    );
  });

  test('a key without the right is our fault: it may pass once it is repaired', async () => {
    const { orderRef } = await newOrder();
    woo().changeNext('POST /wc/v3/orders/(order_id)/notes', () => ({
      status: 403,
      body: { code: 'woocommerce_rest_cannot_create', message: 'Sorry.', data: { status: 403 } },
    }));
    const result = await ask('orders.addNote', { orderRef, text: 'x' });
    assert.deepEqual(result, { kind: 'later', reason: 'woocommerce POST: check the rights of the key' });
  });

  const request = async (method: string, path: string, body?: object) => {
    const authorization = `Basic ${Buffer.from(KEY).toString('base64')}`;
    const answer = await fetch(`${woo().url}/wp-json${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return {
      status: answer.status,
      body: (await answer.json()) as { code: string; data: { params?: object } },
    };
  };
  const ADDRESS = { first_name: 'A', last_name: '', company: '', address_1: 'x', address_2: '', city: 'y' };
  const UNDESCRIBED: [story: string, method: string, path: string, body?: object][] = [
    ['an argument that nobody described', 'GET', '/wc/v3/orders?phone=1'],
    ['a number that is none', 'GET', '/wc/v3/orders?per_page=many'],
    ['a page that is too large', 'GET', '/wc/v3/products?per_page=101'],
    ['a word that is none of the list', 'GET', '/wc/v3/products?orderby=colour'],
    ['a field that is read-only', 'POST', '/wc/v3/orders', { total: '1.00' }],
    ['a field of another type', 'POST', '/wc/v3/orders', { customer_id: '5' }],
    ['a field that a line has not', 'POST', '/wc/v3/orders', { line_items: [{ product_id: 10, amount: 1 }] }],
    ['a sum that is a number', 'POST', '/wc/v3/orders/1/refunds', { amount: 10 }],
    [
      'an address without its state',
      'POST',
      '/wc/store/v1/cart/update-customer',
      { shipping_address: ADDRESS },
    ],
  ];
  for (const [story, method, path, body] of UNDESCRIBED)
    test(`these tests would not let pass ${story}`, async () => {
      const answer = await request(method, path, body);
      assert.deepEqual([answer.status, answer.body.code], [400, 'rest_invalid_param']);
      assert.equal(Object.keys(answer.body.data.params ?? {}).length, 1);
    });

  test('these tests would not let pass a route that nobody described', async () => {
    assert.equal((await request('DELETE', '/wc/v3/orders/1')).body.code, 'rest_no_route');
  });
});
