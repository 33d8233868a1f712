import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { callOf } from './callOf.ts';
import { ANA, cartIn, HOME, MUG, openShop, processesOf } from './openShop.ts';

const NOWHERE = { cartRef: 'cart_none' };

describe('the carts of demoShop', () => {
  const open = openShop();
  const { ask, hear, shop, keepsContract, newCart, fullCart, writesOf } = open;

  keepsContract({
    operation: 'carts.create',
    input: () => ({ currency: 'BRL', language: 'pt-BR' }),
    outcome: 'created',
    badInput: { currency: 'brl', language: 'pt-BR' },
    isAct: true,
  });
  keepsContract({
    operation: 'carts.read',
    input: async () => ({ cartRef: await newCart() }),
    outcome: 'found',
    badInput: {},
    unknown: { input: NOWHERE, outcome: 'none' },
    isAct: false,
  });
  keepsContract({
    operation: 'carts.setLine',
    input: async () => ({ cartRef: await newCart(), sku: MUG, quantity: 2 }),
    outcome: 'set',
    badInput: { cartRef: 'c', sku: MUG, quantity: -1 },
    unknown: { input: { ...NOWHERE, sku: MUG, quantity: 1 }, outcome: 'none' },
    isAct: true,
  });
  keepsContract({
    operation: 'carts.applyCoupon',
    input: async () => ({ ...(await onlyRef()), code: 'FREESHIP' }),
    outcome: 'applied',
    badInput: { cartRef: 7, code: null },
    unknown: { input: { ...NOWHERE, code: 'FREESHIP' }, outcome: 'none' },
    isAct: true,
  });
  keepsContract({
    operation: 'carts.setBuyer',
    input: async () => ({ cartRef: await newCart(), ...ANA }),
    outcome: 'set',
    badInput: { cartRef: 'c', name: '' },
    unknown: { input: { ...NOWHERE, ...ANA }, outcome: 'none' },
    isAct: true,
  });
  keepsContract({
    operation: 'carts.setAddress',
    input: async () => ({ cartRef: await newCart(), address: HOME }),
    outcome: 'set',
    badInput: { cartRef: 'c', address: { ...HOME, country: 'Brasil' } },
    unknown: { input: { ...NOWHERE, address: HOME }, outcome: 'none' },
    isAct: true,
  });
  keepsContract({
    operation: 'carts.listShipping',
    input: () => onlyRef(),
    outcome: 'rates',
    badInput: {},
    unknown: { input: NOWHERE, outcome: 'none' },
    isAct: false,
  });
  keepsContract({
    operation: 'carts.chooseShipping',
    input: async () => ({ ...(await onlyRef()), rateRef: await cheapestRate() }),
    outcome: 'set',
    badInput: { cartRef: 'c' },
    unknown: { input: { ...NOWHERE, rateRef: 'standard' }, outcome: 'none' },
    isAct: true,
  });
  keepsContract({
    operation: 'carts.placeOrder',
    input: () => placing(),
    outcome: 'placed',
    badInput: { cartRef: 'c', expectedTotalMinor: -1, currency: 'BRL' },
    unknown: { input: { ...NOWHERE, expectedTotalMinor: 1, currency: 'BRL' }, outcome: 'none' },
    isAct: true,
  });

  const onlyRef = async () => ({ cartRef: (await fullCart()).cartRef });
  const cheapestRate = async () => {
    const { rates } = await hear('carts.listShipping', await onlyRef());
    return (rates as { rateRef: string }[])[0]?.rateRef ?? '';
  };
  const placing = async (quantity = 1) => {
    const { cartRef, total } = await fullCart(quantity);
    return { cartRef, expectedTotalMinor: total, currency: 'BRL' };
  };

  test('a cart shows its lines, and sums that the shop has counted', async () => {
    const { cartRef } = await fullCart(2);
    const cart = cartIn(await hear('carts.read', { cartRef }));
    const [line] = cart.lines;
    assert.deepEqual([line?.sku, line?.quantity, cart.lines.length], [MUG, 2, 1]);
    assert.equal(line?.totalMinor, 2 * (line?.unitMinor ?? 0));
    assert.equal(cart.totalMinor, cart.subtotalMinor - cart.discountMinor + cart.shippingMinor);
    assert.ok(cart.shippingMinor > 0 && cart.shipping !== null);
  });

  test('a quantity is how many shall be there; none takes the line out', async () => {
    const cartRef = await newCart();
    await hear('carts.setLine', { cartRef, sku: MUG, quantity: 3 });
    const two = cartIn(await hear('carts.setLine', { cartRef, sku: MUG, quantity: 2 }));
    assert.equal(two.lines[0]?.quantity, 2);
    const none = cartIn(await hear('carts.setLine', { cartRef, sku: MUG, quantity: 0 }));
    assert.deepEqual(none.lines, []);
  });

  test('more than there is, and what is not sold, leave the cart as it was', async () => {
    const cartRef = await newCart();
    await hear('carts.setLine', { cartRef, sku: MUG, quantity: 2 });
    shop().setStock(MUG, 5);
    const few = await hear('carts.setLine', { cartRef, sku: MUG, quantity: 6 });
    assert.deepEqual(
      [few.outcome, few['available'], cartIn(few).lines[0]?.quantity],
      ['insufficientStock', 5, 2],
    );
    const gone = await hear('carts.setLine', { cartRef, sku: 'NO-SUCH', quantity: 1 });
    assert.deepEqual([gone.outcome, cartIn(gone).lines.length], ['unknownVariant', 1]);
    shop().setStock(MUG, 1_000);
  });

  test('two devices that change one cart at once lose nothing', async () => {
    const cartRef = await newCart();
    const other = 'SATIN-WRAP-DRESS-RED-M';
    shop().setStock(other, 100);
    const results = await Promise.all(
      processesOf(open, 6).map((process, index) =>
        process
          .operationNamed('carts.setLine')
          .perform({ cartRef, sku: index % 2 === 0 ? MUG : other, quantity: 1 + index }, callOf()),
      ),
    );
    for (const result of results) assert.ok(['done', 'later'].includes(result.kind), result.kind);
    const { lines } = cartIn(await hear('carts.read', { cartRef }));
    assert.deepEqual(lines.map(({ sku }) => sku).sort(), [MUG, other].sort());
  });

  test('five processes that believe that a change is theirs write it once', async () => {
    const [cartRef, reference] = [await newCart(), randomUUID()];
    await Promise.all(
      processesOf(open, 5).map((process) =>
        process
          .operationNamed('carts.setLine')
          .perform({ cartRef, sku: MUG, quantity: 2 }, callOf(reference)),
      ),
    );
    assert.equal(writesOf(reference), 1);
  });

  const COUPONS: [string, string, number | null][] = [
    ['NO-SUCH', 'unknown', null],
    ['SUMMER25', 'expired', null],
    ['GIFT15', 'minimum', 20_000],
    ['THANKS100', 'used', null],
  ];
  for (const [code, reason, minimumMinor] of COUPONS)
    test(`the coupon ${code} is refused as '${reason}'`, async () => {
      const heard = await hear('carts.applyCoupon', { ...(await onlyRef()), code });
      assert.deepEqual(heard, { outcome: 'refused', reason, minimumMinor });
    });

  test('a coupon takes off what it says, and goes out again', async () => {
    const { cartRef, total } = await fullCart();
    const less = cartIn(await hear('carts.applyCoupon', { cartRef, code: 'FREESHIP' }));
    assert.deepEqual([less.coupon, less.totalMinor], [{ code: 'FREESHIP' }, total - less.discountMinor]);
    assert.ok(less.discountMinor > 0);
    const back = cartIn(await hear('carts.applyCoupon', { cartRef, code: null }));
    assert.deepEqual([back.coupon, back.totalMinor], [null, total]);
  });

  test('a buyer or an address that the shop does not take tells the part that is wrong', async () => {
    const cartRef = await newCart();
    const buyer = async (change: object) => hear('carts.setBuyer', { cartRef, ...ANA, ...change });
    assert.deepEqual(await buyer({ email: 'ana at home' }), { outcome: 'refused', field: 'email' });
    assert.deepEqual(await buyer({ taxId: '111.111.111-11' }), { outcome: 'refused', field: 'taxId' });
    const address = async (change: object) =>
      hear('carts.setAddress', { cartRef, address: { ...HOME, ...change } });
    const refused = (field: string, reason: string) => ({ outcome: 'refused', field, reason });
    assert.deepEqual(await address({ postalCode: '00000-000' }), refused('postalCode', 'unknown'));
    assert.deepEqual(await address({ postalCode: '53990-000' }), refused('postalCode', 'notDelivered'));
    assert.deepEqual(await address({ line1: 'Rua das Flores' }), refused('line1', 'incomplete'));
    assert.deepEqual(await address({ country: 'JP' }), refused('country', 'notDelivered'));
  });

  test('a way of shipping that does not exist is unknown; without an address none can be told', async () => {
    const { cartRef } = await fullCart();
    const chosen = await hear('carts.chooseShipping', { cartRef, rateRef: 'by pigeon' });
    assert.equal(chosen.outcome, 'unknownRate');
    const result = await ask('carts.listShipping', { cartRef: await newCart() });
    assert.deepEqual(result, { kind: 'refused', reason: 'incomplete' });
  });

  test('an order is made for the sum that was agreed to, and for no other', async () => {
    const asked = await placing();
    shop().setPrice(MUG, 9_990);
    const changed = await hear('carts.placeOrder', asked);
    assert.equal(changed.outcome, 'changed');
    assert.notEqual(cartIn(changed).totalMinor, asked.expectedTotalMinor);
    assert.equal((await hear('carts.read', { cartRef: asked.cartRef })).outcome, 'found');
    const agreed = { ...asked, expectedTotalMinor: cartIn(changed).totalMinor };
    const placed = await hear('carts.placeOrder', agreed);
    assert.deepEqual([placed.outcome, placed['totalMinor']], ['placed', agreed.expectedTotalMinor]);
    assert.deepEqual(await hear('carts.read', { cartRef: asked.cartRef }), {
      outcome: 'ordered',
      orderRef: placed['orderRef'],
      number: placed['number'],
    });
  });

  test('a cart becomes one order, whoever asks, and nothing in it can be changed after', async () => {
    const asked = await placing();
    const first = await hear('carts.placeOrder', asked);
    const second = await hear('carts.placeOrder', asked);
    assert.deepEqual(second, first);
    const { cartRef } = asked;
    assert.equal((await hear('carts.setLine', { cartRef, sku: MUG, quantity: 9 })).outcome, 'none');
    assert.equal((await hear('carts.listShipping', { cartRef })).outcome, 'none');
    const other = await ask('carts.placeOrder', { ...asked, expectedTotalMinor: 1 });
    assert.deepEqual(other, { kind: 'refused', reason: 'ordered' });
  });

  test('five processes that place one cart at once make one order', async () => {
    const asked = await placing();
    const before = shop().orders().length;
    const results = await Promise.all(
      processesOf(open, 5).map((process) =>
        process.operationNamed('carts.placeOrder').perform(asked, callOf()),
      ),
    );
    assert.equal(shop().orders().length, before + 1);
    const refs = results.flatMap((result) => (result.kind === 'done' ? [result.output['orderRef']] : []));
    assert.equal(new Set(refs).size, 1);
  });

  test('goods that went meanwhile, and a cart that is not complete, make no order', async () => {
    const asked = await placing(3);
    shop().setStock(MUG, 1);
    const gone = await hear('carts.placeOrder', asked);
    assert.deepEqual([gone.outcome, gone['skus']], ['outOfStock', [MUG]]);
    shop().setStock(MUG, 1_000);
    const empty = { cartRef: await newCart(), expectedTotalMinor: 0, currency: 'BRL' };
    const missing = ['lines', 'buyer', 'address', 'shipping'];
    assert.deepEqual(await hear('carts.placeOrder', empty), { outcome: 'incomplete', missing });
  });

  test('a shop that is away is away, and nothing was done', async () => {
    const asked = await placing();
    shop().faults.set({ kind: 'down' });
    const result = await ask('carts.placeOrder', asked);
    assert.ok(['later', 'unknown'].includes(result.kind), result.kind);
    shop().faults.clear();
    assert.equal((await hear('carts.placeOrder', asked)).outcome, 'placed');
  });
});
