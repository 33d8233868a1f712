import { nameFact, timeFact, type Fact } from 'loopline/flow';
import { DAY_MS, HOUR_MS } from '../../times.ts';
import { orderOf, type KeptOrder } from './order.ts';

/** The customer hears of the matter again: what was promised until now is kept. */
export const heardAgain = [{ keepPromises: true }] as const;

/** A day and hour that is `ms` away. */
export const by =
  (ms: number) =>
  (_: object, at: string): Fact =>
    timeFact(new Date(Date.parse(at) + ms).toISOString());

export const number = (context: { order: KeptOrder | null }): Fact => nameFact(orderOf(context).number);

/** A row of a list shows 72 characters; the amount and the day need some of them. */
const MOST_LETTERS = 36;

/** What is in an order: 'Clay mug, Linen shirt, M'. */
export function items({ lines }: KeptOrder): Fact {
  const titles = lines.map(({ title }) => title).join(', ');
  return nameFact(titles.length > MOST_LETTERS ? `${titles.slice(0, MOST_LETTERS - 1).trimEnd()}…` : titles);
}

/** How a flow waits for its customer. */
export interface Asking {
  /** The template that asks for a word when the service window is closed. */
  readonly yourTurn: string;
  /** The text that reminds of the question. */
  readonly stillThere: string;
  /** Where it goes on from the only order that is found. Default: it is confirmed first. */
  readonly onlyOrder?: string;
}

/** What every question does about silence: one reminder, then the matter ends, since nothing is owed yet. */
export function silenceOf({ yourTurn, stillThere }: Asking) {
  return {
    nudge: { afterMs: 4 * HOUR_MS, say: { text: stillThere, template: yourTurn } },
    giveUp: { afterMs: DAY_MS, to: 'abandoned' },
  };
}

/** What every question does about an answer that does not fit. */
export const unclear = (text: string) => ({ say: text, to: 'withSupport' });
