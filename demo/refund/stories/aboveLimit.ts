import assert from 'node:assert/strict';
import { HOUR_MS } from '../../../src/base/clock.ts';
import { SEED } from '../../../world/seed/facts.ts';
import { expectClosed, expectPromise, expectRefunds, expectTended, mustAct, ticketsIn } from '../checks.ts';
import type { Story } from '../story.ts';
import type { Scene } from '../../scene/scene.ts';

const { waId: lucia, aboveLimitOrder } = SEED.lucia;

export const aboveLimit: Story = {
  name: 'aboveLimit',
  about: 'Lucía’s sofa costs more than the assistant may give back: a person approves over the HTTP API',
  of: { waId: lucia, orderNumber: aboveLimitOrder.number },
  async play(scene) {
    await askForSofa(scene);
    expectRefunds(scene, aboveLimitOrder.number, []);
    await scene.pass(HOUR_MS);
    await mustAct(scene, lucia, 'paula', { kind: 'move', name: 'approve' });
    expectRefunds(scene, aboveLimitOrder.number, [aboveLimitOrder.total]);
    assert.deepEqual(await ticketsIn(scene, 'finance'), []);
    await expectTended(scene, lucia, { owner: 'assistant', waitsFor: 'time', state: 'settling' });
  },
};

export const aboveLimitRefused: Story = {
  name: 'aboveLimitRefused',
  about: 'The person refuses, and Lucía accepts',
  of: { waId: lucia, orderNumber: aboveLimitOrder.number },
  async play(scene) {
    await askForSofa(scene);
    await mustAct(scene, lucia, 'paula', { kind: 'move', name: 'reject' });
    await expectTended(scene, lucia, { owner: 'assistant', waitsFor: 'customer', state: 'rejected' });
    await scene.tap(lucia, 'ok');
    await expectClosed(scene, lucia, 'denied');
    expectRefunds(scene, aboveLimitOrder.number, []);
  },
};

/** Up to the ticket that finance sees. */
async function askForSofa(scene: Scene): Promise<void> {
  await scene.write(lucia, `quiero devolver el pedido ${aboveLimitOrder.number}`);
  await scene.tap(lucia, 'doesNotFit');
  await scene.tap(lucia, 'refund');
  await scene.tap(lucia, 'yes');
  const asked = { owner: 'queue:finance', waitsFor: 'person', state: 'approving' };
  const matter = await expectTended(scene, lucia, asked);
  expectPromise(scene, matter);
  const [ticket] = await ticketsIn(scene, 'finance');
  assert.equal(ticket?.protocolNumber, matter.loop.protocolNumber);
}
