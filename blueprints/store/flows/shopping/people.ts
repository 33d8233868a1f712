import { flowKit, type PersonAct } from 'loopline/flow';
import { DAY_MS, HOUR_MS } from '../../times.ts';
import type { ShoppingContext } from './context.ts';
import { by } from './said.ts';

const { askPerson, handOver, say } = flowKit<ShoppingContext>();

/** How long a person may take before the supervisors have it, and the customer is told. */
const HELP_MS = 8 * HOUR_MS;

type Act = PersonAct<ShoppingContext>;

/** The assistant goes on where something can be said to the customer: with the cart, or with a question. */
const goOn: Act = {
  name: 'goOn',
  title: 'Let the assistant go on',
  way: { to: 'resumingAfterPerson', set: () => ({ misses: 0, goal: 'cart' as const }) },
};
const close: Act = { name: 'close', title: 'Close it', way: 'closedByPerson' };

/** A person helps, and gives it back or ends it. */
export const peopleStates = {
  withSales: inQueue('sales', 'shoppingHelp', 'help.coming'),
  shopUnreachable: inQueue('support', 'systemDown', 'shop.downLong'),

  delayed: say({
    say: { text: 'help.delayed', facts: { by: by(DAY_MS) }, template: 'help_delayed' },
    also: [{ keepPromises: true }, { promise: 'promise.help', dueMs: DAY_MS, facts: { by: by(DAY_MS) } }],
    to: 'withSupervisors',
  }),

  withSupervisors: askPerson({
    queue: 'supervisors',
    reason: 'overdue',
    priority: 'urgent',
    acts: [goOn, close],
    deadline: { afterMs: DAY_MS, to: 'delayed' },
    next: 'A supervisor takes up the shopping',
  }),
};

function inQueue(queue: 'sales' | 'support', reason: string, text: string) {
  return handOver({
    queue,
    reason,
    say: { text, facts: { by: by(HELP_MS) }, template: 'help_is_coming' },
    also: [{ promise: 'promise.help', dueMs: HELP_MS, facts: { by: by(HELP_MS) } }],
    acts: [goOn, close],
    deadline: { afterMs: HELP_MS, to: 'delayed' },
    next: 'A colleague helps the customer to find and buy it',
  });
}
