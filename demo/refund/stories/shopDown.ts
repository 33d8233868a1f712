import assert from 'node:assert/strict';
import { MINUTE_MS } from '../../../src/base/clock.ts';
import { MARTA, MARTAS } from '../askForRefund.ts';
import { expectPromise, expectTended } from '../checks.ts';
import type { Story } from '../story.ts';

export const shopDown: Story = {
  name: 'shopDown',
  about: 'The shop does not answer: Marta hears when there is news, and is asked as soon as it is back',
  of: MARTAS,
  async play(scene) {
    const { faults } = scene.world.shop;
    faults.set({ kind: 'down' });
    await scene.write(MARTA, 'I want my money back');
    await scene.pass(3 * MINUTE_MS);
    const waiting = { owner: 'assistant', waitsFor: 'time', state: 'shopDown' };
    expectPromise(scene, await expectTended(scene, MARTA, waiting));
    faults.clear();
    await scene.pass(20 * MINUTE_MS);
    assert.match(scene.lastTo(MARTA), /LP-1042/);
    await expectTended(scene, MARTA, { owner: 'assistant', waitsFor: 'customer', state: 'supposingOrder' });
  },
};
