import assert from 'node:assert/strict';
import { contextSchema, type ShoppingContext } from '../../blueprints/store/flows/shopping/context.ts';
import { DAY_MS, MINUTE_MS } from '../../src/base/clock.ts';
import type { Scene } from '../scene/scene.ts';
import type { TripShop } from './tripShop.ts';
import type { Step, Way } from './ways.ts';

export interface Trip {
  scene: Scene;
  shop: TripShop;
  waId: string;
  way: Way;
}

/** From the greeting to the review: the customer writes, the bank pays, the shop sends. Every step reaches its state. */
export async function playTrip(trip: Trip): Promise<void> {
  const { scene, shop, way } = trip;
  for (const step of way.untilOrdered) await take(trip, step);
  const { payment, order } = await contextOf(trip);
  assert.ok(payment && order);
  await scene.world.payments.pay(payment.requestRef);
  await pass(trip, MINUTE_MS, 'awaitingParcel');
  await shop.send(order.ref);
  await pass(trip, DAY_MS, 'awaitingParcel');
  await shop.deliver(order.ref);
  // Looked for once a day; two days to unpack it.
  await pass(trip, 4 * DAY_MS, 'askingRating');
  for (const step of way.review) await take(trip, step);
}

export async function contextOf({ scene, waId }: Trip): Promise<ShoppingContext> {
  const { loop } = await scene.matterOf(waId, 'shopping');
  return contextSchema.parse(loop.context);
}

async function take(trip: Trip, step: Step): Promise<void> {
  const { scene, waId } = trip;
  if ('write' in step) {
    await scene.write(waId, step.write);
    if (step.reaches !== null) await expectState(trip, step.reaches, step.write);
    return;
  }
  if (step.more) await turnTo(trip, step.tap);
  await scene.tap(waId, step.tap);
  await expectState(trip, step.reaches, step.tap);
}

/** Turns the pages of a list until the row is on one of them. */
async function turnTo({ scene, waId }: Trip, title: string): Promise<void> {
  const offered = () => scene.chat(waId).findLast(({ choices }) => choices.length > 0)?.choices ?? [];
  const isOffered = (named: (choice: { id: string; title: string }) => boolean) => offered().some(named);
  while (!isOffered((choice) => choice.title === title)) {
    assert.ok(
      isOffered(({ id }) => id.endsWith('|more')),
      `'${title}' is on no page`,
    );
    await scene.tap(waId, 'more');
  }
}

async function pass(trip: Trip, ms: number, state: string): Promise<void> {
  await trip.scene.pass(ms);
  await expectState(trip, state, `${ms} ms later`);
}

async function expectState({ scene, waId }: Trip, state: string, after: string): Promise<void> {
  const { loop } = await scene.matterOf(waId, 'shopping');
  assert.equal(loop.state, state, `${after}: ${scene.lastTo(waId)}`);
}
