import assert from 'node:assert/strict';
import { MINUTE_MS } from '../../../src/base/clock.ts';
import { askForRefund, MARTA, MARTAS_ORDER, MARTAS_TOTAL, MARTAS } from '../askForRefund.ts';
import { expectPromise, expectRefunds, expectTended } from '../checks.ts';
import type { Story } from '../story.ts';

export const answerLost: Story = {
  name: 'answerLost',
  about:
    'The provider refunds and its answer is lost: Marta hears that it is being confirmed, and is paid once',
  of: MARTAS,
  async play(scene) {
    const { faults } = scene.world.payments;
    await askForRefund(scene);
    scene.note('The provider makes the refund, and its answer never arrives. Then it cannot be asked.');
    faults.set({ kind: 'dropAnswer', path: '/refunds', method: 'POST', times: 1 });
    faults.set({ kind: 'down', path: '/refunds', skip: 1 });
    await scene.tap(MARTA, 'yes');
    assert.match(scene.lastTo(MARTA), /it is not paid twice/);
    const owner = { owner: 'assistant', waitsFor: 'system', state: 'paying' };
    expectPromise(scene, await expectTended(scene, MARTA, owner));
    scene.note('It can be asked again: it is found under our own reference.');
    faults.clear();
    await scene.pass(5 * MINUTE_MS);
    expectRefunds(scene, MARTAS_ORDER, [MARTAS_TOTAL]);
    const { effects } = await expectTended(scene, MARTA, {
      owner: 'assistant',
      waitsFor: 'time',
      state: 'settling',
    });
    assert.equal(effects.find(({ operation }) => operation === 'payments.refund')?.state, 'reconciled');
  },
};
