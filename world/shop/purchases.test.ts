import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import { DAY_MS, HOUR_MS } from '../clock.ts';
import { listAt, recordAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { SEED } from '../seed/facts.ts';
import { WORLD_DEFAULTS } from '../startWorld.ts';
import type { JsonAnswer } from '../testCaller.ts';
import { errorOf, HOME, MUGS, refusalOf, startTestShop } from './testShop.ts';
import type { TestShop } from './testShop.ts';

let shop: TestShop;
let call: TestShop['call'];
before(async () => {
  shop = await startTestShop();
  call = shop.call;
});
after(() => shop.world.stop());
beforeEach(() => {
  shop.world.shop.setStock(MUGS, 40);
  shop.world.shop.setPrice(MUGS, 4_590);
});

const ordered = async () => (await shop.place(await shop.fullCart())).body;
const payment = (order: Json, change: Json = {}) =>
  call('POST', `/orders/${textAt(order, 'id')}/payments`, {
    paymentReference: 'pi_1',
    amount: order['total'],
    currency: 'BRL',
    ...change,
  });
const statusOf = (order: Json) => shop.world.shop.order(textAt(order, 'id') ?? '')?.status;
const parcelOf = (answer: JsonAnswer) => recordAt({ parcel: listAt(answer.body, 'parcels')[0] }, 'parcel');
const track = (order: Json, language = 'en') =>
  call('GET', `/orders/${textAt(order, 'id')}/parcels?language=${language}`);
const advance = async (ms: number) => {
  shop.clock.advance(ms);
  await shop.world.settled();
};

test('a cart becomes one order, for the sum that was agreed to, of the customer who is known', async () => {
  const cart = await shop.fullCart();
  const placed = await shop.place(cart, { externalReference: 'eff-place' });
  assert.deepEqual([placed.status, placed.body['status'], placed.body['total']], [201, 'placed', 11_170]);
  assert.match(textAt(placed.body, 'number') ?? '', /^LP-7\d{3}$/);
  assert.equal(recordAt(placed.body, 'customer')['id'], SEED.ana.id);
  assert.equal(shop.world.shop.stock(MUGS), 38);
  const again = await shop.place(cart);
  assert.deepEqual(refusalOf(again, 'orderNumber', 'total'), [409, 'ordered', placed.body['number'], 11_170]);
  assert.equal(shop.world.shop.stock(MUGS), 38);
  const { body } = await call('GET', cart);
  assert.deepEqual(
    [body['status'], recordAt(body, 'order')['number'], body['total']],
    ['ordered', placed.body['number'], 11_170],
  );
  assert.equal(errorOf(await call('PUT', `${cart}/lines/${MUGS}`, { quantity: 1 }))['type'], 'ordered');
  const found = await call('GET', '/writes?externalReference=eff-place');
  assert.equal(
    recordAt(recordAt({ one: listAt(found.body, 'writes')[0] }, 'one'), 'result')['orderNumber'],
    placed.body['number'],
  );
});

test('five at once make one order', async () => {
  const cart = await shop.fullCart();
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => shop.place(cart)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409, 409]);
});

test('a cart that lacks something, has changed its price or is out of stock is not ordered', async () => {
  const empty = await shop.newCart();
  const lacking = await shop.place(empty);
  assert.deepEqual(refusalOf(lacking, 'missing'), [
    409,
    'incomplete',
    ['lines', 'buyer', 'address', 'shipping'],
  ]);
  const cart = await shop.fullCart();
  shop.world.shop.setPrice(MUGS, 5_000);
  const dearer = await shop.place(cart, { expectedTotal: 11_170 });
  assert.deepEqual(refusalOf(dearer, 'total', 'currency'), [409, 'total_changed', 11_990, 'BRL']);
  assert.equal(recordAt(errorOf(dearer), 'cart')['total'], 11_990);
  assert.equal(errorOf(await shop.place(cart, { currency: 'USD' }))['type'], 'total_changed');
  shop.world.shop.setStock(MUGS, 1);
  assert.deepEqual(refusalOf(await shop.place(cart), 'skus'), [409, 'out_of_stock', [MUGS]]);
  assert.equal(shop.world.shop.stock(MUGS), 1);
  assert.equal((await call('GET', cart)).body['status'], 'open');
});

