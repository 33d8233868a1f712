import { flowKit } from 'loopline/flow';
import { orderNumber } from '../checkout/said.ts';
import type { ShoppingContext } from '../context.ts';

const { close, say } = flowKit<ShoppingContext>();

/** Nobody works on it any more. */
const over = { keepPromises: true, resolveTickets: true };

/** How it ends from the order on. Who tapped five stars is not written to again: a message costs, and says nothing new. */
export const tillEndStates = {
  delivered: close({ outcome: 'delivered', ...over }),
  deliveredUnrated: close({ outcome: 'delivered', ...over }),
  reviewUnwritten: close({
    outcome: 'delivered',
    keepPromises: true,
    also: [{ openTicket: 'backOffice', reason: 'recordsMissing', priority: 'low' }],
  }),
  settledByPerson: close({ outcome: 'delivered', ...over }),
  orderedByPerson: close({ outcome: 'orderedByPerson', ...over }),
  orderCancelled: close({
    outcome: 'cancelled',
    say: { text: 'payment.cancelled', facts: { number: orderNumber }, template: 'order_cancelled' },
    ...over,
  }),
  /** A person found that nothing was ordered, and gave it up. */
  orderGivenUp: close({
    outcome: 'closedByPerson',
    say: { text: 'checkout.givenUp', template: 'order_given_up' },
    ...over,
  }),
  orderLapsed: close({ outcome: 'expired', ...over }),
  /** What was paid could not be ordered and went back. */
  moneyBack: close({ outcome: 'paidBack', ...over }),

  tooLateToCancel: say({
    say: { text: 'after.tooLateToCancel', facts: { number: orderNumber }, template: 'shopping_your_turn' },
    to: 'askingRating',
  }),
};
