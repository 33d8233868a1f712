import type { Customer, Reason } from '../people/customer.ts';
import type { Goal } from '../people/goals.ts';

/** What a customer keeps in mind during the conversation. */
export interface Mind {
  readonly customer: Customer;
  /** What they are after at the moment. */
  goal: Goal;
  /** The first thing they came for, and what came of it. */
  outcome: Outcome;
  /** Why it goes back: they may correct themselves. */
  reason: Reason;
  misunderstood: number;
  digressed: boolean;
  corrected: boolean;
  /** A person was promised. */
  awaitsPerson: boolean;
  metPerson: boolean;
  toldPerson: boolean;
  thanked: boolean;
  /** Questions that were asked after the first goal was met. */
  more: number;
  /** To these amounts they said yes, as they read them. */
  agreed: Agreed[];
  /** A swap that they asked for. */
  exchanged: boolean;
}

export interface Agreed {
  orderNumber: string;
  item: string;
  amount: string;
}

/**
 * refunded, exchanged: as agreed. answered: from what the store wrote down. heard: small talk, a complaint or an opt-out got
 * its word. declined: no matter of the store, or the store's rules say no. withdrawn: the customer thought again.
 * byPerson: a colleague did it. unanswered: nobody knew. gaveUp: the customer was not understood. silent: went away.
 */
export type Outcome =
  | 'open'
  | 'refunded'
  | 'exchanged'
  | 'answered'
  | 'heard'
  | 'declined'
  | 'withdrawn'
  | 'byPerson'
  | 'unanswered'
  | 'gaveUp'
  | 'silent';

export function newMind(customer: Customer): Mind {
  return {
    customer,
    goal: customer.goal,
    outcome: 'open',
    reason: customer.reason,
    misunderstood: 0,
    digressed: false,
    corrected: false,
    awaitsPerson: false,
    metPerson: false,
    toldPerson: false,
    thanked: false,
    more: 0,
    agreed: [],
    exchanged: false,
  };
}
