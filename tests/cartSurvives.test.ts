import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNothingForgotten } from '../demo/refund/expectNothingForgotten.ts';
import { HOUR_MS, MINUTE_MS } from '../src/base/clock.ts';
import { worldClock } from '../world/clock.ts';
import { SEED } from '../world/seed/facts.ts';
import { startProduct } from './harness/startProduct.ts';

const MONDAY = new Date('2026-11-23T13:00:00Z');
const { waId } = SEED.people.marta;

test('a cart of Monday is there on Wednesday after everything was stopped: its new price is told, and it is paid', async () => {
  const clock = worldClock({ frozen: true, startAt: MONDAY });
  const monday = await startProduct({ clock });
  await monday.write(waId, 'I am looking for a mug');
  await monday.write(waId, 'put the clay mug in my cart');
  const before = (await monday.matterOf(waId, 'shopping')).loop;
  assert.equal(before.state, 'added');
  await monday.stopProduct();

  const { world } = monday;
  const sku = world.shop.carts().at(-1)?.lines[0]?.sku ?? '';
  world.shop.setPrice(sku, 4_990);
  clock.advance(50 * HOUR_MS);

  const wednesday = await startProduct({ base: monday.base, worlds: monday.worlds, clock });
  try {
    await wednesday.settled();
    await wednesday.tap(waId, 'checkout');
    const told = wednesday.lastTo(waId);
    assert.match(told, /R\$45\.90 → R\$49\.90/);
    await wednesday.tap(waId, 'goOn');
    assert.match(wednesday.lastTo(waId), /1 × Clay mug · R\$49\.90[^]*Total: R\$69\.80/);
    await wednesday.tap(waId, 'instantTransfer');

    const request = world.payments.ledger().at(-1);
    await world.payments.pay(request?.paymentIntent ?? '');
    await wednesday.pass(MINUTE_MS);
    const { loop } = await wednesday.matterOf(waId, 'shopping');
    assert.equal(loop.id, before.id);
    assert.equal(loop.state, 'awaitingParcel');
    assert.match(wednesday.lastTo(waId), /R\$69\.80/);
    assert.equal(world.payments.ledger().at(-1)?.captured, 6_980);
    await expectNothingForgotten(wednesday);
  } finally {
    await wednesday.close();
  }
});
