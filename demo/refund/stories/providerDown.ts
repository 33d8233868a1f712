import assert from 'node:assert/strict';
import { MINUTE_MS, SECOND_MS } from '../../../src/base/clock.ts';
import { askForRefund, MARTA, MARTAS_ORDER, MARTAS_TOTAL, MARTAS } from '../askForRefund.ts';
import { expectPromise, expectRefunds, expectTended, mustAct, ticketsIn } from '../checks.ts';
import type { Story } from '../story.ts';

export const providerDown: Story = {
  name: 'providerDown',
  about: 'The payment provider is down for a moment: the refund waits and goes through, once',
  of: MARTAS,
  async play(scene) {
    const { faults } = scene.world.payments;
    await askForRefund(scene);
    scene.note('The payment provider goes down.');
    faults.set({ kind: 'down' });
    await scene.tap(MARTA, 'yes');
    await expectTended(scene, MARTA, { owner: 'assistant', waitsFor: 'system', state: 'paying' });
    expectRefunds(scene, MARTAS_ORDER, []);
    scene.note('It is back.');
    faults.clear();
    await scene.pass(MINUTE_MS);
    expectRefunds(scene, MARTAS_ORDER, [MARTAS_TOTAL]);
    await expectTended(scene, MARTA, { owner: 'assistant', waitsFor: 'time', state: 'settling' });
  },
};

export const providerDownForLong: Story = {
  name: 'providerDownForLong',
  about:
    'The payment provider stays down: finance has the matter, Marta has a date, and the refund is tried again',
  of: MARTAS,
  async play(scene) {
    const { faults } = scene.world.payments;
    await askForRefund(scene);
    faults.set({ kind: 'down' });
    await scene.tap(MARTA, 'yes');
    await scene.pass(20 * MINUTE_MS);
    const owner = { owner: 'queue:finance', waitsFor: 'person', state: 'refundFailed' };
    expectPromise(scene, await expectTended(scene, MARTA, owner));
    assert.equal((await ticketsIn(scene, 'finance')).length, 1);
    faults.clear();
    await mustAct(scene, MARTA, 'paula', { kind: 'move', name: 'retryRefund' });
    await scene.pass(30 * SECOND_MS);
    expectRefunds(scene, MARTAS_ORDER, [MARTAS_TOTAL]);
    assert.equal((await ticketsIn(scene, 'finance')).length, 0);
    await expectTended(scene, MARTA, { owner: 'assistant', waitsFor: 'time', state: 'settling' });
  },
};
