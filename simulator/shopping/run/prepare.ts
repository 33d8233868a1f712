import type { Scene } from '../../../demo/scene/scene.ts';
import { openScene } from '../../../demo/scene/openScene.ts';
import { HOUR_MS } from '../../../src/base/clock.ts';
import { worldClock } from '../../../world/clock.ts';
import { seededRandom } from '../../../world/random.ts';
import { drawArrivals } from '../../people/arrivals.ts';
import { drawShopper } from '../people/shopper.ts';
import { settleShopper } from '../people/settleShopper.ts';
import { newVisit } from '../talk/visit.ts';
import { troubleAllDay } from './troubles.ts';
import { noCounts, type ShoppingStage } from './stage.ts';

/** Midnight in the shop's own time zone. */
const DAY_STARTS_AT = new Date('2026-11-23T03:00:00Z');

/** The product and the seven systems around it; the clock stands, and moves only when the day goes on. */
export function openShoppingDay({
  databaseUrl,
  seed,
}: {
  databaseUrl: string;
  seed: number;
}): Promise<Scene> {
  return openScene({
    databaseUrl,
    clock: worldClock({ startAt: DAY_STARTS_AT, frozen: true }),
    world: { dice: seed },
    logLevel: 'warn',
  });
}

export interface ShoppersAsked {
  conversations: number;
  seed: number;
  /** Between which hours of the day they come. Default: all of it. */
  hours?: readonly [number, number];
  /** False: shop and payment provider answer as they should; what goes wrong for a shopper alone still does. Default: true. */
  isTroubled?: boolean;
}

/** Draws the shoppers of the day and makes them known to all systems. Each has dice of their own. */
export function prepareShopping(
  scene: Scene,
  { conversations, seed, hours = [0, 24], isTroubled = true }: ShoppersAsked,
): ShoppingStage {
  const dice = seededRandom(seed);
  const startMs = scene.clock.now().getTime();
  const [firstHour, lastHour] = hours;
  const visits = drawArrivals(conversations, dice).map((share, n) => {
    const arrivesAtMs = startMs + (firstHour + share * (lastHour - firstHour)) * HOUR_MS;
    const random = seededRandom(seed * 1_000_003 + n);
    return newVisit(n, { shopper: drawShopper(n, random), random, arrivesAtMs });
  });
  for (const { shopper } of visits) settleShopper(scene.world, shopper);
  if (isTroubled) troubleAllDay(scene.world);
  return { scene, visits, dice, isTroubled, troubles: new Map(), restocks: [], counts: noCounts() };
}
