import { timeFact, type Fact, type FactSources, type FullWords } from 'loopline/flow';
import { HOUR_MS } from '../../times.ts';
import type { ShoppingContext } from './context.ts';

/** Asks for a word when the service window is closed; the question itself follows once the customer has written. */
export const YOUR_TURN = 'shopping_your_turn';

/** What is said with a question: when the window is closed, a template asks for a word first. */
export function asks(text: string, facts: FactSources<ShoppingContext> = {}): FullWords<ShoppingContext> {
  return { text, facts, template: YOUR_TURN };
}

/** Nobody is pressed to buy: no reminder here. What becomes of a cart is judged after most of a day. */
export const silence = { giveUp: { afterMs: 22 * HOUR_MS, to: 'judgingSilence' } };

/** A day and hour that is `ms` away. */
export const by =
  (ms: number) =>
  (_: ShoppingContext, at: string): Fact =>
    timeFact(new Date(Date.parse(at) + ms).toISOString());
