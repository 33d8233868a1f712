import { defineFlow, flowKit, nameFact, timeFact, type Fact } from 'loopline/flow';
import { DAY_MS, HOUR_MS } from '../../times.ts';
import { contextSchema, nobodyKnown, openingContext, type InquiryContext } from './context.ts';
import { greetStates } from './greet.ts';

const { askPerson, close, handOver, say } = flowKit<InquiryContext>();

const HELP_MS = 8 * HOUR_MS;

const by =
  (ms: number) =>
  (_: InquiryContext, at: string): Fact =>
    timeFact(new Date(Date.parse(at) + ms).toISOString());

const answered = { name: 'answered', title: 'Answered', way: 'answered' };

/** What fits no other flow: a greeting, by name to who is known, what the assistant can do, and a person for all the rest. */
export const inquiry = defineFlow({
  name: 'inquiry',
  version: 2,
  reason: 'inquiry',
  contextSchema,
  context: openingContext,
  object: () => null,
  initial: 'opening',
  cancelled: 'ended',
  states: {
    ...greetStates,

    withSupport: handOver({
      queue: 'support',
      reason: 'notUnderstood',
      say: { text: 'help.coming', facts: { by: by(HELP_MS) } },
      also: [{ promise: 'promise.help', dueMs: HELP_MS, facts: { by: by(HELP_MS) } }],
      acts: [answered, { name: 'askAgain', title: 'Let the assistant ask again', way: 'asking' }],
      deadline: { afterMs: HELP_MS, to: 'delayed' },
      next: 'A colleague of support answers',
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
      acts: [answered],
      deadline: { afterMs: DAY_MS, to: 'delayed' },
      next: 'A supervisor answers',
    }),

    /** The words that the customer writes next open the flow itself. */
    routed: close({ outcome: 'routed', say: 'inquiry.howTo' }),
    answered: close({ outcome: 'answered', keepPromises: true, resolveTickets: true }),
    ended: close({ outcome: 'ended' }),
  },
  migrations: [
    // The first version knew neither the customer nor their last order.
    { from: 1, move: (value, context) => ({ value, context: { ...nobodyKnown, ...context } }) },
  ],
  card: {
    wants: [
      { text: 'card.wantsUnknown', when: ({ wants }) => wants === 'unknown' },
      {
        text: 'card.knownCustomer',
        facts: { name: ({ customer }) => nameFact(customer ?? '') },
        when: ({ customer }) => customer !== null,
      },
      { text: 'card.wantsPerson', when: ({ wants }) => wants === 'person' },
    ],
    checked: [],
    leftToDo: [{ text: 'card.answer' }],
  },
});
