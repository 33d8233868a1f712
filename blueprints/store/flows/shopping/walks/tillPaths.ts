import type { Cart } from 'loopline/integration';
import { failed, marked } from '../../../testing/answers.ts';
import type { Step } from '../../../testing/walk.ts';
import { DAY_MS, MINUTE_MS } from '../../../times.ts';
import * as the from './tillAnswers.ts';

/** Ways that many walks begin with, each going on from the one before it. */

export const toTill: Step[] = [the.checkout];

/** A customer with an address who needs to say nothing at all. */
export const summed = (
  cart: Cart = the.cartFacts(),
  before: readonly Step[] = [...toTill, the.known()],
): Step[] => [...before, the.cartSet(cart), the.cartSet(cart), the.rates(), the.cartSet(cart)];

export const agreed = (cart?: Cart): Step[] => [...summed(cart), the.byTransfer];
export const placed: Step[] = [...agreed(), the.placed()];
export const asked: Step[] = [...placed, the.requested()];
export const askedCard: Step[] = [...summed(), the.byCard, the.placed(), the.requested(null)];

/** Half an hour later nothing had come in. */
export const reminded: Step[] = [...asked, { after: 30 * MINUTE_MS }, the.open];
export const expired: Step[] = [...reminded, { after: 212 * MINUTE_MS }, the.expired];
export const settling: Step[] = [...asked, the.paymentChanged, the.paid()];
export const confirmed: Step[] = [...settling, marked];
export const tracked = (...answers: Step[]): Step[] => [
  ...confirmed,
  ...answers.flatMap((answer) => [{ until: DAY_MS }, answer]),
];
export const rating: Step[] = [...tracked(the.tracked('delivered')), { after: 2 * DAY_MS }];

/** A shop that does not answer, so often that a person is asked. */
export const away = (again: Step = { after: 45 * MINUTE_MS }): Step[] => [
  failed,
  again,
  failed,
  again,
  failed,
];
