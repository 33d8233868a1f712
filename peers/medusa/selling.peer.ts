import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JsonObject } from '../../src/base/json.ts';
import type { Cart } from '../../src/integrations/ports/carts.ts';
import { storeCatalogue } from '../../world/seed/catalogue/catalogue.ts';
import { stockIn } from './seed.ts';
import { ADDRESS, PHONE, theShop } from './theShop.ts';

const shop = theShop();
const { hear, newCart, keepsContract, count, open } = shop;
const [sku = '', other = ''] = open.seeded.skus;
const NOBODY = 'cart_none';

const ofCart = (input: JsonObject) => String(input['cartRef']);
const markedCart = (kind: string) => (input: JsonObject, reference: string) =>
  count(`select count(*) from cart where id = $1 and metadata->>'loopline_${kind}' = $2`, [
    ofCart(input),
    reference,
  ]);
const bestRate = async (cartRef: string) => {
  const { rates } = await hear('carts.listShipping', { cartRef });
  return (rates as { rateRef: string; title: string; priceMinor: number }[])[0]?.rateRef ?? '';
};
const totalOf = async (cartRef: string) => (await cartOf(cartRef)).totalMinor;
const cartOf = async (cartRef: string) => (await hear('carts.read', { cartRef }))['cart'] as unknown as Cart;

describe('the catalogue of a real Medusa', () => {
  keepsContract({
    operation: 'catalogue.list',
    input: () => ({ language: 'pt-BR' }),
    outcome: 'page',
    badInput: { language: '' },
  });
  keepsContract({
    operation: 'catalogue.readVariants',
    input: () => ({ skus: [sku, 'NO-SUCH'], language: 'pt-BR' }),
    outcome: 'read',
    badInput: { skus: [], language: 'pt-BR' },
  });
  keepsContract({
    operation: 'catalogue.readProduct',
    input: async () => ({ productRef: await productRef(), language: 'pt-BR' }),
    outcome: 'found',
    badInput: { productRef: 'prod' },
    unknown: { input: { productRef: 'prod_none', language: 'pt-BR' }, outcome: 'none' },
  });
  const productRef = async () => {
    const { variants } = await hear('catalogue.readVariants', { skus: [sku], language: 'pt-BR' });
    return (variants as { productRef: string }[])[0]?.productRef ?? '';
  };

  test('every variant is told once, with the price and stock that it has', async () => {
    const told = await everyVariant();
    assert.deepEqual(told.map((one) => one.sku).sort(), [...open.seeded.skus].sort());
    const prices = new Map(
      storeCatalogue().products.flatMap(({ variants }) => variants.map((one) => [one.sku, one.price])),
    );
    for (const one of told) assert.equal(one.unitMinor, prices.get(one.sku), one.sku);
    const pieces = new Map(storeCatalogue().products.flatMap(stockIn));
    for (const { sku: each, currency, stock } of told)
      assert.deepEqual([currency, stock > 0], ['BRL', (pieces.get(each) ?? 0) > 0], each);
  });

  async function everyVariant() {
    const told: { sku: string; unitMinor: number; stock: number; currency: string }[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await hear('catalogue.list', { language: 'pt-BR', cursor });
      const products = page['products'] as unknown as { variants: typeof told }[];
      told.push(...products.flatMap(({ variants }) => variants));
      cursor = page['next'] as string | null;
      if (cursor === null) return told;
    }
  }
});

