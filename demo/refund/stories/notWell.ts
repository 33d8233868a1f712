import { HOUR_MS } from '../../../src/base/clock.ts';
import { askForRefund, MARTA, MARTAS } from '../askForRefund.ts';
import { expectClosed, expectPromise, expectTended, mustAct } from '../checks.ts';
import type { Story } from '../story.ts';

export const notWell: Story = {
  name: 'notWell',
  about: 'Two days later Marta says that something is off: the matter is open again, with a person',
  of: MARTAS,
  async play(scene) {
    await askForRefund(scene);
    await scene.tap(MARTA, 'yes');
    await scene.pass(49 * HOUR_MS);
    await scene.tap(MARTA, 'No, something is off');
    const owner = { owner: 'queue:support', waitsFor: 'person', state: 'reopened' };
    expectPromise(scene, await expectTended(scene, MARTA, owner));
    await mustAct(scene, MARTA, 'ines', { kind: 'move', name: 'explained' });
    await expectClosed(scene, MARTA, 'refunded');
  },
};
