import assert from 'node:assert/strict';
import { MARTA, MARTAS_ORDER, MARTAS_TOTAL, MARTAS } from '../askForRefund.ts';
import { expectRefunds, expectTended, mustAct, ticketsIn } from '../checks.ts';
import type { Story } from '../story.ts';

export const takeOver: Story = {
  name: 'takeOver',
  about:
    'Marta wants a person; the person writes with her and hands back, and the assistant goes on where it stood',
  of: MARTAS,
  async play(scene) {
    await scene.write(MARTA, 'I want my money back');
    await scene.write(MARTA, 'I want to talk to a person');
    await expectTended(scene, MARTA, {
      owner: 'queue:support',
      waitsFor: 'customer',
      state: 'supposingOrder',
    });
    const [ticket] = await ticketsIn(scene, 'support');
    assert.notDeepEqual(ticket?.summary, undefined);

    await mustAct(scene, MARTA, 'ines', { kind: 'takeOver' });
    await mustAct(scene, MARTA, 'ines', { kind: 'write', text: 'Hello Marta, Inés here. What can I do?' });
    const heard = scene.chat(MARTA).length;
    await scene.write(MARTA, 'Is the refund really free of charge?');
    assert.equal(scene.chat(MARTA).length, heard + 1); // the assistant is silent
    await mustAct(scene, MARTA, 'ines', { kind: 'write', text: 'It is. The assistant goes on with you.' });
    await expectTended(scene, MARTA, { owner: 'agent:ines', waitsFor: 'customer', state: 'supposingOrder' });

    await mustAct(scene, MARTA, 'ines', { kind: 'handBack' });
    await expectTended(scene, MARTA, { owner: 'assistant', waitsFor: 'customer', state: 'supposingOrder' });
    assert.deepEqual(await ticketsIn(scene, 'support'), []);
    await scene.tap(MARTA, 'damaged');
    await scene.tap(MARTA, 'yes');
    expectRefunds(scene, MARTAS_ORDER, [MARTAS_TOTAL]);
  },
};