describe('the carts of a real Medusa', () => {
  keepsContract({
    operation: 'carts.read',
    input: async () => ({ cartRef: await newCart() }),
    outcome: 'found',
    badInput: { cartRef: 1 },
    unknown: { input: { cartRef: NOBODY }, outcome: 'none' },
  });
  keepsContract({
    operation: 'carts.setLine',
    input: async () => ({ cartRef: await newCart(), sku: other, quantity: 3 }),
    outcome: 'set',
    badInput: { cartRef: NOBODY, sku, quantity: -1 },
    unknown: { input: { cartRef: NOBODY, sku, quantity: 1 }, outcome: 'none' },
    acts: (input, reference) =>
      count(
        `select count(*) from cart_line_item where cart_id = $1 and deleted_at is null
         and metadata->>'loopline_line' = $2 and quantity = 3`,
        [ofCart(input), reference],
      ),
  });
  keepsContract({
    operation: 'carts.applyCoupon',
    input: async () => ({ cartRef: await newCart(), code: 'TEN' }),
    outcome: 'applied',
    badInput: { code: 'TEN' },
    unknown: { input: { cartRef: NOBODY, code: 'TEN' }, outcome: 'none' },
    acts: (input) =>
      count('select count(*) from cart_promotion where cart_id = $1 and deleted_at is null', [ofCart(input)]),
  });
  keepsContract({
    operation: 'carts.setBuyer',
    input: async () => ({ cartRef: await newCart(), name: 'Ana', phone: PHONE, email: 'ana@example.com' }),
    outcome: 'set',
    badInput: { cartRef: NOBODY, name: '' },
    unknown: { input: { cartRef: NOBODY, name: 'Ana' }, outcome: 'none' },
    acts: markedCart('buyer'),
  });
  keepsContract({
    operation: 'carts.setAddress',
    input: async () => ({ cartRef: await newCart(), address: ADDRESS }),
    outcome: 'set',
    badInput: { cartRef: NOBODY, address: { ...ADDRESS, country: 'Brazil' } },
    unknown: { input: { cartRef: NOBODY, address: ADDRESS }, outcome: 'none' },
    acts: markedCart('address'),
  });
  keepsContract({
    operation: 'carts.listShipping',
    input: async () => ({ cartRef: await newCart(true) }),
    outcome: 'rates',
    badInput: {},
    unknown: { input: { cartRef: NOBODY }, outcome: 'none' },
  });
  keepsContract({
    operation: 'carts.chooseShipping',
    input: async () => {
      const cartRef = await newCart();
      await hear('carts.setAddress', { cartRef, address: ADDRESS });
      return { cartRef, rateRef: await bestRate(cartRef) };
    },
    outcome: 'set',
    badInput: { cartRef: NOBODY },
    unknown: { input: { cartRef: NOBODY, rateRef: 'so_none' }, outcome: 'none' },
    acts: (input) =>
      count('select count(*) from cart_shipping_method where cart_id = $1 and deleted_at is null', [
        ofCart(input),
      ]),
  });

  test('a cart is filled, changed and emptied, and its sums are exact', async () => {
    const cartRef = (
      (await hear('carts.create', { currency: 'BRL', language: 'pt-BR' }))['cart'] as { ref: string }
    ).ref;
    await hear('carts.setLine', { cartRef, sku, quantity: 3 });
    const set = (await hear('carts.setLine', { cartRef, sku, quantity: 2 }))['cart'] as unknown as Cart;
    const price = storeCatalogue()
      .products.flatMap(({ variants }) => variants)
      .find((one) => one.sku === sku)?.price;
    assert.ok(price);
    assert.deepEqual(
      [set.lines[0]?.unitMinor, set.lines[0]?.quantity, set.subtotalMinor, set.totalMinor],
      [price, 2, 2 * price, 2 * price],
    );
    const cheaper = (await hear('carts.applyCoupon', { cartRef, code: 'TEN' }))['cart'] as unknown as Cart;
    assert.equal(cheaper.discountMinor, Math.round(price * 0.2));
    assert.equal(cheaper.totalMinor, 2 * price - cheaper.discountMinor);
    const plain = (await hear('carts.applyCoupon', { cartRef, code: null }))['cart'] as unknown as Cart;
    assert.deepEqual([plain.coupon, plain.totalMinor], [null, 2 * price]);
    const empty = (await hear('carts.setLine', { cartRef, sku, quantity: 0 }))['cart'] as unknown as Cart;
    assert.deepEqual([empty.lines, empty.totalMinor], [[], 0]);
  });

  test('more than there is, what is not sold, a false coupon and a false address are told and change nothing', async () => {
    const cartRef = await newCart();
    const short = await hear('carts.setLine', { cartRef, sku, quantity: 9_000 });
    assert.equal(short.outcome, 'insufficientStock');
    assert.ok(Number(short['available']) > 0 && Number(short['available']) <= 1_000);
    assert.equal(
      (await hear('carts.setLine', { cartRef, sku: 'NO', quantity: 1 })).outcome,
      'unknownVariant',
    );
    const coupon = await hear('carts.applyCoupon', { cartRef, code: 'NOPE' });
    assert.deepEqual([coupon.outcome, coupon['reason']], ['refused', 'unknown']);
    const abroad = await hear('carts.setAddress', { cartRef, address: { ...ADDRESS, country: 'DE' } });
    assert.deepEqual(abroad, { outcome: 'refused', field: 'country', reason: 'notDelivered' });
    const buyer = await hear('carts.setBuyer', { cartRef, name: 'Ana', email: 'no address' });
    assert.deepEqual(buyer, { outcome: 'refused', field: 'email' });
    const rate = await hear('carts.chooseShipping', { cartRef, rateRef: 'so_none' });
    assert.equal(rate.outcome, 'unknownRate');
    assert.equal((await cartOf(cartRef)).lines[0]?.quantity, 1);
  });
});

