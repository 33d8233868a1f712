import type { Order } from 'loopline/integration';
import { DAY_MS } from '../../../times.ts';
import type { Step } from '../../../testing/walk.ts';
import * as the from '../../../testing/answers.ts';

/** Beginnings that many walks share. */

/** To the reason: one order, and it is theirs. */
export const identified = (order?: Order): Step[] => [the.one(order), the.yes];

/** To the decision: the order is read again. */
export const decided = (order?: Order, reason = 'doesNotFit'): Step[] => [
  ...identified(order),
  the.choose(reason),
  the.read(order),
];

/** To the yes of the customer. */
export const agreed = (order?: Order): Step[] => [...decided(order), the.choose('refund'), the.yes];

export const paid = (order?: Order): Step[] => [...agreed(order), the.refunded()];

/** To the CRM, all well. */
export const labelled = (order?: Order): Step[] => [...paid(order), the.labelled];

export const recorded: Step[] = [...labelled(), the.marked, the.mailSent, the.logged];

export const askedBack: Step[] = [...recorded, { after: 2 * DAY_MS }];

export const exchanging: Step[] = [...decided(), the.choose('exchange'), the.answer({ wish: 'size L' })];
