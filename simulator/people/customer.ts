import type { Random } from '../../world/random.ts';
import { CURRENCIES, GOODS, type Good } from './goods.ts';
import { GOALS, type Goal } from './goals.ts';
import { drawPersona, type Persona } from './persona.ts';
import { pick, pickWeighted } from './pick.ts';

/** Why something goes back: the ids of the store's own reasons. */
export const REASONS = ['damaged', 'wrongItem', 'doesNotFit', 'changedMind', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** An order as its owner knows it. */
export interface OwnOrder {
  id: string;
  number: string;
  goods: readonly (Good & { lineId: string })[];
  /** Null: it is still on its way. */
  deliveredDaysAgo: number | null;
  paymentIntent: string;
}

/** Somebody who writes to the shop on this day. */
export interface Customer {
  /** The number that they write from. */
  waId: string;
  name: string;
  email: string;
  persona: Persona;
  goal: Goal;
  currency: string;
  /** Newest last; the last is what it is about. */
  orders: readonly OwnOrder[];
  /** What it is about. */
  good: Good & { lineId: string };
  reason: Reason;
  wants: 'refund' | 'exchange';
  /** The shop has another number of theirs: they have to say which order it is, and prove it. */
  isStranger: boolean;
}

const STRANGERS = 0.05;
const SEVERAL_ORDERS = 0.2;
const TWO_LINES = 0.3;
/** Of orders that something is returned from: too long ago for the store's rules. */
const TOO_LATE = 0.06;

const REASON_OF: Readonly<Record<string, Reason>> = {
  itemDamaged: 'damaged',
  wrongItem: 'wrongItem',
  doesNotFit: 'doesNotFit',
  changedMind: 'changedMind',
};

/** The `n`-th customer of the day, with what they bought and what they want. The same dice give the same customer. */
export function drawCustomer(n: number, random: Random): Customer {
  const persona = drawPersona(random);
  const goal = pickWeighted(GOALS, random);
  const count = random() < SEVERAL_ORDERS ? 2 : 1;
  const orders = Array.from({ length: count }, (_, index) => drawOrder(n, index, { persona, goal, random }));
  const about = pick(orders.slice(-1), random);
  return {
    waId: `1555${2_000_000 + n}`,
    name: `Customer ${n}`,
    email: `customer${n}@example.test`,
    persona,
    goal,
    currency: CURRENCIES[persona.language],
    orders,
    good: pick(about.goods, random),
    reason: REASON_OF[goal.intent] ?? pick(REASONS, random),
    wants: goal.intent === 'exchangeItem' || random() < 0.1 ? 'exchange' : 'refund',
    isStranger: goal.kind === 'return' && random() < STRANGERS,
  };
}

function drawOrder(
  n: number,
  index: number,
  { persona, goal, random }: { persona: Persona; goal: Goal; random: Random },
): OwnOrder {
  const shelf = GOODS[persona.language];
  const first = Math.floor(random() ** 1.5 * shelf.length);
  const count = random() < TWO_LINES ? 2 : 1;
  const goods = Array.from({ length: count }, (_, line) => ({
    ...pick([shelf[(first + line) % shelf.length] ?? pick(shelf, random)], random),
    lineId: `line_${n}_${index}_${line}`,
  }));
  return {
    id: `ord_${n}_${index}`,
    number: `LP-${200_000 + n * 10 + index}`,
    goods,
    deliveredDaysAgo: deliveredDaysAgo(goal, random),
    paymentIntent: `pi_${n}_${index}`,
  };
}

function deliveredDaysAgo({ intent, kind }: Goal, random: Random): number | null {
  if (kind === 'order') return intent === 'missingItem' || intent === 'notReceived' ? 1 : null;
  return random() < TOO_LATE ? 45 : 2 + Math.floor(random() * 15);
}
