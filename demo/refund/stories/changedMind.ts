import assert from 'node:assert/strict';
import { askForRefund, MARTA, MARTAS_ORDER, MARTAS } from '../askForRefund.ts';
import { expectClosed, expectRefunds } from '../checks.ts';
import type { Story } from '../story.ts';

export const changedMind: Story = {
  name: 'changedMind',
  about: 'Marta sees the amount and says no: nothing happens',
  of: MARTAS,
  async play(scene) {
    await askForRefund(scene);
    await scene.tap(MARTA, 'no');
    await expectClosed(scene, MARTA, 'withdrawn');
    expectRefunds(scene, MARTAS_ORDER, []);
    assert.deepEqual(scene.world.warehouse.returns(), []);
  },
};

export const cancelled: Story = {
  name: 'cancelled',
  about: 'Marta calls it off in the middle, in her own words',
  of: MARTAS,
  async play(scene) {
    await scene.write(MARTA, 'I want my money back');
    await scene.write(MARTA, 'never mind');
    await expectClosed(scene, MARTA, 'cancelled');
    expectRefunds(scene, MARTAS_ORDER, []);
  },
};