test('a coupon that expires before the order changes the sum; one that counts is used up', async () => {
  shop.world.shop.addCoupon({
    id: 'ONCE',
    kind: 'amount',
    value: 1_000,
    minimum: 0,
    categoryIds: null,
    firstOrderOnly: false,
    expiresAt: null,
    usesLeft: 1,
  });
  const [cart, late] = [await shop.fullCart(), await shop.fullCart()];
  for (const one of [cart, late]) await call('PUT', `${one}/coupon`, { code: 'once' });
  const placed = await shop.place(cart);
  assert.deepEqual([placed.body['discount'], placed.body['couponCode']], [1_000, 'ONCE']);
  assert.deepEqual(refusalOf(await shop.place(late, { expectedTotal: 10_170 }), 'total'), [
    409,
    'total_changed',
    11_170,
  ]);
  assert.equal((await call('GET', cart)).body['discount'], 1_000, 'the order keeps what it was agreed to');
  await call('POST', '/__world/coupons/GIFT15/expire', {});
  const dear = await shop.fullCart({ [MUGS]: 10 });
  assert.equal(errorOf(await call('PUT', `${dear}/coupon`, { code: 'GIFT15' }))['reason'], 'expired');
});

test('an order is paid once, with exactly its sum, while it stands', async () => {
  const order = await ordered();
  const before = shop.world.shop.customer(SEED.ana.id)?.lifetimeValue ?? 0;
  assert.deepEqual(refusalOf(await payment(order, { amount: 1 }), 'reason', 'total'), [
    409,
    'not_payable',
    'amount',
    11_170,
  ]);
  assert.deepEqual(refusalOf(await payment(order, { currency: 'USD' }), 'reason'), [
    409,
    'not_payable',
    'currency',
  ]);
  const paid = await payment(order, { externalReference: 'eff-paid' });
  assert.deepEqual([paid.status, paid.body['status'], paid.body['paymentIntent']], [201, 'paid', 'pi_1']);
  const other = await payment(order, { paymentReference: 'pi_2' });
  assert.deepEqual(refusalOf(other, 'paymentReference'), [409, 'already_paid', 'pi_1']);
  const { body } = await call('GET', `/customers/${SEED.ana.id}`);
  assert.equal(body['lifetimeValue'], before + 11_170);
  assert.deepEqual(recordAt(body, 'address')['line1'], HOME.line1);
  assert.ok(Number(body['orderCount']) > 2);
  const dropped = await ordered();
  await call('POST', `/orders/${textAt(dropped, 'id')}/cancel`, { reason: 'changed mind' });
  assert.deepEqual(refusalOf(await payment(dropped), 'reason'), [409, 'not_payable', 'status']);
  assert.equal(shop.world.shop.stock(MUGS), 38, 'what was cancelled is for sale again');
});

test('an order moves with the clock, from its payment to the door', async () => {
  const order = await ordered();
  await payment(order);
  assert.deepEqual((await track(order)).body['parcels'], []);
  await advance(7 * HOUR_MS);
  assert.equal(statusOf(order), 'packed');
  await advance(18 * HOUR_MS);
  assert.equal(statusOf(order), 'shipped');
  assert.equal(parcelOf(await track(order))['status'], 'announced');
  await advance(5 * HOUR_MS);
  assert.equal(parcelOf(await track(order))['status'], 'in_transit');
  const expectedAt = Date.parse(textAt(parcelOf(await track(order)), 'expectedAt') ?? '');
  await advance(expectedAt - shop.clock.now().getTime() - HOUR_MS);
  assert.equal(parcelOf(await track(order))['status'], 'out_for_delivery');
  await advance(HOUR_MS);
  assert.equal(statusOf(order), 'delivered');
  const parcel = parcelOf(await track(order, 'pt-BR'));
  assert.equal(textAt(parcel, 'deliveredAt'), new Date(expectedAt).toISOString());
  assert.deepEqual(
    listAt(parcel, 'events').map((event) => [textAt(event, 'text'), textAt(event, 'place')])[0],
    ['Entregue', 'Rio de Janeiro'],
  );
  const page = await fetch(textAt(parcel, 'url') ?? '');
  assert.equal(page.status, 200);
  assert.match(await page.text(), /Entregue/);
});

