import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectNothingForgotten } from '../demo/refund/expectNothingForgotten.ts';
import { DAY_MS, MINUTE_MS } from '../src/base/clock.ts';
import { SEED } from '../world/seed/facts.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

const { marta, joao } = SEED.people;

let product: Product;
before(async () => {
  product = await startProduct();
});
after(() => product.close());

const stateOf = async (waId: string) => (await product.matterOf(waId, 'shopping')).loop.state;

/** What the provider was asked to take last. */
function newestPayment() {
  const entry = product.world.payments.ledger().at(-1);
  assert.ok(entry);
  return entry;
}

/** The customer's bank pays, and its webhook arrives. */
async function pay(): Promise<void> {
  await product.world.payments.pay(newestPayment().paymentIntent);
  await product.pass(MINUTE_MS);
}

async function orderMug(waId: string, way: string): Promise<void> {
  await product.write(waId, 'I am looking for a mug');
  await product.write(waId, 'put the clay mug in my cart');
  await product.tap(waId, 'checkout');
  await product.tap(waId, way);
}

const written = (waId: string) => product.chat(waId).filter(({ from }) => from === 'business');

test('a wish becomes an order, a payment, a parcel and five stars, in six messages', async () => {
  await product.write(marta.waId, 'I am looking for a mug');
  assert.equal(await stateOf(marta.waId), 'showingResults');
  await product.write(marta.waId, 'put the clay mug in my cart');
  assert.equal(await stateOf(marta.waId), 'added');
  await product.tap(marta.waId, 'checkout');
  assert.match(product.lastTo(marta.waId), /1 × Clay mug · R\$45\.90[^]*Total: R\$65\.80/);
  assert.doesNotMatch(
    product.lastTo(marta.waId),
    /\b4 Harbour Street/,
    'an address of the shop is not written out',
  );
  await product.tap(marta.waId, 'instantTransfer');
  assert.equal(await stateOf(marta.waId), 'awaitingTransfer');
  assert.match(product.lastTo(marta.waId), /^00020126/m);

  await pay();
  assert.equal(await stateOf(marta.waId), 'awaitingParcel');
  const order = product.world.shop.order(newestPayment().metadata.order_number ?? '');
  assert.equal(order?.status, 'paid');
  assert.equal(order?.paymentIntent, newestPayment().paymentIntent);
  assert.equal(newestPayment().captured, 6_580);

  await product.pass(11 * DAY_MS);
  assert.equal(await stateOf(marta.waId), 'askingRating');
  await product.tap(marta.waId, '★★★★★');
  const { loop } = await product.matterOf(marta.waId, 'shopping');
  assert.equal(loop.outcome, 'delivered');
  assert.equal(written(marta.waId).length, 6);
  await expectNothingForgotten(product);
});

test('"I have paid" is looked after, and no word makes it paid', async () => {
  await orderMug(joao.waId, 'card');
  assert.equal(await stateOf(joao.waId), 'awaitingCard');
  await product.tap(joao.waId, 'paid');
  assert.equal(await stateOf(joao.waId), 'remindingCard');
  await product.write(joao.waId, 'já paguei');
  assert.equal(await stateOf(joao.waId), 'remindingCard');
  const [open] = product.world.payments.sessions().filter(({ status }) => status === 'open');

  await product.world.payments.pay(open?.id ?? '', { decline: 'insufficient_funds' });
  await product.tap(joao.waId, 'paid');
  assert.equal(await stateOf(joao.waId), 'paymentDeclined');
  await product.world.payments.pay(open?.id ?? '');
  await product.pass(MINUTE_MS);
  assert.equal(await stateOf(joao.waId), 'awaitingParcel');
  await expectNothingForgotten(product);
});
