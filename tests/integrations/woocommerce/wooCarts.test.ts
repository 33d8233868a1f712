import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import type { JsonObject } from '../../../src/base/json.ts';
import { connectorsOf } from '../../../src/integrations/operationNamed.ts';
import { callOf } from '../callOf.ts';
import { MUG, RARE, SHIRT } from './double/seed.ts';
import { WpError } from './double/wpError.ts';
import { cartIn, HOME, MARIA, openWoo } from './openWoo.ts';

describe('carts of woocommerce', () => {
  const open = openWoo();
  const { ask, hear, woo, newCart, fullCart } = open;
  const goods = (sku: string) => {
    const found = woo().state.goods.find((one) => one.sku === sku);
    assert.ok(found);
    return found;
  };
  const orderOf = (cartRef: string) => {
    const found = woo().state.orders.find(({ id }) => String(id) === cartRef);
    assert.ok(found);
    return found;
  };
  const writesTo = (cartRef: string) =>
    woo().log.filter(({ name, ids }) => name === 'PUT /wc/v3/orders/(id)' && ids['id'] === cartRef);

  test('a quantity is how many shall be there, at the price of now; none takes the line out', async () => {
    const cartRef = await newCart();
    await hear('carts.setLine', { cartRef, sku: SHIRT, quantity: 3 });
    const two = cartIn(await hear('carts.setLine', { cartRef, sku: SHIRT, quantity: 2 }));
    assert.deepEqual(two.lines, [
      { sku: SHIRT, title: 'Linen shirt - M, white', quantity: 2, unitMinor: 12_950, totalMinor: 25_900 },
    ]);
    assert.equal(two.totalMinor, 25_900);
    const none = cartIn(await hear('carts.setLine', { cartRef, sku: SHIRT, quantity: 0 }));
    assert.deepEqual([none.lines, none.totalMinor], [[], 0]);
  });

  test('more than there is, and what is not sold, leave the cart as it was', async () => {
    const cartRef = await newCart();
    await hear('carts.setLine', { cartRef, sku: RARE, quantity: 1 });
    const few = await hear('carts.setLine', { cartRef, sku: RARE, quantity: 2 });
    assert.deepEqual(
      [few.outcome, few['available'], cartIn(few).lines[0]?.quantity],
      ['insufficientStock', 1, 1],
    );
    for (const sku of ['NO-SUCH', 'FREE', 'DRAFT', 'ELSEWHERE'])
      assert.equal(
        (await hear('carts.setLine', { cartRef, sku, quantity: 1 })).outcome,
        'unknownVariant',
        sku,
      );
    assert.equal(
      (await hear('carts.setLine', { cartRef, sku: 'SHIRT-L-WHITE', quantity: 1 }))['available'],
      0,
    );
    const free = cartIn(await hear('carts.setLine', { cartRef, sku: 'UNCOUNTED', quantity: 500 }));
    assert.equal(free.lines.length, 2);
  });

  const COUPONS: [code: string, reason: string, minimumMinor: number | null][] = [
    ['NOPE', 'unknown', null],
    ['OLD', 'expired', null],
    ['BIG', 'minimum', 20_000],
    ['ONCE', 'used', null],
    ['SHIRTS', 'notApplicable', null],
  ];
  for (const [code, reason, minimumMinor] of COUPONS)
    test(`the coupon ${code} is refused as '${reason}', and the one before stays`, async () => {
      const { cartRef } = await fullCart();
      await hear('carts.applyCoupon', { cartRef, code: 'TEN' });
      const heard = await hear('carts.applyCoupon', { cartRef, code });
      assert.deepEqual(heard, { outcome: 'refused', reason, minimumMinor });
      const { coupon, discountMinor } = cartIn(await hear('carts.read', { cartRef }));
      assert.deepEqual([coupon, discountMinor], [{ code: 'ten' }, 499]);
    });

  test('a coupon is counted again when the goods change, and goes when it does not fit them any more', async () => {
    const { cartRef, expectedTotalMinor } = await fullCart(MUG, 5);
    const big = cartIn(await hear('carts.applyCoupon', { cartRef, code: 'big' }));
    assert.equal(big.totalMinor, expectedTotalMinor - 2_000);
    const six = cartIn(await hear('carts.setLine', { cartRef, sku: MUG, quantity: 6 }));
    assert.deepEqual([six.discountMinor, six.coupon?.code], [2_000, 'big']);
    const one = cartIn(await hear('carts.setLine', { cartRef, sku: MUG, quantity: 1 }));
    assert.deepEqual([one.lines.length, one.lines[0]?.quantity], [1, 1]);
    assert.deepEqual([one.discountMinor, one.coupon], [0, null]);
  });

  test('a buyer or an address that the shop does not take tells the part that is wrong', async () => {
    const cartRef = await newCart();
    const buyer = await hear('carts.setBuyer', { cartRef, ...MARIA, email: 'maria at home' });
    assert.deepEqual(buyer, { outcome: 'refused', field: 'email' });
    const address = (change: object) =>
      hear('carts.setAddress', { cartRef, address: { ...HOME, ...change } });
    const refused = (field: string) => ({ outcome: 'refused', field, reason: 'unknown' });
    assert.deepEqual(await address({ country: 'XX' }), refused('country'));
    assert.deepEqual(await address({ region: 'Pernambuco' }), refused('region'));
    assert.deepEqual(await address({ postalCode: '5000' }), refused('postalCode'));
    assert.equal(orderOf(cartRef).shipping['address_1'], '');
  });

  test('the district stands where people who pack read it; the buyer keeps their name', async () => {
    const cartRef = await newCart();
    await hear('carts.setBuyer', { cartRef, ...MARIA, taxId: '529.982.247-25' });
    await hear('carts.setAddress', { cartRef, address: { ...HOME, name: 'Ana Lima' } });
    const { billing, shipping, meta } = orderOf(cartRef);
    assert.deepEqual([shipping['first_name'], shipping['address_2']], ['Ana', 'Apto 3, Boa Vista']);
    assert.deepEqual([billing['first_name'], billing['address_1']], ['Maria', HOME.line1]);
    assert.equal(meta.find(({ key }) => key === '_loopline_tax_id')?.value, '529.982.247-25');
    for (const { key } of meta) assert.match(key, /^_/);
  });

  test('the ways are those of the shop, cheapest first; a way that does not exist is unknown', async () => {
    const { cartRef } = await fullCart(MUG, 2);
    const { rates } = await hear('carts.listShipping', { cartRef });
    assert.deepEqual(rates, [
      { rateRef: 'flat_rate:1', title: 'Standard', priceMinor: 1_200, days: null },
      { rateRef: 'flat_rate:2', title: 'Express', priceMinor: 2_500, days: null },
    ]);
    const chosen = await hear('carts.chooseShipping', { cartRef, rateRef: 'by pigeon' });
    assert.equal(chosen.outcome, 'unknownRate');
    await hear('carts.setAddress', { cartRef, address: { ...HOME, country: 'DE', postalCode: '10115' } });
    assert.equal((await hear('carts.listShipping', { cartRef })).outcome, 'notDelivered');
    const nowhere = await ask('carts.listShipping', { cartRef: await newCart() });
    assert.deepEqual(nowhere, { kind: 'refused', reason: 'incomplete' });
  });

  const SHORT = new WpError(
    403,
    'woocommerce_rest_product_not_enough_stock',
    'Not enough units are available.',
  );

  test('what the shop says is short is asked once more, as its stock says that it is there', async () => {
    const { cartRef } = await fullCart();
    woo().refuseNext('POST /wc/store/v1/cart/add-item', SHORT);
    assert.equal((await hear('carts.listShipping', { cartRef })).outcome, 'rates');
    for (let times = 0; times < 2; times += 1) woo().refuseNext('POST /wc/store/v1/cart/add-item', SHORT);
    const result = await ask('carts.listShipping', { cartRef });
    assert.deepEqual(result, { kind: 'refused', reason: 'woocommerce_rest_product_not_enough_stock' });
  });

  test('an order is made for the sum that was agreed to, and for no other', async () => {
    const asked = await fullCart();
    const before = writesTo(asked.cartRef).length;
    const other = await hear('carts.placeOrder', {
      ...asked,
      expectedTotalMinor: asked.expectedTotalMinor - 1,
    });
    assert.deepEqual([other.outcome, cartIn(other).totalMinor], ['changed', asked.expectedTotalMinor]);
    assert.equal(writesTo(asked.cartRef).length, before);
    const placed = await hear('carts.placeOrder', asked);
    const { cartRef: orderRef, expectedTotalMinor: totalMinor, currency } = asked;
    assert.deepEqual(placed, { outcome: 'placed', orderRef, number: orderRef, totalMinor, currency });
    assert.equal(writesTo(asked.cartRef).length, before + 1);
    assert.equal(orderOf(orderRef).status, 'on-hold');
    assert.deepEqual(await hear('carts.read', { cartRef: orderRef }), {
      outcome: 'ordered',
      orderRef,
      number: orderRef,
    });
  });

  test('a price and a way that changed are told before anything is ordered, and then ordered', async () => {
    const asked = await fullCart(MUG, 2);
    await hear('carts.applyCoupon', { cartRef: asked.cartRef, code: 'TEN' });
    const [mug, way] = [goods(MUG), woo().state.methods.find(({ title }) => title === 'Standard')];
    assert.ok(way);
    mug.price = 5_990;
    way.cost = 1_500;
    const changed = cartIn(await hear('carts.placeOrder', asked));
    assert.deepEqual(
      [changed.subtotalMinor, changed.discountMinor, changed.shippingMinor, changed.totalMinor],
      [11_980, 1_198, 1_700, 12_482],
    );
    const again = await hear('carts.placeOrder', { ...asked, expectedTotalMinor: changed.totalMinor });
    assert.deepEqual([again.outcome, again['totalMinor']], ['placed', 12_482]);
    mug.price = 4_990;
    way.cost = 1_000;
  });

  test('a way that leads there no more is to be chosen anew', async () => {
    const asked = await fullCart();
    const methods = woo().state.methods.splice(0);
    const heard = await hear('carts.placeOrder', asked);
    woo().state.methods.push(...methods);
    assert.deepEqual(heard, { outcome: 'incomplete', missing: ['shipping'] });
    assert.equal(cartIn(await hear('carts.read', { cartRef: asked.cartRef })).shipping, null);
  });

  test('goods that went meanwhile, and a cart that is not complete, make no order', async () => {
    const asked = await fullCart(RARE);
    goods(RARE).stock = 0;
    const gone = await hear('carts.placeOrder', asked);
    assert.deepEqual([gone.outcome, gone['skus']], ['outOfStock', [RARE]]);
    goods(RARE).stock = 1;
    const empty = { cartRef: await newCart(), expectedTotalMinor: 0, currency: 'BRL' };
    const missing = ['lines', 'buyer', 'address', 'shipping'];
    assert.deepEqual(await hear('carts.placeOrder', empty), { outcome: 'incomplete', missing });
  });

  test('who takes the last piece a moment after somebody else gives it back and has a cart again', async () => {
    const asked = await fullCart(RARE);
    // Between the last look and the order, which WooCommerce takes whatever is there.
    woo().meanwhile('PUT /wc/v3/orders/(id)', () => void (goods(RARE).stock -= 1));
    const late = await hear('carts.placeOrder', asked);
    assert.deepEqual([late.outcome, late['skus']], ['outOfStock', [RARE]]);
    assert.deepEqual([goods(RARE).stock, orderOf(asked.cartRef).status], [0, 'pending']);
    goods(RARE).stock = 1;
    assert.equal((await hear('carts.placeOrder', asked)).outcome, 'placed');
    assert.equal(goods(RARE).stock, 0);
    goods(RARE).stock = 1;
  });

  test('a cart becomes one order, whoever asks, and nothing in it can be changed after', async () => {
    const asked = await fullCart();
    const processes = [1, 2, 3, 4, 5].map(() => connectorsOf([open.connect(woo().url)]));
    const results = await Promise.all(
      processes.map((one) => one.operationNamed('carts.placeOrder').perform(asked, callOf())),
    );
    const told = results.flatMap((one) =>
      one.kind === 'done' && one.outcome === 'placed' ? [one.output['orderRef']] : [],
    );
    assert.deepEqual([...new Set(told)], [asked.cartRef]);
    const { cartRef } = asked;
    const inputs: [string, JsonObject][] = [
      ['carts.setLine', { cartRef, sku: MUG, quantity: 9 }],
      ['carts.applyCoupon', { cartRef, code: 'TEN' }],
      ['carts.setBuyer', { cartRef, ...MARIA }],
      ['carts.setAddress', { cartRef, address: HOME }],
      ['carts.listShipping', { cartRef }],
      ['carts.chooseShipping', { cartRef, rateRef: 'flat_rate:1' }],
    ];
    for (const [operation, input] of inputs)
      assert.equal((await hear(operation, input)).outcome, 'none', operation);
    assert.equal(orderOf(cartRef).lines[0]?.quantity, 1);
  });

  test('a cart in another currency than the shop has is none', async () => {
    const result = await ask('carts.create', { currency: 'USD', language: 'en' });
    assert.deepEqual(result, { kind: 'refused', reason: 'shop_has_other_currency' });
  });

  test('the Store API that fails leaves nothing done, and it may pass later', async () => {
    const asked = await fullCart();
    const broken = new WpError(500, 'woocommerce_rest_unknown_server_error', 'Broken');
    woo().refuseNext('POST /wc/store/v1/cart/update-customer', broken);
    assert.equal((await ask('carts.placeOrder', asked)).kind, 'later');
    const sold = callOf(randomUUID());
    assert.equal((await hear('carts.placeOrder', asked, sold)).outcome, 'placed');
  });
});