describe('orders that a real Medusa makes of carts', () => {
  keepsContract({
    operation: 'carts.placeOrder',
    input: async () => {
      const cartRef = await newCart(true);
      const begun = await shop.store('POST', '/store/payment-collections', { cart_id: cartRef });
      const sessions = `/store/payment-collections/${begun['payment_collection'].id}/payment-sessions`;
      await shop.store('POST', sessions, { provider_id: 'pp_system_default' });
      return { cartRef, expectedTotalMinor: await totalOf(cartRef), currency: 'BRL' };
    },
    outcome: 'placed',
    badInput: { cartRef: NOBODY, expectedTotalMinor: 1.5, currency: 'BRL' },
    unknown: { input: { cartRef: NOBODY, expectedTotalMinor: 100, currency: 'BRL' }, outcome: 'none' },
    acts: (input) => count('select count(*) from order_cart where cart_id = $1', [ofCart(input)]),
  });

  const fill = async (cartRef: string, buyer: JsonObject) => {
    await hear('carts.setLine', { cartRef, sku, quantity: 1 });
    await hear('carts.setBuyer', { cartRef, ...buyer });
    await hear('carts.setAddress', { cartRef, address: ADDRESS });
    await hear('carts.chooseShipping', { cartRef, rateRef: await bestRate(cartRef) });
  };

  test('a cart that was filled by the port becomes one order for the sum that was agreed to', async () => {
    const { cart } = await hear('carts.create', { currency: 'BRL', language: 'pt-BR' });
    const cartRef = (cart as { ref: string }).ref;
    const place = async (expectedTotalMinor: number) =>
      hear('carts.placeOrder', { cartRef, expectedTotalMinor, currency: 'BRL' });
    assert.deepEqual((await place(0))['missing'], ['lines', 'buyer', 'address', 'shipping']);
    await fill(cartRef, { name: 'Ana', phone: PHONE, email: 'placed@example.com' });
    const total = await totalOf(cartRef);
    assert.equal((await place(total + 1)).outcome, 'changed');
    const placed = await place(total);
    assert.deepEqual([placed.outcome, placed['totalMinor'], placed['currency']], ['placed', total, 'BRL']);
    assert.equal((await place(total))['orderRef'], placed['orderRef']);
    const read = await hear('carts.read', { cartRef });
    assert.deepEqual(read, { outcome: 'ordered', orderRef: placed['orderRef'], number: placed['number'] });
    const found = await hear('orders.findByNumber', { number: String(placed['number']), phone: PHONE });
    assert.equal(found['belongsToContact'], true);
  });

  test('who has no e-mail orders too, and is found by the phone of the parcel', async () => {
    const { cart } = await hear('carts.create', { currency: 'BRL', language: 'pt-BR' });
    const cartRef = (cart as { ref: string }).ref;
    await fill(cartRef, { name: 'Bia', phone: '+5581988887777' });
    const expectedTotalMinor = await totalOf(cartRef);
    const placed = await hear('carts.placeOrder', { cartRef, expectedTotalMinor, currency: 'BRL' });
    assert.equal(placed.outcome, 'placed');
    const found = await hear('orders.find', { phone: '+558188887777' });
    assert.equal(found.outcome, 'one', 'the same number without its ninth digit');
    assert.equal((found['order'] as { ref: string }).ref, placed['orderRef']);
  });
});
