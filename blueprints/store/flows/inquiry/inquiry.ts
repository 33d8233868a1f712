import { z } from 'zod';
import { defineFlow, flowKit, timeFact, type Fact } from 'loopline/flow';
import { DAY_MS, HOUR_MS } from '../../times.ts';

const contextSchema = z.object({ wants: z.enum(['unknown', 'refund', 'person']) });
type InquiryContext = z.infer<typeof contextSchema>;

const { askPerson, choose, close, handOver, say } = flowKit<InquiryContext>();

const HELP_MS = 8 * HOUR_MS;

const by =
  (ms: number) =>
  (_: InquiryContext, at: string): Fact =>
    timeFact(new Date(Date.parse(at) + ms).toISOString());

const answered = { name: 'answered', title: 'Answered', way: 'answered' };

/** What fits no other flow: a greeting, what the assistant can do, and a person for all the rest. */
export const inquiry = defineFlow({
  name: 'inquiry',
  version: 1,
  reason: 'inquiry',
  contextSchema,
  context: (): InquiryContext => ({ wants: 'unknown' }),
  object: () => null,
  initial: 'asking',
  cancelled: 'ended',
  states: {
    asking: choose({
      say: 'inquiry.welcome',
      options: [
        {
          id: 'refund',
          title: 'inquiry.refund',
          way: { to: 'routed', set: () => ({ wants: 'refund' }) },
        },
        { id: 'person', title: 'talkToPerson', way: { to: 'withSupport', set: () => ({ wants: 'person' }) } },
      ],
      unclear: { say: 'inquiry.unclear', tries: 2, to: 'withSupport' },
      silence: {
        nudge: { afterMs: 4 * HOUR_MS, say: 'inquiry.stillThere' },
        giveUp: { afterMs: 22 * HOUR_MS, to: 'ended' },
      },
      next: 'Customer says what it is about',
    }),

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
    routed: close({ outcome: 'routed', say: 'inquiry.howToRefund' }),
    answered: close({ outcome: 'answered', keepPromises: true, resolveTickets: true }),
    ended: close({ outcome: 'ended' }),
  },
  card: {
    wants: [
      { text: 'card.wantsUnknown', when: ({ wants }) => wants === 'unknown' },
      { text: 'card.wantsPerson', when: ({ wants }) => wants === 'person' },
    ],
    checked: [],
    leftToDo: [{ text: 'card.answer' }],
  },
});
