import { DAY_MS, MINUTE_MS } from '../../src/base/clock.ts';
import type { Scene } from '../../demo/scene/scene.ts';
import { SEED } from '../../world/seed/facts.ts';
import type { Script } from './script.ts';

/** Any parcel of the double has come by then. */
const MOST_DAYS = 30;

const { waId } = SEED.marta;
const order = { of: 'order', waId, outcome: 'delivered' } as const;

/** A mug, from the first word to five stars for it. */
export const orders: readonly Script[] = [
  {
    ...order,
    name: 'orderByButtons',
    about: 'looked for, chosen from the list, bought with one button, paid, delivered, rated',
    isHappy: true,
    async play(scene) {
      await scene.write(waId, 'Hi, I am looking for a mug');
      await scene.tap(waId, 'Clay mug');
      await scene.tap(waId, 'buy');
      await payAndRate(scene);
    },
  },
  {
    ...order,
    name: 'orderInWords',
    about: 'looked for, put into the cart in words, then the till',
    isHappy: true,
    async play(scene) {
      await scene.write(waId, 'I am looking for a mug');
      await intoCart(scene);
      await scene.tap(waId, 'checkout');
      await payAndRate(scene);
    },
  },
  {
    ...order,
    name: 'orderByCard',
    about: 'the same with buttons, paid by card on the provider’s page',
    isHappy: true,
    async play(scene) {
      await scene.write(waId, 'I am looking for a mug');
      await scene.tap(waId, 'Clay mug');
      await scene.tap(waId, 'buy');
      await scene.tap(waId, 'card');
      await arriveAndRate(scene, scene.world.payments.sessions().at(-1)?.id);
    },
  },
  {
    ...order,
    name: 'orderAfterHello',
    about: 'a greeting by itself, which is answered by itself; then by the list',
    isHappy: false,
    async play(scene) {
      await scene.write(waId, 'Hi');
      await scene.write(waId, 'I am looking for a mug');
      await scene.tap(waId, 'Clay mug');
      await scene.tap(waId, 'buy');
      await payAndRate(scene);
    },
  },
  {
    ...order,
    name: 'orderWithCoupon',
    about: 'a discount code, and another address than the known one',
    isHappy: false,
    async play(scene) {
      await scene.write(waId, 'I am looking for a mug');
      await intoCart(scene);
      await scene.tap(waId, 'cart');
      await scene.tap(waId, 'coupon');
      await scene.write(waId, 'FREESHIP');
      await scene.tap(waId, 'checkout');
      await scene.tap(waId, 'change');
      await scene.tap(waId, 'address');
      await scene.write(waId, '12 Mill Lane, Porto Novo, 50030-230');
      await payAndRate(scene);
    },
  },
];

async function intoCart(scene: Scene): Promise<void> {
  await scene.write(waId, 'put the clay mug in my cart');
}

/** By a code that is copied into the app of the bank. */
async function payAndRate(scene: Scene): Promise<void> {
  await scene.tap(waId, 'instantTransfer');
  await arriveAndRate(scene, scene.world.payments.ledger().at(-1)?.paymentIntent);
}

async function arriveAndRate(scene: Scene, payment: string | undefined): Promise<void> {
  if (payment === undefined)
    throw new Error(`No payment was asked for; the last words: ${scene.lastTo(waId)}`);
  await scene.world.payments.pay(payment);
  await scene.pass(MINUTE_MS);
  for (let day = 0; day < MOST_DAYS && !isAskedForStars(scene); day++) await scene.pass(DAY_MS);
  await scene.tap(waId, '★★★★★');
}

function isAskedForStars(scene: Scene): boolean {
  const offered = scene.chat(waId).findLast(({ choices }) => choices.length > 0)?.choices ?? [];
  return offered.some(({ title }) => title === '★★★★★');
}
