import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectNothingForgotten } from '../demo/refund/expectNothingForgotten.ts';
import { MINUTE_MS } from '../src/base/clock.ts';
import { SEED } from '../world/seed/facts.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

const { marta, joao } = SEED.people;

const MUG = 'MUG-CLAY';
/** Two of them are left. */
const SOFA = 'SOFA-2S-GRN';
const SOLD_OUT = 'JKT-RAIN-L';
const SHIRT = 'TEE-LIN-M';

let product: Product;
before(async () => {
  product = await startProduct();
  product.world.shop.setStock(SOFA, 2);
});
after(() => product.close());

const stateOf = async (waId: string) => (await product.matterOf(waId, 'shopping')).loop.state;

/** What WhatsApp sends when a customer filled a basket in the catalogue of the chat. Its prices are what the phone showed. */
async function sendBasket(waId: string, lines: { [sku: string]: number }): Promise<void> {
  const products = Object.entries(lines).map(([sku, quantity]) => ({
    product_retailer_id: sku,
    quantity,
    item_price: 0.01,
    currency: 'BRL',
  }));
  await product.world.graph.write(waId, { type: 'order', products });
  await product.pass(MINUTE_MS);
}

/** Of the order that was paid for last. */
function linesOrdered(): { [sku: string]: number } {
  const number = product.world.payments.ledger().at(-1)?.metadata.order_number ?? '';
  const lines = product.world.shop.order(number)?.lines ?? [];
  return Object.fromEntries(lines.map(({ sku, quantity }) => [sku, quantity]));
}

test('a basket of the catalogue fills the cart at the prices of the shop, and what is missing is told by name', async () => {
  await sendBasket(marta.waId, { [MUG]: 2, [SOFA]: 3, [SOLD_OUT]: 1, 'GONE-1': 1 });
  assert.equal(await stateOf(marta.waId), 'showingCart');
  const told = product.lastTo(marta.waId);
  assert.match(
    told,
    /Two-seat sofa, green: 2 left\nRain jacket, L: sold out\nItems that are not sold any more: 1/,
  );
  assert.match(told, /2 × Clay mug: R\$91\.80\n2 × Two-seat sofa, green/);
  assert.equal(product.chat(marta.waId).filter(({ from }) => from === 'business').length, 1);
});

test('a basket that comes at the summary goes into the same cart, and the summary is made anew', async () => {
  await product.tap(marta.waId, 'checkout');
  assert.equal(await stateOf(marta.waId), 'confirmingOrder');
  await sendBasket(marta.waId, { [SHIRT]: 1, [MUG]: 1 });
  assert.equal(await stateOf(marta.waId), 'confirmingOrder');
  assert.match(product.lastTo(marta.waId), /3 × Clay mug[^]*2 × Two-seat sofa, green[^]*1 × Linen shirt, M/);
});

test('one that comes after the order is a matter of its own, and the order stays as it is', async () => {
  await product.tap(marta.waId, 'instantTransfer');
  assert.equal(await stateOf(marta.waId), 'awaitingTransfer');
  await sendBasket(marta.waId, { [SHIRT]: 1 });
  assert.equal(await stateOf(marta.waId), 'showingCart');
  await product.world.payments.pay(product.world.payments.ledger().at(-1)?.paymentIntent ?? '');
  await product.pass(MINUTE_MS);
  assert.deepEqual(linesOrdered(), { [MUG]: 3, [SOFA]: 2, [SHIRT]: 1 });
  await expectNothingForgotten(product);
});

test('more of a thing than any shop has becomes what is there; a line that says nothing is asked about', async () => {
  await sendBasket(joao.waId, { [MUG]: 1_000_000_000 });
  assert.equal(await stateOf(joao.waId), 'showingCart');
  assert.match(product.lastTo(joao.waId), /Clay mug: 37 left[^]*37 × /);
  await sendBasket(joao.waId, { [MUG]: 0 });
  assert.equal(await stateOf(joao.waId), 'showingCart');
  assert.match(product.lastTo(joao.waId), /as text/);
  await expectNothingForgotten(product);
});
