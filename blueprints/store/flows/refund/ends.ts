import { flowKit } from 'loopline/flow';
import { DAY_MS } from '../../times.ts';
import { number } from '../shared/said.ts';
import type { RefundContext } from './context.ts';

const { choose, close } = flowKit<RefundContext>();

/** The customer, or a person, said that it is over: nobody works on it any more. */
const over = { keepPromises: true, resolveTickets: true };

/** How a matter ends, and what is said last. */
export const endStates = {
  /** A person said no: the customer may still ask for another one. */
  rejected: choose({
    say: { text: 'refund.rejected', facts: { number }, template: 'refund_news' },
    also: [{ keepPromises: true }],
    options: [
      { id: 'ok', title: 'refund.acceptDenial', way: 'denialAccepted' },
      { id: 'person', title: 'talkToPerson', way: 'withSupport' },
    ],
    unclear: { say: { text: 'refund.rejected', facts: { number } }, to: 'withSupport' },
    silence: { giveUp: { afterMs: DAY_MS, to: 'deniedEnd' } },
    next: 'Customer accepts the answer or asks for a person',
  }),

  refunded: close({
    outcome: 'refunded',
    say: { text: 'refund.thanks', isCourtesy: true },
    keepPromises: true,
  }),
  refundedUnconfirmed: close({ outcome: 'refundedUnconfirmed', keepPromises: true }),
  settledByPerson: close({ outcome: 'refunded', keepPromises: true }),
  exchanged: close({ outcome: 'exchanged', keepPromises: true }),
  exchangedUnwritten: close({
    outcome: 'exchanged',
    keepPromises: true,
    also: [{ openTicket: 'backOffice', reason: 'recordsMissing', priority: 'low' }],
  }),
  denialAccepted: close({
    outcome: 'denied',
    say: { text: 'refund.denialAccepted', isCourtesy: true },
    keepPromises: true,
  }),
  deniedEnd: close({ outcome: 'denied', keepPromises: true }),
  withdrawn: close({ outcome: 'withdrawn', say: 'refund.withdrawn', ...over }),
  cancelled: close({ outcome: 'cancelled', say: 'refund.cancelled', ...over }),
  // Nobody said that it is over: a ticket that a person has on it stays.
  abandoned: close({ outcome: 'abandoned' }),
  closedByPerson: close({
    outcome: 'closedByPerson',
    say: { text: 'refund.closedByPerson', template: 'refund_closed' },
    ...over,
  }),
};
