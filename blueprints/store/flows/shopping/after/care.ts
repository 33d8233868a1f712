import { flowKit } from 'loopline/flow';
import { DAY_MS } from '../../../times.ts';
import type { ShoppingContext } from '../context.ts';
import { by } from '../said.ts';

const { askPerson, say } = flowKit<ShoppingContext>();

/** What was bought is somebody's, and whoever was late with it loses the matter to the supervisors. */
export const careStates = {
  careDelayed: say({
    say: { text: 'help.delayed', facts: { by: by(DAY_MS) }, template: 'help_delayed' },
    also: [{ keepPromises: true }, { promise: 'promise.help', dueMs: DAY_MS, facts: { by: by(DAY_MS) } }],
    to: 'overdueCare',
  }),

  overdueCare: askPerson({
    queue: 'supervisors',
    reason: 'overdue',
    priority: 'urgent',
    acts: [
      { name: 'delivered', title: 'It was delivered', way: 'unpacking' },
      { name: 'explained', title: 'Explained, all is well', way: 'settledByPerson' },
    ],
    deadline: { afterMs: DAY_MS, to: 'careDelayed' },
    next: 'A supervisor finds out what is missing',
  }),
};
