import assert from 'node:assert/strict';
import { SEED } from '../../../world/seed/facts.ts';
import { expectClosed, expectRefunds, expectTended, mustAct } from '../checks.ts';
import type { Story } from '../story.ts';

const { waId: daniel, tooLateOrder } = SEED.daniel;
const { waId: ana, finalSaleOrder } = SEED.ana;

export const refusedByPolicy: Story = {
  name: 'refusedByPolicy',
  about: 'Daniel is too late and is told so, in his language',
  of: { waId: daniel, orderNumber: tooLateOrder.number },
  async play(scene) {
    await scene.write(daniel, 'quiero que me devuelvan el dinero');
    await scene.tap(daniel, 'doesNotFit');
    assert.match(scene.lastTo(daniel), /30 días/);
    await expectTended(scene, daniel, { owner: 'assistant', waitsFor: 'customer', state: 'denied' });
    await scene.tap(daniel, 'ok');
    await expectClosed(scene, daniel, 'denied');
    expectRefunds(scene, tooLateOrder.number, []);
  },
};

export const refusedAndReviewed: Story = {
  name: 'refusedAndReviewed',
  about: 'Ana bought at a final sale and wants a person to look again; the person allows it',
  of: { waId: ana, orderNumber: finalSaleOrder.number },
  async play(scene) {
    await scene.write(ana, `quero devolver o pedido ${finalSaleOrder.number}`);
    await scene.tap(ana, 'changedMind');
    await expectTended(scene, ana, { owner: 'assistant', waitsFor: 'customer', state: 'denied' });
    await scene.tap(ana, 'review');
    await expectTended(scene, ana, { owner: 'queue:support', waitsFor: 'person', state: 'reviewing' });
    await mustAct(scene, ana, 'ines', { kind: 'move', name: 'allow' });
    await scene.tap(ana, 'refund');
    await scene.tap(ana, 'yes');
    expectRefunds(scene, finalSaleOrder.number, [finalSaleOrder.total]);
    await expectTended(scene, ana, { owner: 'assistant', waitsFor: 'time', state: 'settling' });
  },
};
