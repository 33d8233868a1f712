import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { listAt, recordAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { BUYER, errorOf, HOME, MUGS, refusalOf, startTestShop } from './testShop.ts';
import type { TestShop } from './testShop.ts';

let shop: TestShop;
let call: TestShop['call'];
let cart: string;
before(async () => {
  shop = await startTestShop();
  call = shop.call;
});
after(() => shop.world.stop());
beforeEach(async () => {
  shop.world.shop.setStock(MUGS, 40);
  shop.world.shop.setPrice(MUGS, 4_590);
  cart = await shop.newCart();
});

const lines = (body: Json): Json[] => listAt(body, 'lines').map((line) => recordAt({ line }, 'line'));
const setLine = (sku: string, quantity: number, more: Json = {}) =>
  call('PUT', `${cart}/lines/${sku}`, { quantity, ...more });
const sums = (body: Json) => ['subtotal', 'discount', 'shippingPrice', 'total'].map((key) => body[key]);
const coupon = (code: string | null) => call('PUT', `${cart}/coupon`, { code });
const address = (change: Json) => call('PUT', `${cart}/address`, { address: { ...HOME, ...change } });
const rates = async () => listAt((await call('GET', `${cart}/shipping-rates`)).body, 'rates');

test('a line is as many as were asked for last; none takes it out; titles are in the language of the cart', async () => {
  await setLine(MUGS, 3);
  const { body } = await setLine(MUGS, 2);
  assert.deepEqual(
    lines(body).map(({ title, quantity, unitPrice, total }) => [title, quantity, unitPrice, total]),
    [['Caneca de barro', 2, 4_590, 9_180]],
  );
  assert.deepEqual(sums(body), [9_180, 0, 0, 9_180]);
  assert.deepEqual(lines((await setLine(MUGS, 0)).body), []);
});

test('too much, nothing known and nonsense are refused, and the cart stays as it was', async () => {
  await setLine(MUGS, 2);
  const tooMuch = await setLine(MUGS, 41);
  assert.deepEqual(refusalOf(tooMuch, 'available'), [409, 'insufficient_stock', 40]);
  assert.equal(lines(recordAt(errorOf(tooMuch), 'cart'))[0]?.['quantity'], 2);
  assert.deepEqual(refusalOf(await setLine('NOTHING', 1)), [409, 'unknown_variant']);
  for (const quantity of [-1, 1.5, 1e9, '2', null])
    assert.deepEqual(refusalOf(await call('PUT', `${cart}/lines/${MUGS}`, { quantity })), [400, 'invalid']);
  assert.deepEqual(refusalOf(await call('PUT', '/carts/cart_none/lines/X', { quantity: 1 })), [
    404,
    'not_found',
  ]);
  const dollars = await call('POST', '/carts', { currency: 'USD', language: 'en' });
  assert.deepEqual(refusalOf(dollars, 'currency'), [409, 'unsupported_currency', 'BRL']);
});

test('a write on an older version is stale, and each is found by its reference', async () => {
  const created = await call('POST', '/carts', {
    currency: 'BRL',
    language: 'es',
    externalReference: 'eff-cart',
  });
  const path = `/carts/${textAt(created.body, 'id')}`;
  const old = { 'If-Match': created.headers.get('etag') ?? '' };
  const body = { quantity: 1, externalReference: 'eff-line' };
  assert.equal((await call('PUT', `${path}/lines/${MUGS}`, body, old)).status, 200);
  assert.deepEqual(refusalOf(await call('PUT', `${path}/lines/${MUGS}`, body, old)), [412, 'stale']);
  const found = await call('GET', '/writes?externalReference=eff-line');
  const [write, ...others] = listAt(found.body, 'writes').map((one) => recordAt({ one }, 'one'));
  assert.deepEqual(
    [write?.['kind'], write?.['cartId'], write?.['orderId'], write?.['result'], others.length],
    ['cartLine', textAt(created.body, 'id'), null, { sku: MUGS, quantity: 1 }, 0],
  );
});

test('a cart is counted with the price of now, and keeps what is not sold any more', async () => {
  const sku = 'CERAMIC-MUG-BLUE';
  shop.world.shop.setStock(sku, 5);
  await setLine(MUGS, 1);
  await setLine(sku, 2);
  shop.world.shop.setPrice(MUGS, 5_000);
  shop.world.shop.removeVariant(sku);
  const { body } = await call('GET', cart);
  assert.deepEqual(
    lines(body).map(({ unitPrice, available, isSold }) => [unitPrice, available, isSold]),
    [
      [5_000, 40, true],
      [3_490, 0, false],
    ],
  );
  assert.deepEqual(refusalOf(await setLine(sku, 1)), [409, 'unknown_variant']);
});

test('coupons take off what they say, and are refused with the reason', async () => {
  assert.deepEqual(refusalOf(await coupon('GIFT15'), 'reason', 'minimum'), [
    409,
    'coupon_refused',
    'minimum',
    20_000,
  ]);
  await setLine(MUGS, 10);
  assert.deepEqual(sums((await coupon('gift15')).body), [45_900, 6_885, 0, 39_015]);
  assert.equal(errorOf(await coupon('NOPE'))['reason'], 'unknown');
  assert.equal(errorOf(await coupon('SUMMER25'))['reason'], 'expired');
  assert.equal(errorOf(await coupon('THANKS100'))['reason'], 'used');
  assert.equal(errorOf(await coupon('HOME50'))['reason'], 'not_applicable');
  assert.deepEqual(
    recordAt((await call('GET', cart)).body, 'coupon'),
    { code: 'GIFT15' },
    'refusals leave it',
  );
  await setLine(MUGS, 2);
  assert.equal((await call('GET', cart)).body['coupon'], null, 'below its minimum it goes by itself');
  assert.equal((await coupon('WELCOME10')).status, 200);
  await call('PUT', `${cart}/buyer`, BUYER);
  assert.equal((await call('GET', cart)).body['coupon'], null, 'this buyer has bought before');
  assert.equal((await coupon(null)).body['coupon'], null);
});

test('an address that no parcel can go to is refused with the part that is wrong', async () => {
  assert.equal((await address({})).status, 200);
  const cases: [Json, string, string][] = [
    [{ country: 'AU' }, 'country', 'not_delivered'],
    [{ postalCode: '00100-000' }, 'postalCode', 'unknown'],
    [{ postalCode: '2224' }, 'postalCode', 'unknown'],
    [{ country: 'ES', postalCode: '53001' }, 'postalCode', 'unknown'],
    [{ postalCode: '53990-000' }, 'postalCode', 'not_delivered'],
    [{ line1: 'Rua das Laranjeiras' }, 'line1', 'incomplete'],
  ];
  for (const [change, field, reason] of cases)
    assert.deepEqual(refusalOf(await address(change), 'field', 'reason'), [
      422,
      'address_refused',
      field,
      reason,
    ]);
  for (const change of [
    { line1: 'Rua das Laranjeiras, s/n' },
    { country: 'ES', postalCode: '28013' },
    { country: 'GB', postalCode: 'sw1a 1aa' },
    { country: 'US', postalCode: '10001-1234', line2: null },
  ])
    assert.equal((await address(change)).status, 200, JSON.stringify(change));
  assert.deepEqual(refusalOf(await address({ city: '' })), [400, 'invalid']);
});

test('a buyer is refused with the field that no invoice can be written with', async () => {
  const buyer = (change: Json) => call('PUT', `${cart}/buyer`, { ...BUYER, ...change });
  assert.equal((await buyer({})).status, 200);
  assert.equal((await buyer({ taxId: '11.222.333/0001-81' })).status, 200, 'a company of Brazil');
  assert.equal((await buyer({ taxId: 'B12345678', phone: null })).status, 200, 'a company of Spain');
  const wrong = { name: '12', phone: '123', email: 'ana@', taxId: '529.982.247-26' };
  for (const [field, value] of Object.entries(wrong))
    assert.deepEqual(refusalOf(await buyer({ [field]: value }), 'field'), [422, 'buyer_refused', field]);
});

test('ways of shipping follow the address and the goods', async () => {
  await setLine(MUGS, 1);
  assert.deepEqual(refusalOf(await call('GET', `${cart}/shipping-rates`), 'missing'), [
    409,
    'incomplete',
    ['address'],
  ]);
  await address({});
  const shown = (await rates()).map((rate) => recordAt({ rate }, 'rate'));
  assert.deepEqual(
    shown.map(({ id, title, price, minDays, maxDays }) => [id, title, price, minDays, maxDays]),
    [
      ['standard', 'Entrega econômica', 1_990, 5, 8],
      ['express', 'Entrega expressa', 3_990, 1, 3],
    ],
  );
  const chosen = await call('PUT', `${cart}/shipping`, { rateId: 'express' });
  assert.deepEqual(sums(chosen.body), [4_590, 0, 3_990, 8_580]);
  assert.equal(errorOf(await call('PUT', `${cart}/shipping`, { rateId: 'pigeon' }))['type'], 'unknown_rate');
  await setLine('SOFA-2S-GRN', 1);
  assert.equal((await call('GET', cart)).body['shipping'], null, 'a sofa does not go by express');
  assert.deepEqual(
    (await rates()).map((rate) => recordAt({ rate }, 'rate')['id']),
    ['freight'],
  );
  await address({ country: 'PT', postalCode: '1000-205' });
  assert.deepEqual(await rates(), [], 'a sofa does not go abroad');
  await setLine('SOFA-2S-GRN', 0);
  await setLine(MUGS, 10);
  await address({});
  await call('PUT', `${cart}/shipping`, { rateId: 'standard' });
  assert.equal((await call('GET', cart)).body['shippingPrice'], 0, 'free from 299.00');
});
