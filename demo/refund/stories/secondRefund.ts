import assert from 'node:assert/strict';
import { askForRefund, MARTA, MARTAS_ORDER, MARTAS_TOTAL, MARTAS } from '../askForRefund.ts';
import { expectClosed, expectRefunds, expectTended } from '../checks.ts';
import type { Story } from '../story.ts';

export const secondRefund: Story = {
  name: 'secondRefund',
  about: 'Marta asks for the same item again: it was refunded already, and she is told so',
  of: MARTAS,
  async play(scene) {
    await askForRefund(scene);
    await scene.tap(MARTA, 'yes');
    const first = await expectTended(scene, MARTA, {
      owner: 'assistant',
      waitsFor: 'time',
      state: 'settling',
    });
    await scene.write(MARTA, `I want a refund for order ${MARTAS_ORDER}`);
    await scene.tap(MARTA, 'damaged');
    assert.match(scene.lastTo(MARTA), /already refunded/);
    await scene.tap(MARTA, 'ok');
    const second = await expectClosed(scene, MARTA, 'denied');
    assert.notEqual(second.loop.protocolNumber, first.loop.protocolNumber);
    expectRefunds(scene, MARTAS_ORDER, [MARTAS_TOTAL]);
  },
};
