import { defineFlow, flowKit, nameFact, type CardPlan } from 'loopline/flow';
import { DAY_MS } from '../../times.ts';
import { outageStates } from '../shared/outage.ts';
import { by } from '../shared/said.ts';
import { contextSchema, openingContext, type BackInStockContext } from './context.ts';
import { findStates, titleOf } from './find.ts';
import { watchStates } from './watch.ts';

const { askPerson, close, handOver, say } = flowKit<BackInStockContext>();

const HELP_MS = DAY_MS / 3;
const closed = { name: 'close', title: 'Close it', way: 'closedByPerson' };
const goOn = { name: 'goOn', title: 'Let the assistant go on', way: 'resuming' };

const help = {
  also: [{ promise: 'promise.help', dueMs: HELP_MS, facts: { by: by(HELP_MS) } }],
  acts: [goOn, closed],
  deadline: { afterMs: HELP_MS, to: 'delayed' },
  next: 'A colleague finds out what is wanted',
};

const helpStates = {
  withSupport: handOver({
    queue: 'support',
    reason: 'notUnderstood',
    say: { text: 'help.coming', facts: { by: by(HELP_MS) }, template: 'help_is_coming' },
    ...help,
  }),

  shopUnreachable: handOver({
    queue: 'support',
    reason: 'systemDown',
    say: { text: 'shop.downLong', facts: { by: by(HELP_MS) }, template: 'help_is_coming' },
    ...help,
  }),

  delayed: say({
    say: { text: 'help.delayed', facts: { by: by(DAY_MS) }, template: 'help_delayed' },
    also: [{ keepPromises: true }, { promise: 'promise.help', dueMs: DAY_MS, facts: { by: by(DAY_MS) } }],
    to: 'withSupervisors',
  }),

  withSupervisors: askPerson({
    queue: 'supervisors',
    reason: 'overdue',
    priority: 'urgent',
    acts: [goOn, closed],
    deadline: { afterMs: DAY_MS, to: 'delayed' },
    next: 'A supervisor takes up what was late',
  }),

  abandoned: close({ outcome: 'abandoned' }),
  cancelled: close({ outcome: 'cancelled', say: 'help.cancelled', keepPromises: true, resolveTickets: true }),
  closedByPerson: close({
    outcome: 'closedByPerson',
    say: { text: 'help.closed', template: 'help_closed' },
    keepPromises: true,
    resolveTickets: true,
  }),
};

const card: CardPlan<BackInStockContext> = {
  wants: [
    {
      text: 'card.stockWords',
      facts: { words: ({ words }) => nameFact(words ?? '') },
      when: ({ product, words }) => product === null && words !== null,
    },
    { text: 'card.stockUnknown', when: ({ product, words }) => product === null && words === null },
    { text: 'card.stockProduct', facts: { title: titleOf }, when: ({ product }) => product !== null },
  ],
  checked: [{ text: 'card.stockGone', when: ({ found }) => found?.isThere === false }],
  leftToDo: [{ text: 'card.answer' }],
};

/** What is sold out is wanted: the shop is asked twice a day, and the customer is told once when it is back. */
export const backInStock = defineFlow({
  name: 'backInStock',
  version: 1,
  reason: 'backInStock',
  contextSchema,
  context: openingContext,
  object: ({ sku }) => (sku === null ? null : { kind: 'product', ref: sku }),
  initial: 'opening',
  cancelled: 'cancelled',
  states: { ...findStates, ...watchStates, ...outageStates, ...helpStates },
  card,
});
