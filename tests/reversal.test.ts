import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR_MS, MINUTE_MS } from '../src/base/clock.ts';
import { askForRefund, MARTA, MARTAS_TOTAL } from '../demo/refund/askForRefund.ts';
import { expectTended } from '../demo/refund/checks.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

async function refunded(product: Product): Promise<string> {
  await askForRefund(product);
  await product.tap(MARTA, 'yes');
  await product.pass(MINUTE_MS);
  const refund = product.world.payments.refunds().find(({ amount }) => amount === MARTAS_TOTAL);
  assert.ok(refund, 'the provider has refunded');
  return refund.id;
}

const allocations = (product: Product) =>
  product.rows<{ state: string; failure: { reason: string } | null; effect: string }>(
    `select refund_allocation.state, effect.failure, effect.state as effect from refund_allocation
     join effect on effect.id = refund_allocation.effect_id`,
  );

test('a refund that the bank gives back frees its money, and a person gets the matter', async () => {
  const product = await startProduct();
  try {
    const refund = await refunded(product);
    await product.world.payments.settleRefund(refund, 'failed', 'expired_or_canceled_card');
    await product.settled();
    const [allocation] = await allocations(product);
    assert.deepEqual(
      [allocation?.state, allocation?.effect, allocation?.failure?.reason],
      ['released', 'failed', 'reversed'],
    );
    const { tickets } = await product.matterOf(MARTA, 'refund');
    assert.ok(tickets.some(({ reason, status }) => reason === 'refundReversed' && status === 'open'));
    await expectTended(product, MARTA, { owner: 'assistant', waitsFor: 'time', state: 'settling' });
  } finally {
    await product.close();
  }
});

test('a refund that comes back after its matter was closed opens a matter of its own, with a person', async () => {
  const product = await startProduct();
  try {
    const refund = await refunded(product);
    await product.pass(48 * HOUR_MS);
    await product.tap(MARTA, 'Yes, all is well');
    await product.world.payments.settleRefund(refund, 'failed', 'lost_or_stolen_card');
    await product.settled();
    const { loop, tickets } = await product.matterOf(MARTA);
    assert.deepEqual([loop.flow, loop.owner, loop.outcome], ['inquiry', 'queue:support', null]);
    assert.deepEqual(
      tickets.map(({ reason }) => reason),
      ['refundReversed'],
    );
  } finally {
    await product.close();
  }
});

test('a webhook of the provider that nobody signed changes nothing, and a genuine one twice changes once', async () => {
  const product = await startProduct();
  try {
    const refund = await refunded(product);
    const forged = await fetch(`${product.url}/webhooks/stripe`, {
      method: 'POST',
      headers: { 'stripe-signature': 't=1,v1=00', 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'refund.failed', data: { object: { id: refund } } }),
    });
    assert.equal(forged.status, 401);
    assert.equal((await allocations(product))[0]?.state, 'spent');
    product.world.payments.faults.set({ kind: 'duplicate', copies: 5 });
    await product.world.payments.settleRefund(refund, 'failed');
    await product.settled();
    const events = await product.rows(`select from event where payload->>'kind' = 'notice'`);
    assert.equal(events.length, 1);
  } finally {
    await product.close();
  }
});
