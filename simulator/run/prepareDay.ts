import { seededRandom } from '../../world/random.ts';
import type { World } from '../../world/startWorld.ts';
import { drawCustomer } from '../people/customer.ts';
import { settleIn, stockShelves } from '../people/settleIn.ts';
import { newMind } from '../talk/mind.ts';
import type { Life } from './stage.ts';

/** Draws the customers of the day and makes them known to all systems. Each has dice of their own. */
export function prepareDay(
  world: World,
  { conversations, seed }: { conversations: number; seed: number },
): Life[] {
  const lives = Array.from({ length: conversations }, (_, n) => lifeOf(n, seed));
  stockShelves(world);
  for (const { mind } of lives) settleIn(world, mind.customer);
  return lives;
}

function lifeOf(n: number, seed: number): Life {
  const random = seededRandom(seed * 1_000_003 + n);
  const mind = newMind(drawCustomer(n, random));
  return { n, mind, random, read: 0, isOver: false, isSilent: false };
}
