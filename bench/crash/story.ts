import { HOUR_MS } from '../../world/clock.ts';
import type { Buyer } from '../store/buyers.ts';
import { calm } from './calm.ts';
import type { Stage } from './stage.ts';

/** What the customer does, in order: the first message, then a tap on each question. */
const OPENING = 'I want my money back';
const TAPS = ['It does not fit', 'Yes'];
const FOLLOW_UP_MS = 48 * HOUR_MS;
const LAST_TAP = 'Yes, all is well';

/** One refund, from the first word to the answer two days later. */
export async function playStory(stage: Stage, { waId }: Buyer): Promise<void> {
  const { graph } = stage.world;
  await graph.write(waId, { type: 'text', text: OPENING });
  await calm(stage);
  for (const choice of TAPS) await tap(stage, waId, choice);
  await stage.advance(FOLLOW_UP_MS);
  await calm(stage);
  await tap(stage, waId, LAST_TAP);
}

/** Taps on the last question. @throws when it does not offer the choice: then the story went another way. */
async function tap(stage: Stage, waId: string, choice: string): Promise<void> {
  const { graph } = stage.world;
  const asked = graph
    .phone(waId)
    .messages.findLast(({ from, choices }) => from === 'business' && choices.length > 0);
  if (!asked?.choices.some(({ title }) => title === choice)) {
    throw new Error(`'${choice}' was to be tapped; the last question was '${asked?.text ?? 'none'}'`);
  }
  await graph.write(waId, { type: 'tap', choice, messageId: asked.id });
  await calm(stage);
}
