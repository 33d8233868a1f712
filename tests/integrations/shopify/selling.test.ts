import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { callOf } from '../callOf.ts';
import { cartIn, EMAIL, HOME, openShop, PHONE, SHIRT, VASE } from './openShop.ts';

describe('selling in Shopify', () => {
  const open = openShop();
  const { ask, hear, state, server, connect, newCart, fullCart } = open;

  const draftAt = (cartRef: string) => {
    const draft = state().drafts.get(cartRef);
    assert.ok(draft);
    return draft;
  };
  const variantOf = (sku: string) => {
    const variant = state()
      .goods.flatMap(({ variants }) => variants)
      .find((one) => one.sku === sku);
    assert.ok(variant);
    return variant;
  };

  test('what is no active product is not sold, and a sku of which only a part was asked is not told', async () => {
    const page = await hear('catalogue.list', { language: 'pt-BR' });
    const titles = (page['products'] as { title: string }[]).map(({ title }) => title);
    assert.deepEqual(titles, ['Linen shirt', 'Vase']);
    const skus = ['SHIRT', VASE, 'LAMP', 'A" OR sku:"SHIRT-M'];
    const read = await hear('catalogue.readVariants', { skus, language: 'pt-BR' });
    assert.deepEqual(
      (read['variants'] as { sku: string }[]).map(({ sku }) => sku),
      [VASE],
    );
  });

  test('an empty cart is empty, costs nothing and cannot be ordered; so is one that was emptied', async () => {
    const cartRef = await newCart();
    const isEmpty = async () => {
      const cart = cartIn(await hear('carts.read', { cartRef }));
      assert.deepEqual([cart.lines, cart.totalMinor], [[], 0]);
      const placed = await hear('carts.placeOrder', { cartRef, expectedTotalMinor: 0, currency: 'BRL' });
      assert.equal(placed.outcome, 'incomplete');
      assert.ok((placed['missing'] as string[]).includes('lines'));
    };
    await isEmpty();
    await hear('carts.setLine', { cartRef, sku: SHIRT, quantity: 2 });
    assert.equal(draftAt(cartRef).lines.length, 1);
    await hear('carts.setLine', { cartRef, sku: SHIRT, quantity: 0 });
    await isEmpty();
  });

  test('a line is set in the place of what it was, and what people of the shop put in stays', async () => {
    const cartRef = await newCart();
    await hear('carts.setLine', { cartRef, sku: VASE, quantity: 1 });
    const discount = { title: 'Old friend', description: '', value: 5, valueType: 'PERCENTAGE' };
    const gift = { uuid: 'g', variant: null, title: 'Gift wrap', quantity: 1, unit: 500, attributes: [] };
    const draft = draftAt(cartRef);
    const [vase] = draft.lines;
    assert.ok(vase);
    draft.lines = [
      { ...vase, discount, attributes: [{ key: 'Engraving', value: 'M' }] },
      { ...gift, discount: null },
    ];
    await hear('carts.setLine', { cartRef, sku: SHIRT, quantity: 3 });
    const { cart } = await hear('carts.setLine', { cartRef, sku: SHIRT, quantity: 2 });
    assert.equal((cart as { totalMinor: number }).totalMinor, 15_005 + 500 + 2 * 7_990);
    const kept = draftAt(cartRef).lines.find(({ variant }) => variant?.sku === VASE);
    assert.deepEqual(kept?.discount, discount);
    assert.deepEqual(kept?.attributes, [{ key: 'Engraving', value: 'M' }]);
    assert.equal(draftAt(cartRef).lines.length, 3);
  });

  test('two devices that put in one after the other find both in the cart', async () => {
    const cartRef = await newCart();
    await hear('carts.setLine', { cartRef, sku: SHIRT, quantity: 1 }, callOf('first'));
    await hear('carts.setLine', { cartRef, sku: VASE, quantity: 1 }, callOf('second'));
    // The first device never heard, and asks again: what it asked for is so.
    const again = cartIn(await hear('carts.setLine', { cartRef, sku: SHIRT, quantity: 1 }, callOf('first')));
    assert.deepEqual(again.lines.map(({ sku, quantity }) => [sku, quantity]).toSorted(), [
      [SHIRT, 1],
      [VASE, 1],
    ]);
  });

  test('more than is there is not put in, and what was sold meanwhile is not ordered', async () => {
    const { cartRef, total } = await fullCart();
    const shirt = variantOf(SHIRT);
    const stock = shirt.stock;
    const short = await hear('carts.setLine', { cartRef, sku: SHIRT, quantity: stock + 1 });
    assert.deepEqual([short.outcome, short['available']], ['insufficientStock', stock]);
    assert.equal(draftAt(cartRef).lines[0]?.quantity, 2);
    shirt.stock = 1;
    const asked = { cartRef, expectedTotalMinor: total, currency: 'BRL' };
    const placed = await hear('carts.placeOrder', asked);
    assert.deepEqual([placed.outcome, placed['skus']], ['outOfStock', [SHIRT]]);
    shirt.isCounted = false;
    assert.equal((await hear('carts.placeOrder', asked)).outcome, 'placed');
    Object.assign(shirt, { stock, isCounted: true });
  });

  test('a coupon is refused with what the discount itself says, and the one before it stays', async () => {
    const cartRef = await newCart();
    await hear('carts.setLine', { cartRef, sku: SHIRT, quantity: 1 });
    await hear('carts.applyCoupon', { cartRef, code: 'ten' });
    for (const [code, reason, minimumMinor] of [
      ['NOPE', 'unknown', null],
      ['OLD', 'expired', null],
      ['ONCE', 'used', null],
      ['BIG', 'minimum', 900_000],
    ])
      assert.deepEqual(await hear('carts.applyCoupon', { cartRef, code: code ?? '' }), {
        outcome: 'refused',
        reason,
        minimumMinor,
      });
    const cart = cartIn(await hear('carts.read', { cartRef }));
    assert.deepEqual([cart.coupon, cart.discountMinor], [{ code: 'ten' }, 799]);
    const without = cartIn(await hear('carts.applyCoupon', { cartRef, code: null }));
    assert.deepEqual([without.coupon, without.totalMinor], [null, 7_990]);
  });

  test('whoever is a customer already buys as that customer, and two customers are not told apart', async () => {
    const [phone, email] = ['+5581999990077', 'bia@example.com'];
    const bia = { id: state().nextId('Customer'), name: 'Bia', email, phone: '+558199990077' };
    state().customers.set(bia.id, bia);
    const cartRef = await newCart();
    // Without the ninth digit in the shop, with it in the conversation.
    await hear('carts.setBuyer', { cartRef, name: 'Bia Lima', phone, taxId: '123.456.789-09' });
    assert.equal(draftAt(cartRef).customerId, bia.id);
    assert.deepEqual(draftAt(cartRef).attributes, [
      { key: 'Buyer', value: 'Bia Lima' },
      { key: 'Tax id', value: '123.456.789-09' },
    ]);
    const other = { id: state().nextId('Customer'), name: 'Ana', email: 'ana@example.com', phone: null };
    state().customers.set(other.id, other);
    const second = await newCart();
    await hear('carts.setBuyer', { cartRef: second, name: 'Bia', phone, email: other.email });
    assert.equal(draftAt(second).customerId, null);
  });

  test('an address that the shop finds wrong is refused by its part, and a new one asks for the way again', async () => {
    const { cartRef } = await fullCart();
    const to = (change: object) => hear('carts.setAddress', { cartRef, address: { ...HOME, ...change } });
    const refused = (field: string, reason: string) => ({ outcome: 'refused', field, reason });
    assert.deepEqual(await to({ postalCode: '123' }), refused('postalCode', 'other'));
    assert.deepEqual(await to({ region: 'Pernambuco' }), refused('region', 'other'));
    assert.deepEqual(await to({ country: 'DE' }), refused('country', 'notDelivered'));
    assert.notEqual(cartIn(await hear('carts.read', { cartRef })).shipping, null);
    assert.equal(cartIn(await to({ line1: 'Rua Nova 2', line2: 'ap 3' })).shipping, null);
    assert.equal(draftAt(cartRef).address?.address2, 'ap 3, Boa Vista');
  });

  test('the ways come cheapest first, and what is not offered cannot be chosen', async () => {
    const { cartRef } = await fullCart();
    const { rates } = await hear('carts.listShipping', { cartRef });
    assert.deepEqual(
      (rates as { title: string; priceMinor: number }[]).map(({ title, priceMinor }) => [title, priceMinor]),
      [
        ['Standard', 1_990],
        ['Express', 3_990],
      ],
    );
    const unknown = await hear('carts.chooseShipping', { cartRef, rateRef: 'shopify-Standard-0.01' });
    assert.equal(unknown.outcome, 'unknownRate');
    const empty = await newCart();
    assert.equal((await hear('carts.listShipping', { cartRef: empty })).outcome, 'notDelivered');
  });

  test('a cart becomes one order, whoever completes it, and nothing changes in it afterwards', async () => {
    const { cartRef, total } = await fullCart();
    const asked = { cartRef, expectedTotalMinor: total, currency: 'BRL' };
    const before = state().orders.size;
    const five = await Promise.all([1, 2, 3, 4, 5].map(() => ask('carts.placeOrder', asked)));
    assert.equal(state().orders.size, before + 1);
    const refs = five.map((result) => (result.kind === 'done' ? result.output['orderRef'] : result.kind));
    assert.equal(new Set(refs).size, 1);
    assert.equal((await hear('carts.setLine', { cartRef, sku: SHIRT, quantity: 9 })).outcome, 'none');
  });

  test('where Shopify takes the order, the contact is given its page, and nothing is ordered here', async () => {
    const { cartRef, total } = await fullCart();
    const hosted = connect(server().url, { checkout: 'hosted' });
    const operation = hosted.operations.find(({ contract }) => contract.name === 'carts.placeOrder');
    const asked = { cartRef, expectedTotalMinor: total, currency: 'BRL' };
    const result = await operation?.perform(asked, callOf());
    assert.ok(result?.kind === 'done' && result.outcome === 'hosted');
    assert.match(String(result.output['url']), /^https:\/\/acme\.example\/invoices\//);
    assert.equal(hosted.capabilities?.checkout, 'hosted');
    assert.equal(draftAt(cartRef).orderId, null);
    assert.equal((await hear('carts.read', { cartRef })).outcome, 'found');
  });

  test('another currency than that of the shop is refused before anything is made', async () => {
    const before = state().drafts.size;
    const result = await ask('carts.create', { currency: 'USD', language: 'en' });
    assert.deepEqual(result, { kind: 'refused', reason: 'shop_has_other_currency' });
    assert.equal(state().drafts.size, before);
  });

  test('a buyer without phone and e-mail is known by the name', async () => {
    const cartRef = await newCart();
    const missing = async () => {
      const placed = await hear('carts.placeOrder', { cartRef, expectedTotalMinor: 0, currency: 'BRL' });
      return placed['missing'];
    };
    assert.deepEqual(await missing(), ['lines', 'buyer', 'address', 'shipping']);
    await hear('carts.setBuyer', { cartRef, name: 'Maria', phone: null, email: null });
    assert.deepEqual(await missing(), ['lines', 'address', 'shipping']);
    const refused = await hear('carts.setBuyer', { cartRef, name: 'Maria', phone: PHONE, email: 'maria' });
    assert.deepEqual(refused, { outcome: 'refused', field: 'email' });
    await hear('carts.setBuyer', { cartRef, name: 'Maria', phone: PHONE, email: EMAIL });
    assert.equal(draftAt(cartRef).email, EMAIL);
  });
});
