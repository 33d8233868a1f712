import type { Scene } from '../../demo/scene/scene.ts';
import type { Random } from '../../world/random.ts';
import type { World } from '../../world/startWorld.ts';
import { addBuyer, type Buyer } from '../store/buyers.ts';
import { oddText } from './oddTexts.ts';

/** A customer of the campaign. */
export interface Person extends Buyer {
  /** Says yes to a refund when asked; the others never do. */
  agrees: boolean;
  /** How often they have said yes to an amount. */
  agreed: number;
}

const AGREEING_SHARE = 0.25;
const LINES = 2;
/** The rest are words. Often enough that many come to where a yes would bind, and stay there with their odd words. */
const TAPS = 0.5;
/** The first option mostly leads further into the matter. */
const TAKES_THE_FIRST = 0.7;
/** The states in which a yes moves money or sends goods. */
const BINDING = /^(confirming|confirmingExchange|askingWish)$/;

export function addPeople(world: World, count: number, random: Random): Person[] {
  return Array.from({ length: count }, (_, n) => ({
    ...addBuyer(world, n + 1, LINES),
    agrees: random() < AGREEING_SHARE,
    agreed: 0,
  }));
}

/** What a person does next: mostly something odd; sometimes what leads further into the matter. */
export async function act(
  scene: Scene,
  person: Person,
  { texts, random }: { texts: string[]; random: Random },
) {
  const { graph } = scene.world;
  const dice = random();
  const choice = dice < TAPS ? pickChoice(scene, person, random) : null;
  if (choice !== null) return graph.write(person.waId, { type: 'tap', choice });
  if (dice > 0.9) return graph.write(person.waId, { type: 'text', text: 'I want my money back' });
  return graph.write(person.waId, { type: 'text', text: oddText(texts, random) });
}

/** A button that is open. Who does not agree taps nothing where a tap would bind. */
function pickChoice(scene: Scene, person: Person, random: Random): string | null {
  const offered = scene.chat(person.waId).findLast(({ choices }) => choices.length > 0)?.choices ?? [];
  const choice = offered[random() < TAKES_THE_FIRST ? 0 : Math.floor(random() * offered.length)];
  if (choice === undefined) return null;
  const [, state = '', option = ''] = choice.id.split('|');
  if (!BINDING.test(state)) return choice.title;
  if (!person.agrees) return null;
  if (option === 'yes') person.agreed += 1;
  return choice.title;
}
