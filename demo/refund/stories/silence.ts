import assert from 'node:assert/strict';
import { DAY_MS, HOUR_MS } from '../../../src/base/clock.ts';
import { askForRefund, MARTA, MARTAS } from '../askForRefund.ts';
import { expectClosed } from '../checks.ts';
import type { Story } from '../story.ts';

export const silence: Story = {
  name: 'silence',
  about:
    'Marta never answers the question of two days later: it is asked once more, then the matter is closed',
  of: MARTAS,
  async play(scene) {
    await askForRefund(scene);
    await scene.tap(MARTA, 'yes');
    await scene.pass(49 * HOUR_MS);
    await scene.pass(2 * DAY_MS);
    const asked = scene.chat(MARTA).filter(({ type }) => type === 'template');
    assert.equal(asked.length, 2);
    await scene.pass(3 * DAY_MS);
    await expectClosed(scene, MARTA, 'refundedUnconfirmed');
  },
};
