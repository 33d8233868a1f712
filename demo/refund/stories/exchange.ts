import assert from 'node:assert/strict';
import { MARTA, MARTAS_ORDER, MARTAS } from '../askForRefund.ts';
import { expectClosed, expectRefunds } from '../checks.ts';
import type { Story } from '../story.ts';

export const exchange: Story = {
  name: 'exchange',
  about: 'Marta takes another lamp instead of the money',
  of: MARTAS,
  async play(scene) {
    await scene.write(MARTA, 'I want to return something');
    await scene.tap(MARTA, 'changedMind');
    await scene.tap(MARTA, 'exchange');
    await scene.write(MARTA, 'the same lamp in white');
    await expectClosed(scene, MARTA, 'exchanged');
    expectRefunds(scene, MARTAS_ORDER, []);
    assert.equal(scene.world.warehouse.returns().length, 1);
    assert.ok(scene.world.shop.orders().some(({ exchangeOf }) => exchangeOf === MARTAS_ORDER));
  },
};
