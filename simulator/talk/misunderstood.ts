import type { Random } from '../../world/random.ts';
import type { Act } from './act.ts';
import type { Mind } from './mind.ts';
import { phrase } from './phrase.ts';

/** Whether the customer has what they are after at the moment, or knows that they cannot have it. */
export function isUnderstood({ goal, customer, outcome, more }: Mind): boolean {
  return goal === customer.goal ? outcome !== 'open' : more > 1;
}

/** What was read is not what it was about: it is said again in other words, then a person is asked for, then they leave. */
export function misunderstood(mind: Mind, random: Random): Act {
  const { customer, goal } = mind;
  mind.misunderstood += 1;
  if (mind.misunderstood <= customer.persona.patience) return sayAgain(mind, random);
  if (mind.misunderstood === customer.persona.patience + 1 && random() < 0.5) {
    mind.goal = goal;
    return { kind: 'write', text: phrase(customer, 'wantHuman', random), means: ['wantHuman'] };
  }
  if (mind.outcome === 'open') mind.outcome = 'gaveUp';
  return { kind: 'leave' };
}

/** The wish in other words; sometimes with what was wrong before it. */
export function sayAgain({ customer, goal }: Mind, random: Random): Act {
  const again = phrase(customer, goal.intent, random);
  const text = random() < 0.3 ? phrase(customer, 'notThat', random, { again }) : again;
  return { kind: 'write', text, means: [goal.intent] };
}
