import { z } from 'zod';
import { DAY_MS, HOUR_MS } from '../base/clock.ts';
import { defineFlow } from '../flow/defineFlow.ts';
import type { Flow } from '../flow/flow.ts';
import { flowKit } from '../flow/kit.ts';

/** The flow that takes what fits no other: every message belongs to a loop. */
export const INQUIRY = 'inquiry';

const contextSchema = z.object({});
const { choose, close, handOver } = flowKit<object>();
const acts = [{ name: 'answered', title: 'Answered', way: 'answered' }];

/**
 * Asks what it is about; words that say it open the flow they mean. What stays unclear goes to a person.
 * A blueprint may bring a flow of this name with more to it.
 */
export function inquiryFlow(queue: string): Flow {
  return defineFlow<object>({
    name: INQUIRY,
    version: 1,
    reason: INQUIRY,
    context: () => ({}),
    contextSchema,
    object: () => null,
    initial: 'asking',
    cancelled: 'leftAlone',
    states: {
      asking: choose({
        say: 'inquiry.how',
        options: [{ id: 'person', title: 'inquiry.person', way: 'withPerson' }],
        unclear: { say: 'inquiry.unclear', to: 'withPerson' },
        silence: { giveUp: { afterMs: 20 * HOUR_MS, to: 'leftAlone' } },
        next: 'Customer says what it is about',
      }),
      withPerson: handOver({
        queue,
        reason: 'unclear',
        say: 'inquiry.toPerson',
        acts,
        deadline: { afterMs: DAY_MS, to: 'overdue' },
        next: 'A person answers',
      }),
      overdue: handOver({
        queue,
        reason: 'unansweredForADay',
        acts,
        deadline: { afterMs: 3 * DAY_MS, to: 'unanswered' },
        next: 'A person answers, who is late',
      }),
      unanswered: close({ outcome: 'unanswered' }),
      answered: close({ outcome: 'answered' }),
      leftAlone: close({ outcome: 'leftAlone' }),
    },
    card: { wants: [{ text: 'inquiry.card' }], checked: [], leftToDo: [] },
  });
}
