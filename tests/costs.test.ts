import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DAY_MS, HOUR_MS } from '../src/base/clock.ts';
import { askForRefund, MARTA } from '../demo/refund/askForRefund.ts';
import { SEED } from '../world/seed/facts.ts';
import { conversationIdOf } from './harness/conversationIdOf.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

let product: Product;
before(async () => {
  product = await startProduct();
});
after(() => product.close());

async function costs(conversationId: string) {
  const { status, body } = await product.api('GET', `/api/v1/conversations/${conversationId}/costs`);
  return { status, loops: (body.loops ?? []) as { messagesBilled: number; feeMicros: number }[] };
}

/** In the ledger, of all matters of the conversation. */
async function billedTo(waId: string): Promise<number> {
  const { loops } = await costs(await conversationIdOf(product, waId));
  assert.ok(loops.every(({ messagesBilled, feeMicros }) => messagesBilled === 0 || feeMicros > 0));
  return loops.reduce((sum, loop) => sum + loop.messagesBilled, 0);
}

const charged = () => product.world.graph.charges().length;

test('a closed refund costs four messages, in the ledger as at the provider', async () => {
  await askForRefund(product);
  await product.tap(MARTA, 'yes');
  await product.pass(49 * HOUR_MS);
  await product.tap(MARTA, 'Yes, all is well');
  await product.pass(HOUR_MS);
  assert.equal((await product.matterOf(MARTA)).loop.outcome, 'refunded');
  assert.equal(await billedTo(MARTA), charged());
  assert.ok(charged() > 0 && charged() <= 4, `${charged()} messages`);
});

test('an order costs six messages from the first word to the stars, in the ledger as at the provider', async () => {
  const { waId } = SEED.joao;
  const before = charged();
  await product.write(waId, 'I am looking for a mug');
  await product.tap(waId, 'Clay mug');
  await product.tap(waId, 'buy');
  await product.tap(waId, 'instantTransfer');
  const asked = product.world.payments.ledger().at(-1);
  assert.ok(asked);
  await product.world.payments.pay(asked.paymentIntent);
  await product.pass(11 * DAY_MS);
  await product.tap(waId, '★★★★★');
  await product.pass(HOUR_MS);
  assert.equal((await product.matterOf(waId, 'shopping')).loop.outcome, 'delivered');
  const cost = charged() - before;
  assert.equal(await billedTo(waId), cost);
  assert.ok(cost > 0 && cost <= 6, `${cost} messages`);
});

test('who writes that all is well is thanked, who taps it is not', async () => {
  const { waId, order } = SEED.tom;
  await product.write(waId, `I want a refund for order ${order.number}`);
  await product.tap(waId, 'damaged');
  await product.tap(waId, 'yes');
  await product.pass(49 * HOUR_MS);
  await product.write(waId, 'yes, all is well');
  assert.match(product.lastTo(waId), /Glad to hear it/);
});

test('a conversation that is not there has no costs', async () => {
  assert.equal((await costs('018f3f3e-0000-7000-8000-000000000000')).status, 404);
});
