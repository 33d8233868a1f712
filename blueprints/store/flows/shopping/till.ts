import { flowKit } from 'loopline/flow';
import { HOUR_MS } from '../../times.ts';
import type { ShoppingContext } from './context.ts';
import { by } from './said.ts';

const { branch, handOver, say } = flowKit<ShoppingContext>();

const HELP_MS = 8 * HOUR_MS;

/** Where the till begins, and what follows silence. */
export const tillStates = {
  judgingSilence: branch({
    cases: [{ when: ({ cart }) => cart !== null && cart.lines.length > 0, to: 'startingRecovery' }],
    otherwise: 'left',
  }),
  withSales: handOver({
    queue: 'sales',
    reason: 'shoppingHelp',
    say: { text: 'help.coming', facts: { by: by(HELP_MS) }, template: 'help_is_coming' },
    also: [{ promise: 'promise.help', dueMs: HELP_MS, facts: { by: by(HELP_MS) } }],
    acts: [
      { name: 'goOn', title: 'Let the assistant go on', way: 'showingCart' },
      { name: 'close', title: 'Close it', way: 'closedByPerson' },
    ],
    deadline: { afterMs: HELP_MS, to: 'delayed' },
    next: 'A colleague of sales helps the customer to buy',
  }),
  delayed: say({
    say: { text: 'help.delayed', facts: { by: by(HELP_MS) }, template: 'help_delayed' },
    to: 'closedByPerson',
  }),
};
