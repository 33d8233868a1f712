import { HOUR_MS } from '../../src/base/clock.ts';
import type { Scene } from '../../demo/scene/scene.ts';
import { SEED } from '../../world/seed/facts.ts';
import type { Script } from './script.ts';

const FOLLOW_UP_MS = 49 * HOUR_MS;

const { waId, refundableOrder } = SEED.marta;
const refund = { of: 'refund', waId, outcome: 'refunded' } as const;

/** The money back for a lamp, to the word two days later that all is well. */
export const refunds: readonly Script[] = [
  {
    ...refund,
    name: 'refundByButtons',
    about: 'the money back, all answers tapped',
    isHappy: true,
    async play(scene) {
      await scene.write(waId, 'I want my money back');
      await scene.tap(waId, 'doesNotFit');
      await scene.tap(waId, 'yes');
      await allIsWell(scene);
    },
  },
  {
    ...refund,
    name: 'refundInWords',
    about: 'the same in the customer’s own words, the last answer tapped',
    isHappy: true,
    async play(scene) {
      await scene.write(waId, "hi there, I'd like to get my money back please");
      await scene.write(waId, "it's too big for my desk");
      await scene.write(waId, 'yes please go ahead');
      await allIsWell(scene);
    },
  },
  {
    ...refund,
    name: 'refundOfNamedOrder',
    about: 'the number of the order in the first words',
    isHappy: false,
    async play(scene) {
      await scene.write(waId, `I want a refund for order ${refundableOrder.number}`);
      await scene.tap(waId, 'damaged');
      await scene.tap(waId, 'yes');
      await allIsWell(scene);
    },
  },
  {
    ...refund,
    name: 'refundCorrected',
    about: 'one correction: another reason than the one that was tapped',
    isHappy: false,
    async play(scene) {
      await scene.write(waId, 'I want my money back');
      await scene.tap(waId, 'doesNotFit');
      await scene.write(waId, 'actually it arrived damaged');
      await scene.tap(waId, 'yes');
      await allIsWell(scene);
    },
  },
  {
    ...refund,
    name: 'returnThenMoney',
    about: 'a return; money or exchange is asked, and money is chosen',
    isHappy: false,
    async play(scene) {
      await scene.write(waId, 'I want to return something');
      await scene.tap(waId, 'doesNotFit');
      await scene.tap(waId, 'refund');
      await scene.tap(waId, 'yes');
      await allIsWell(scene);
    },
  },
];

async function allIsWell(scene: Scene): Promise<void> {
  await scene.pass(FOLLOW_UP_MS);
  await scene.tap(waId, 'Yes, all is well');
}
