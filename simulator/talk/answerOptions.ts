import type { Random } from '../../world/random.ts';
import { QUESTIONS } from '../people/goals.ts';
import { REASONS } from '../people/customer.ts';
import { pick } from '../people/pick.ts';
import type { Act } from './act.ts';
import { chosenOption } from './chosenOption.ts';
import { misunderstood } from './misunderstood.ts';
import type { Mind } from './mind.ts';
import { phrase } from './phrase.ts';
import { reasonList } from './reasonList.ts';
import type { Seen, SeenOption } from './seen.ts';

/** Where an earlier reason may still be taken back. */
const CORRECTABLE = /^(choosingRemedy|confirming)$/;
const CANCELS = 0.02;

/** The answer to what is offered; null when it is no question that needs one. */
export function answerOptions(mind: Mind, seen: Seen, random: Random): Act | null {
  const { options } = seen;
  const state = options[0]?.state ?? '';
  const chosen = chosenOption(mind, seen, random);
  if (chosen === 'noQuestion') return null;
  if (chosen === 'notMine') return misunderstood(mind, random);
  if (mind.customer.goal.kind === 'return' && state !== '?') {
    const aside = besideIt(mind, state, random);
    if (aside !== null) return aside;
  }
  noteChoice(mind, seen, chosen.option);
  const meaning = meaningOf(options, chosen.option);
  const means = meaning === null ? [] : [meaning];
  if (random() < mind.customer.persona.taps) return { kind: 'tap', option: chosen.option, means };
  const text =
    chosen.list === null ? chosen.option.title.toLowerCase() : phrase(mind.customer, chosen.list, random);
  return { kind: 'write', text, means, titles: { [chosen.option.id]: chosen.option.title } };
}

/** Something else than the answer: a question that comes between, another reason than before, or the end of it. */
function besideIt(mind: Mind, state: string, random: Random): Act | null {
  const { persona } = mind.customer;
  if (!mind.digressed && random() < persona.digresses) {
    mind.digressed = true;
    const { intent } = pick(QUESTIONS, random);
    return { kind: 'write', text: phrase(mind.customer, intent, random), means: [intent] };
  }
  if (!CORRECTABLE.test(state)) return null;
  if (random() < CANCELS)
    return { kind: 'write', text: phrase(mind.customer, 'cancel', random), means: ['cancel'] };
  return !mind.corrected && random() < persona.corrects ? correct(mind, random) : null;
}

function correct(mind: Mind, random: Random): Act {
  const others = REASONS.filter((reason) => reason !== mind.reason && reason !== 'other');
  mind.reason = pick(others, random);
  mind.corrected = true;
  const reason = phrase(mind.customer, reasonList(mind.reason), random);
  const text = phrase(mind.customer, 'correctReason', random, { reason });
  return { kind: 'write', text, means: [`correct:reason=${mind.reason}`] };
}

/** What is agreed to is kept as it was read: money may move for nothing else. */
function noteChoice(mind: Mind, { said }: Seen, { state, id }: SeenOption): void {
  if (state !== 'confirming' || id !== 'yes') return;
  const {
    amount = '',
    item = '',
    number = '',
  } = said.findLast(({ key }) => key === 'refund.confirm')?.facts ?? {};
  mind.agreed.push({ amount, item, orderNumber: number });
}

/**
 * A yes to a question that is nothing but yes or no is an affirmation; a wish that was offered is that wish; all else is
 * one of several. Null: the words say nothing but that it is none of these.
 */
function meaningOf(options: readonly SeenOption[], { state, id }: SeenOption): string | null {
  if (state === '?') return id === 'else' || id === 'no' ? null : id === 'person' ? 'wantHuman' : id;
  const isYesNo = options.length === 2 && options.every((one) => one.id === 'yes' || one.id === 'no');
  if (!isYesNo || state === 'askingArrived') return `choose:${id}`;
  return id === 'yes' ? 'affirm' : 'deny';
}
