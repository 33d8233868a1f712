import type { Random } from '../../world/random.ts';
import { pick } from '../people/pick.ts';
import { QUESTIONS } from '../people/goals.ts';
import type { Act } from './act.ts';
import { answerOptions } from './answerOptions.ts';
import { answerSlot, SLOT_ASKED } from './answerSlot.ts';
import { isUnderstood, misunderstood } from './misunderstood.ts';
import type { Mind } from './mind.ts';
import { noteNews } from './noteNews.ts';
import { phrase } from './phrase.ts';
import type { Seen } from './seen.ts';

/** How often somebody who got what they came for has another question, or says thanks. */
const ASKS_MORE = 0.15;
const THANKS = 0.6;

/** The next message says how it ended. */
const UNDER_WAY = 'refund.sending';

/** What a customer does about what they read: pure but for the mind, which keeps what came of it. */
export function react(mind: Mind, seen: Seen, random: Random): Act {
  if (seen.said.length === 0) return mind.awaitsPerson ? { kind: 'wait' } : { kind: 'leave' };
  const { persona } = mind.customer;
  noteNews(mind, seen);
  if (mind.awaitsPerson) return waitForPerson(mind, random);
  if (mind.outcome === 'open' && seen.said.at(-1)?.key === UNDER_WAY) return { kind: 'wait' };
  const asked = seen.said.findLast(({ key }) => SLOT_ASKED[key] !== undefined);
  const isAsked = asked !== undefined || seen.options.some(({ state }) => state !== 'asking');
  if (isAsked && random() < persona.fallsSilent) return { kind: 'fallSilent' };
  const answer = seen.options.length > 0 ? answerOptions(mind, seen, random) : null;
  if (answer !== null) return answer;
  if (asked !== undefined) return answerSlot(mind, asked.key, random);
  if (isUnderstood(mind)) return goOn(mind, random);
  return misunderstood(mind, random);
}

/** Some write a word to the person who comes; the others wait. */
function waitForPerson(mind: Mind, random: Random): Act {
  if (mind.toldPerson || random() < 0.6) return { kind: 'wait' };
  mind.toldPerson = true;
  return { kind: 'write', text: phrase(mind.customer, 'toPerson', random), means: [] };
}

/** What they came for is done. */
function goOn(mind: Mind, random: Random): Act {
  if (mind.more === 0 && !mind.thanked && random() < ASKS_MORE) {
    mind.more += 1;
    mind.misunderstood = 0;
    mind.goal = pick(QUESTIONS, random);
    const text = phrase(mind.customer, mind.goal.intent, random);
    return { kind: 'write', text, means: [mind.goal.intent] };
  }
  if (mind.thanked || random() >= THANKS) return { kind: 'leave' };
  mind.thanked = true;
  const list = random() < 0.8 ? 'thanks' : 'goodbye';
  return { kind: 'write', text: phrase(mind.customer, list, random), means: [list] };
}
