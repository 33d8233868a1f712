import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HOUR_MS } from '../src/base/clock.ts';
import { askForRefund, MARTA } from '../demo/refund/askForRefund.ts';
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

test('a closed refund is in the ledger with as many billed messages as the provider charged for', async () => {
  const { graph } = product.world;
  await askForRefund(product);
  await product.tap(MARTA, 'yes');
  await product.pass(49 * HOUR_MS);
  await product.tap(MARTA, 'Yes, all is well');
  await product.pass(HOUR_MS);
  const charged = graph.charges();
  const { loops } = await costs(await conversationIdOf(product, MARTA));
  const billed = loops.reduce((sum, loop) => sum + loop.messagesBilled, 0);
  assert.equal(billed, charged.length);
  assert.ok(billed > 0);
  assert.ok(loops.every(({ messagesBilled, feeMicros }) => messagesBilled === 0 || feeMicros > 0));
});

test('a conversation that is not there has no costs', async () => {
  assert.equal((await costs('018f3f3e-0000-7000-8000-000000000000')).status, 404);
});
