import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectNothingForgotten } from '../demo/refund/expectNothingForgotten.ts';
import { HOUR_MS, MINUTE_MS } from '../src/base/clock.ts';
import { SEED } from '../world/seed/facts.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

const { marta, tom, joao, ana } = SEED.people;

let product: Product;
before(async () => {
  product = await startProduct();
});
after(() => product.close());

const stateOf = async (waId: string) => (await product.matterOf(waId, 'shopping')).loop.state;

/** Up to the summary with all amounts; gives the sku. */
async function toSummary(waId: string): Promise<string> {
  await product.write(waId, 'I am looking for a mug');
  await product.write(waId, 'put the clay mug in my cart');
  await product.tap(waId, 'checkout');
  assert.equal(await stateOf(waId), 'confirmingOrder');
  return product.world.shop.carts().at(-1)?.lines[0]?.sku ?? '';
}

/** Somebody whom the shop does not know, up to the question where it shall go. */
async function strangerToAddress(waId: string, name: string): Promise<void> {
  product.world.graph.customer({ waId, name });
  await product.write(waId, 'I am looking for a mug');
  await product.write(waId, 'put the clay mug in my cart');
  await product.tap(waId, 'checkout');
  assert.equal(await stateOf(waId), 'askingAddress');
}

function newestPayment() {
  const entry = product.world.payments.ledger().at(-1);
  assert.ok(entry);
  return entry;
}

test('a price that changes between the summary and the yes is told, and nothing is ordered before another yes', async () => {
  const sku = await toSummary(marta.waId);
  const before = product.world.shop.orders().length;
  product.world.shop.setPrice(sku, 5_290);
  await product.tap(marta.waId, 'instantTransfer');
  assert.equal(await stateOf(marta.waId), 'confirmingOrder');
  assert.match(product.lastTo(marta.waId), /R\$45\.90 → R\$52\.90[^]*Total: R\$72\.80/);
  assert.equal(product.world.shop.orders().length, before);
  await product.tap(marta.waId, 'instantTransfer');
  assert.equal(await stateOf(marta.waId), 'awaitingTransfer');
  product.world.shop.setPrice(sku, 4_590);
});

test('an order that was cancelled before it was paid gives the money back, and a person knows', async () => {
  const { paymentIntent, metadata } = newestPayment();
  product.world.shop.changeOrder(metadata.order_number ?? '', { status: 'cancelled' });
  await product.world.payments.pay(paymentIntent);
  await product.pass(MINUTE_MS);
  assert.equal(await stateOf(marta.waId), 'moneyReturned');
  const { captured, refunded } = newestPayment();
  assert.deepEqual([captured, refunded], [7_280, 7_280]);
  assert.match(product.lastTo(marta.waId), /R\$72\.80 is on its way back/);
  await expectNothingForgotten(product);
});

test('another sum than the order has goes back, and the customer pays the right one and gets the order', async () => {
  const waId = '15550177124';
  await strangerToAddress(waId, 'Noor Haddad');
  await product.write(waId, 'Rua Augusta 900, São Paulo, 01304-001');
  await product.write(waId, '529.982.247-25');
  await product.tap(waId, 'card');
  const openPage = () => {
    const [page] = product.world.payments.sessions().filter(({ status }) => status === 'open');
    assert.ok(page);
    return page;
  };
  const asked = openPage();
  await product.world.payments.pay(asked.id, { minor: asked.amount_total - 100 });
  await product.pass(MINUTE_MS);
  assert.deepEqual(
    [newestPayment().captured, newestPayment().refunded],
    [asked.amount_total - 100, asked.amount_total - 100],
  );
  assert.equal(await stateOf(waId), 'awaitingCard');
  assert.match(
    product
      .chat(waId)
      .map(({ text }) => text)
      .join('\n'),
    /came in, but its total is/,
  );
  const again = openPage();
  assert.deepEqual([again.amount_total, again.id === asked.id], [asked.amount_total, false]);
  await product.world.payments.pay(again.id);
  await product.pass(MINUTE_MS);
  assert.equal(await stateOf(waId), 'awaitingParcel');
  assert.equal(product.world.shop.order(newestPayment().metadata.order_number ?? '')?.status, 'paid');
  await expectNothingForgotten(product);
});

test('what is sold before the yes is told, and the customer goes on without it', async () => {
  const sku = await toSummary(tom.waId);
  product.world.shop.setStock(sku, 0);
  await product.tap(tom.waId, 'card');
  assert.equal(await stateOf(tom.waId), 'orderSoldOut');
  assert.match(product.lastTo(tom.waId), /Clay mug: sold out/);
  product.world.shop.setStock(sku, 9);
  await expectNothingForgotten(product);
});

test('a shop that is down for an hour after the payment loses nothing: the order is confirmed when it is back', async () => {
  await toSummary(joao.waId);
  await product.tap(joao.waId, 'card');
  const [page] = product.world.payments.sessions().filter(({ status }) => status === 'open');
  product.world.shop.faults.set({ kind: 'down' });
  await product.world.payments.pay(page?.id ?? '');
  await product.pass(HOUR_MS);
  assert.notEqual(await stateOf(joao.waId), 'awaitingParcel');
  const told = product
    .chat(joao.waId)
    .filter(({ text }) => /payment of R\$65\.80.*has arrived/.test(text ?? ''));
  assert.equal(told.length, 1);
  product.world.shop.faults.clear();
  await product.pass(HOUR_MS);
  assert.equal(await stateOf(joao.waId), 'awaitingParcel');
  assert.equal(product.world.shop.order(newestPayment().metadata.order_number ?? '')?.status, 'paid');
  await expectNothingForgotten(product);
});

test('a no of the bank is told once, and after a silence only that the time to pay is over', async () => {
  await toSummary(ana.waId);
  await product.tap(ana.waId, 'card');
  const [page] = product.world.payments.sessions().filter(({ status }) => status === 'open');
  const before = product.chat(ana.waId).length;
  await product.world.payments.pay(page?.id ?? '', { decline: 'insufficient_funds' });
  await product.pass(22 * HOUR_MS);
  assert.equal(await stateOf(ana.waId), 'paymentDeclined');
  assert.equal(product.chat(ana.waId).length, before + 1);
  await product.pass(2 * HOUR_MS);
  assert.equal(await stateOf(ana.waId), 'paymentExpired');
  assert.equal(product.chat(ana.waId).length, before + 2);
  await product.pass(25 * HOUR_MS);
  assert.equal((await product.matterOf(ana.waId, 'shopping')).loop.outcome, 'expired');
  await expectNothingForgotten(product);
});

test('a street of Brazil turns no English chat into Portuguese', async () => {
  const waId = '15550177123';
  await strangerToAddress(waId, 'Harriet Cole');
  await product.write(
    waId,
    'Rua das Laranjeiras, 120, apartamento 4, Laranjeiras, Rio de Janeiro, 22240-003',
  );
  assert.equal(await stateOf(waId), 'askingTaxId');
  assert.match(product.lastTo(waId), /For the invoice/);
});
