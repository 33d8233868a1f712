import { flowKit } from 'loopline/flow';
import { DAY_MS } from '../../times.ts';
import { by, heardAgain, number } from '../shared/said.ts';
import * as act from './acts.ts';
import type { RefundContext } from './context.ts';
import { refunded } from './said.ts';

const { branch, choose, handOver, say, wait } = flowKit<RefundContext>();

const FOLLOW_UP_MS = 2 * DAY_MS;
const ANSWER_MS = DAY_MS;

/** Did it really arrive? Asked two days later, and once more; silence closes after that. */
export const followUpStates = {
  ending: branch({
    cases: [
      {
        when: ({ remedy, unwritten }) => remedy === 'exchange' && unwritten.length > 0,
        to: 'exchangedUnwritten',
      },
      { when: ({ remedy }) => remedy === 'exchange', to: 'exchanged' },
      { when: ({ unwritten }) => unwritten.length > 0, to: 'settlingWithNotes' },
    ],
    otherwise: 'settling',
  }),

  settling: wait({
    for: { afterMs: FOLLOW_UP_MS },
    also: heardAgain,
    to: 'askingArrived',
    next: 'Ask whether everything arrived',
  }),

  /** The same, while a person writes what a system did not take. */
  settlingWithNotes: wait({
    for: { afterMs: FOLLOW_UP_MS },
    also: [{ keepPromises: true }, { openTicket: 'backOffice', reason: 'recordsMissing', priority: 'low' }],
    acts: [
      {
        name: 'written',
        title: 'The records are written',
        way: { to: 'settling', set: () => ({ unwritten: [] }) },
      },
    ],
    to: 'askingArrived',
    next: 'The back office writes the missing records; then ask whether everything arrived',
  }),

  askingArrived: choose({
    say: {
      text: 'refund.followUp',
      facts: { amount: refunded, number },
      template: 'refund_follow_up',
    },
    options: [
      { id: 'yes', title: 'refund.arrived', way: 'refunded' },
      { id: 'no', title: 'refund.notArrived', way: 'reopened' },
    ],
    unclear: { say: { text: 'refund.followUpUnclear', facts: { number } }, to: 'reopened' },
    silence: {
      nudge: {
        afterMs: FOLLOW_UP_MS,
        say: {
          text: 'refund.followUpAgain',
          facts: { amount: refunded, number },
          template: 'refund_follow_up_again',
        },
      },
      giveUp: { afterMs: 2 * FOLLOW_UP_MS, to: 'refundedUnconfirmed' },
    },
    cancel: 'tooLateToCancel',
    next: 'Customer says whether everything arrived',
  }),

  tooLateToCancel: say({
    say: { text: 'refund.tooLateToCancel', facts: { amount: refunded } },
    to: 'askingArrived',
  }),

  reopened: handOver({
    queue: 'support',
    reason: 'notReceived',
    say: { text: 'refund.reopened', facts: { number, by: by(ANSWER_MS) } },
    also: [{ promise: 'promise.help', dueMs: ANSWER_MS, facts: { by: by(ANSWER_MS) } }],
    acts: [
      act.explained,
      { name: 'resendLabel', title: 'Send the return label again', way: 'resendingLabel' },
      { name: 'notArrived', title: 'The money came back to us', way: 'refundReturned' },
    ],
    deadline: { afterMs: ANSWER_MS, to: 'delayed' },
    next: 'A colleague finds out what did not arrive',
  }),

  resendingLabel: branch({
    cases: [{ when: ({ label }) => (label?.fileId ?? null) === null, to: 'awaitingLabel' }],
    otherwise: 'sendingLabelNow',
  }),

  refundReturned: handOver({
    queue: 'finance',
    reason: 'refundReturned',
    acts: [act.refundedByHand, act.explained],
    deadline: { afterMs: ANSWER_MS, to: 'delayed' },
    next: 'Finance finds out where the money is',
  }),
};
