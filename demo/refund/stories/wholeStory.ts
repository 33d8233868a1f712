import assert from 'node:assert/strict';
import { HOUR_MS, MINUTE_MS } from '../../../src/base/clock.ts';
import { askForRefund, MARTA, MARTAS_ORDER, MARTAS_TOTAL, MARTAS } from '../askForRefund.ts';
import { expectClosed, expectRefunds, expectTended } from '../checks.ts';
import type { Story } from '../story.ts';
import type { Scene } from '../../scene/scene.ts';

export const wholeStory: Story = {
  name: 'wholeStory',
  about: 'Marta wants her money back, gets it, and says two days later that all is well',
  of: MARTAS,
  async play(scene) {
    await askForRefund(scene);
    expectRefunds(scene, MARTAS_ORDER, []);
    await scene.tap(MARTA, 'yes');
    await scene.pass(MINUTE_MS);
    expectSystems(scene);
    await expectTended(scene, MARTA, { owner: 'assistant', waitsFor: 'time', state: 'settling' });

    scene.note(
      'Two days later. The 24 hours in which anything may be written are over: only a template passes.',
    );
    await scene.pass(48 * HOUR_MS);
    assert.equal(scene.chat(MARTA).at(-1)?.type, 'template');
    await expectTended(scene, MARTA, { owner: 'assistant', waitsFor: 'customer', state: 'askingArrived' });
    await scene.tap(MARTA, 'Yes, all is well');
    await expectClosed(scene, MARTA, 'refunded');
    expectSystems(scene);
  },
};

/** All six systems are where they belong, each of them once. */
function expectSystems(scene: Scene): void {
  const { shop, warehouse, crm, mail } = scene.world;
  expectRefunds(scene, MARTAS_ORDER, [MARTAS_TOTAL]);
  assert.equal(shop.order(MARTAS_ORDER)?.lines[0]?.refundedAmount, MARTAS_TOTAL);
  const [parcel, ...otherParcels] = warehouse.returns();
  assert.deepEqual(
    [parcel?.orderNumber, parcel?.status, otherParcels.length],
    [MARTAS_ORDER, 'requested', 0],
  );
  const [note, ...otherNotes] = crm.activities();
  assert.deepEqual([note?.contactId, note?.outcome, otherNotes.length], ['con_cus_marta', 'refunded', 0]);
  const [letter, ...otherLetters] = mail.messages();
  assert.deepEqual([letter?.attachments[0]?.contentType, otherLetters.length], ['application/pdf', 0]);
  const label = scene.chat(MARTA).find(({ document }) => document !== undefined)?.document;
  assert.deepEqual([label?.filename, label?.mimeType], [`${MARTAS_ORDER}.pdf`, 'application/pdf']);
}
