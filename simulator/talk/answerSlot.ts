import type { Random } from '../../world/random.ts';
import type { Act } from './act.ts';
import type { Mind } from './mind.ts';
import { misunderstood } from './misunderstood.ts';
import { phrase } from './phrase.ts';

/** The texts that ask for words, with the list of what is said to them and the slot that it fills. */
export const SLOT_ASKED: Readonly<Record<string, { list: string; slot: string }>> = {
  'order.askNumber': { list: 'orderNumber', slot: 'orderNumber' },
  'order.askNumberAgain': { list: 'orderNumber', slot: 'orderNumber' },
  'order.askEmail': { list: 'email', slot: 'proofEmail' },
  'order.askEmailAgain': { list: 'email', slot: 'proofEmail' },
  'refund.describeReason': { list: 'describe', slot: 'reasonWords' },
  'refund.askWish': { list: 'wish', slot: 'wish' },
  'refund.askWishAgain': { list: 'wish', slot: 'wish' },
};

export function answerSlot(mind: Mind, key: string, random: Random): Act {
  const asked = SLOT_ASKED[key];
  if (asked === undefined || mind.customer.goal.kind !== 'return') return misunderstood(mind, random);
  const { list, slot } = asked;
  if (slot === 'wish') mind.exchanged = true;
  return { kind: 'write', text: phrase(mind.customer, list, random), means: [`answer:${slot}`] };
}
