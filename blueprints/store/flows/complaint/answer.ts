import { flowKit } from 'loopline/flow';
import { DAY_MS } from '../../times.ts';
import { by } from '../shared/said.ts';
import type { ComplaintContext } from './context.ts';

const { askPerson, choose, close, handOver, say, wait } = flowKit<ComplaintContext>();

const solved = { name: 'solved', title: 'It is put right', way: 'settling' };
const over = { name: 'over', title: 'Nothing more can be done', way: 'unsolved' };

/** What a person did about it, and whether it was enough. */
export const answerStates = {
  settling: wait({
    for: { afterMs: DAY_MS },
    also: [{ keepPromises: true }],
    to: 'askingContent',
    next: 'Ask whether it was put right',
  }),

  askingContent: choose({
    say: { text: 'complaint.askContent', template: 'complaint_follow_up' },
    options: [
      { id: 'yes', title: 'complaint.content', way: { to: 'solved', set: () => ({ content: true }) } },
      { id: 'no', title: 'complaint.notContent', way: { to: 'withLead', set: () => ({ content: false }) } },
    ],
    unclear: { say: 'complaint.askContentAgain', tries: 2, to: 'withLead' },
    silence: { giveUp: { afterMs: 2 * DAY_MS, to: 'solvedUnconfirmed' } },
    next: 'Customer says whether it was put right',
  }),

  /** It was not enough: somebody who may decide more. */
  withLead: handOver({
    queue: 'supervisors',
    reason: 'complaintOpen',
    say: { text: 'complaint.notEnough', facts: { by: by(DAY_MS) }, template: 'help_is_coming' },
    also: [{ promise: 'promise.help', dueMs: DAY_MS, facts: { by: by(DAY_MS) } }],
    acts: [solved, over],
    deadline: { afterMs: DAY_MS, to: 'delayed' },
    next: 'A supervisor puts it right, or says why not',
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
    acts: [solved, over],
    deadline: { afterMs: DAY_MS, to: 'delayed' },
    next: 'A supervisor answers the complaint',
  }),

  solved: close({ outcome: 'solved', say: 'complaint.thanks', keepPromises: true, resolveTickets: true }),
  solvedUnconfirmed: close({ outcome: 'solvedUnconfirmed', keepPromises: true }),
  unsolved: close({ outcome: 'unsolved', keepPromises: true, resolveTickets: true }),
  takenBack: close({
    outcome: 'takenBack',
    say: 'complaint.takenBack',
    keepPromises: true,
    resolveTickets: true,
  }),
};
