import type { Random } from '../../../world/random.ts';
import type { Shopper } from '../people/shopper.ts';

/** One shopper under way: what they have done, and when they look again. */
export interface Visit {
  n: number;
  shopper: Shopper;
  /** Of this shopper alone: what others do changes nothing in it. */
  random: Random;
  arrivesAtMs: number;
  /** When they look at the phone next, on the clock of the world. */
  nextAtMs: number;
  /** Messages of the business that were read. */
  read: number;
  /** Looks in a row at which nothing was new. */
  idle: number;
  acts: number;
  /** Which of what they want is next. */
  want: number;
  /** How often in a row the same question was answered. */
  again: { place: string; times: number };
  done: Set<Done>;
  /** The summaries to which they said yes, as they read them, with the way to pay. */
  agreed: string[];
  /** Pages and codes on which they were asked to pay, oldest first. */
  requests: string[];
  /** The payment that is under way: what is done at the next look. */
  plan: Plan[];
  /** What can be tapped below the newest request to pay: `{ paid: '…' }`. */
  payButtons: Readonly<Record<string, string>>;
  /** They went away: only what is asked of them brings them back. */
  isGone: boolean;
  /** Faults of the world that they met. */
  met: Set<string>;
}

type Done =
  | 'began'
  | 'refined'
  | 'left'
  | 'changed'
  | 'coupon'
  | 'person'
  | 'meanwhile'
  | 'renewed'
  | 'otherWay'
  | 'paid';

/** What a shopper has decided to do about a payment, at an instant. */
export interface Plan {
  atMs: number;
  do: 'pay' | 'payOld' | 'decline' | 'claim' | 'other' | 'stop' | 'double';
}

/** What is done at a look at the phone. Twice: the thumb slipped, or nothing seemed to happen. */
export type Deed =
  | { kind: 'write'; text: string }
  | { kind: 'tap'; tapId: string; isTwice?: boolean }
  | { kind: 'meanwhile'; what: 'price' | 'stock' }
  /** Looks again then. */
  | { kind: 'rest'; forMs: number }
  | { kind: 'go' };

export function newVisit(
  n: number,
  { shopper, random, arrivesAtMs }: Pick<Visit, 'shopper' | 'random' | 'arrivesAtMs'>,
): Visit {
  return {
    n,
    shopper,
    random,
    arrivesAtMs,
    nextAtMs: arrivesAtMs,
    read: 0,
    idle: 0,
    acts: 0,
    want: 0,
    again: { place: '', times: 0 },
    done: new Set(),
    agreed: [],
    requests: [],
    plan: [],
    payButtons: {},
    isGone: false,
    met: new Set(),
  };
}

/** True the first time only. */
export function isFirst(visit: Visit, what: Done): boolean {
  if (visit.done.has(what)) return false;
  visit.done.add(what);
  return true;
}
