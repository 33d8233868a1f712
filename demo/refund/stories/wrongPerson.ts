import assert from 'node:assert/strict';
import { SEED } from '../../../world/seed/facts.ts';
import { MARTAS_ORDER } from '../askForRefund.ts';
import { expectPromise, expectRefunds, expectTended } from '../checks.ts';
import type { Story } from '../story.ts';
import type { Scene } from '../../scene/scene.ts';

const STRANGER = '447700900123';
const { waId: tom, order: tomsOrder } = SEED.tom;

export const wrongPerson: Story = {
  name: 'wrongPerson',
  about: 'A stranger names the number of Marta’s order and cannot prove it: a person looks, nothing is told',
  of: { waId: STRANGER, orderNumber: MARTAS_ORDER },
  async play(scene) {
    await scene.write(STRANGER, `I want a refund for order ${MARTAS_ORDER}`);
    await scene.tap(STRANGER, 'email');
    await scene.write(STRANGER, 'stranger@example.test');
    await scene.tap(STRANGER, 'person');
    const owner = { owner: 'queue:support', waitsFor: 'person', state: 'orderUnfound' };
    expectPromise(scene, await expectTended(scene, STRANGER, owner));
    expectNothingTold(scene, STRANGER);
  },
};

export const orderOfAnother: Story = {
  name: 'orderOfAnother',
  about: 'Tom names Marta’s order, whose phone ends like his, and gets his money for his own',
  of: { waId: tom, orderNumber: tomsOrder.number },
  async play(scene) {
    await scene.write(tom, `I want a refund for order ${MARTAS_ORDER}`);
    expectNothingTold(scene, tom);
    await scene.tap(tom, 'another');
    await scene.write(tom, tomsOrder.number);
    await scene.tap(tom, 'damaged');
    await scene.tap(tom, 'yes');
    expectRefunds(scene, tomsOrder.number, [tomsOrder.total]);
    expectRefunds(scene, MARTAS_ORDER, []);
    await expectTended(scene, tom, { owner: 'assistant', waitsFor: 'time', state: 'settling' });
  },
};

/** Not what was bought, nor for how much, nor by whom. */
function expectNothingTold(scene: Scene, to: string): void {
  const told = scene
    .chat(to)
    .filter(({ from }) => from === 'business')
    .map(({ text }) => text)
    .join('\n');
  assert.doesNotMatch(told, /lamp|79[.,]90|Marta|example\.test/i);
}
