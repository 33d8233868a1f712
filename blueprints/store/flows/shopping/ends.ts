import { flowKit } from 'loopline/flow';
import type { ShoppingContext } from './context.ts';

const { close } = flowKit<ShoppingContext>();

/** The customer, or a person, said that it is over: nobody works on it any more. */
const over = { keepPromises: true, resolveTickets: true };

/** How a matter ends without an order. The cart stays in the shop as long as the shop keeps it. */
export const endStates = {
  cancelled: close({ outcome: 'cancelled', say: 'shopping.cancelled', ...over }),
  left: close({ outcome: 'abandoned' }),
  closedByPerson: close({ outcome: 'closedByPerson', ...over }),
};
