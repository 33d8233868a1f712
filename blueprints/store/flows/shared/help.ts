import { flowKit, type FlowKit, type KeptDecision, type PersonAct } from 'loopline/flow';
import { DAY_MS, HOUR_MS } from '../../times.ts';
import { wordsIn } from './heardIn.ts';
import { noOrder, type OrderMatter } from './matter.ts';
import { by } from './said.ts';

const { askPerson, close, handOver, say } = flowKit<OrderMatter>();

/** How long a person may take before the supervisors have it, and the customer is told. */
export const HELP_MS = 8 * HOUR_MS;

type Act = PersonAct<OrderMatter>;

/** `input`: `{ orderNumber: 'LP-1042' }`. The agent vouches that the order is the customer's. */
const identify: Act = {
  name: 'identify',
  title: 'Use this order number',
  input: [{ name: 'orderNumber', as: 'orderNumber', isNeeded: true }],
  way: {
    to: 'findingForPerson',
    set: ({ orderNumber }, act) => ({
      ...noOrder,
      orderNumber: wordsIn(act.orderNumber) ?? orderNumber ?? '-',
    }),
  },
};

const askAgain: Act = {
  name: 'askAgain',
  title: 'Let the assistant ask for the order again',
  way: { to: 'askingNumber', set: () => ({ ...noOrder, orderNumber: null }) },
};

export const goOn: Act = { name: 'goOn', title: 'Let the assistant go on', way: 'resuming' };
export const closed: Act = { name: 'close', title: 'Close it', way: 'closedByPerson' };

type HandOver<Context extends object> = Parameters<FlowKit<Context & Decided>['handOver']>[0];
type Decided = { decisions: KeptDecision[] };

/** Support and the words of `help.coming` when it names no others. */
type InQueue<Context extends object> = Pick<HandOver<Context>, 'reason' | 'next' | 'acts'> &
  Partial<Pick<HandOver<Context>, 'queue' | 'say'>>;

/** A person takes over and the customer is told by when they hear of it; who is late loses it to the supervisors. */
export function inQueue<Context extends object>({ queue = 'support', ...hands }: InQueue<Context>) {
  return flowKit<Context>().handOver({
    say: { text: 'help.coming', facts: { by: by(HELP_MS) }, template: 'help_is_coming' },
    ...hands,
    queue,
    also: [{ promise: 'promise.help', dueMs: HELP_MS, facts: { by: by(HELP_MS) } }],
    deadline: { afterMs: HELP_MS, to: 'delayed' },
  });
}

/** Who helps where a matter about an order cannot go on by itself, and who gets what was late. */
export const helpStates = {
  withSupport: inQueue<OrderMatter>({
    reason: 'notUnderstood',
    acts: [goOn, identify, closed],
    next: 'A colleague of support decides how the matter goes on',
  }),

  orderUnfound: inQueue<OrderMatter>({
    reason: 'orderNotFound',
    acts: [identify, askAgain, closed],
    next: 'A colleague of support finds the order',
  }),

  shopUnreachable: handOver({
    queue: 'support',
    reason: 'systemDown',
    say: { text: 'shop.downLong', facts: { by: by(HELP_MS) }, template: 'help_is_coming' },
    also: [{ promise: 'promise.help', dueMs: HELP_MS, facts: { by: by(HELP_MS) } }],
    acts: [goOn, identify, closed],
    deadline: { afterMs: HELP_MS, to: 'delayed' },
    next: 'A colleague of support goes on once the shop answers',
  }),

  /** A promise could not be kept: the customer hears it from us, with a new date. */
  delayed: say({
    say: { text: 'help.delayed', facts: { by: by(DAY_MS) }, template: 'help_delayed' },
    also: [{ keepPromises: true }, { promise: 'promise.help', dueMs: DAY_MS, facts: { by: by(DAY_MS) } }],
    to: 'withSupervisors',
  }),

  withSupervisors: askPerson({
    queue: 'supervisors',
    reason: 'overdue',
    priority: 'urgent',
    acts: [goOn, identify, closed],
    deadline: { afterMs: DAY_MS, to: 'delayed' },
    next: 'A supervisor takes up what was late',
  }),

  cancelled: close({
    outcome: 'cancelled',
    say: 'help.cancelled',
    keepPromises: true,
    resolveTickets: true,
  }),
  // Nobody said that it is over: a ticket that a person has on it stays.
  abandoned: close({ outcome: 'abandoned' }),
  closedByPerson: close({
    outcome: 'closedByPerson',
    say: { text: 'help.closed', template: 'help_closed' },
    keepPromises: true,
    resolveTickets: true,
  }),
};