test('the controls go ahead of the clock, and a parcel with a problem stays where it is', async () => {
  const order = await ordered();
  const name = textAt(order, 'number') ?? '';
  assert.equal((await call('POST', `/__world/orders/${name}/ship`, {})).status, 400, 'it is not paid');
  await payment(order);
  assert.equal((await call('POST', `/__world/orders/${name}/ship`, {})).body['status'], 'shipped');
  shop.world.shop.parcelProblem(name, 'Nobody at home');
  const parcel = parcelOf(await track(order));
  assert.equal(parcel['status'], 'problem');
  assert.equal(recordAt({ event: listAt(parcel, 'events')[0] }, 'event')['text'], 'Nobody at home');
  await advance(20 * DAY_MS);
  assert.equal(statusOf(order), 'shipped');
  shop.world.shop.deliver(name);
  assert.equal(statusOf(order), 'delivered');
  assert.equal(shop.world.shop.parcels(name).length, 1);
  const lost = await ordered();
  const number = textAt(lost, 'number') ?? '';
  await payment(lost);
  shop.world.shop.ship(number);
  assert.equal((await call('POST', `/__world/orders/${number}/return`, {})).status, 200);
  assert.equal(parcelOf(await track(lost))['status'], 'returned');
  await advance(20 * DAY_MS);
  assert.equal(statusOf(lost), 'shipped', 'what came back is not delivered');
});

test('orders from before have a parcel as their dates tell it', async () => {
  const { undeliveredOrder, cancellableOrder } = SEED.sofia;
  assert.equal(parcelOf(await track(undeliveredOrder))['status'], 'in_transit');
  assert.equal(parcelOf(await track(SEED.marta.refundableOrder))['status'], 'delivered');
  assert.deepEqual((await track(cancellableOrder)).body['parcels'], []);
  assert.equal((await call('GET', '/orders/ord_none/parcels')).status, 404);
});

test('the address of an order changes until it is packed', async () => {
  const order = await ordered();
  const path = `/orders/${textAt(order, 'id')}/address`;
  const moved = await call('PUT', path, { address: { ...HOME, line1: 'Avenida Atlântica 1702' } });
  assert.equal(recordAt(moved.body, 'shippingAddress')['line1'], 'Avenida Atlântica 1702');
  assert.notEqual(moved.body['version'], order['version']);
  const abroad = await call('PUT', path, { address: { ...HOME, country: 'AU' } });
  assert.deepEqual(refusalOf(abroad, 'field'), [422, 'address_refused', 'country']);
  await payment(order);
  await advance(7 * HOUR_MS);
  assert.deepEqual(refusalOf(await call('PUT', path, { address: HOME }), 'status'), [
    409,
    'too_late',
    'packed',
  ]);
});

test('an invoice is a PDF, once the order is paid', async () => {
  const order = await ordered();
  const path = `/orders/${textAt(order, 'id')}/invoice`;
  assert.deepEqual(refusalOf(await call('GET', path)), [404, 'not_issued']);
  await payment(order);
  const { body } = await call('GET', path);
  assert.equal(body['number'], `NF-${textAt(order, 'number')?.slice(3)}`);
  const answer = await fetch(`${shop.world.shop.url}${textAt(body, 'pdfPath')}`, {
    headers: { Authorization: `Bearer ${WORLD_DEFAULTS.shop.apiKey}` },
  });
  const pdf = await PDFDocument.load(await answer.arrayBuffer());
  assert.deepEqual([pdf.getPageCount(), pdf.getSubject()], [1, textAt(order, 'number')]);
  assert.equal(
    (await call('GET', `/orders/${SEED.marta.refundableOrder.id}/invoice`)).body['number'],
    'NF-1042',
  );
});
