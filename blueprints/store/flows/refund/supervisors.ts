import { flowKit, type PersonAct } from 'loopline/flow';
import { DAY_MS } from '../../times.ts';
import { by } from '../shared/said.ts';
import * as act from './acts.ts';
import type { RefundContext } from './context.ts';
import { findLine, isSettled } from './order.ts';

const { askPerson, branch, say } = flowKit<RefundContext>();

/** Who was late loses the matter to the supervisors: with the buttons that fit how far it has come. */
export const supervisorStates = {
  /** A promise could not be kept: the customer hears it from us, with a new date. */
  delayed: say({
    say: { text: 'help.delayed', facts: { by: by(DAY_MS) }, template: 'help_delayed' },
    also: [{ keepPromises: true }, { promise: 'promise.help', dueMs: DAY_MS, facts: { by: by(DAY_MS) } }],
    to: 'findingSupervisor',
  }),

  findingSupervisor: branch({
    cases: [
      { when: isSettled, to: 'overdueFinish' },
      { when: (context) => context.reason !== null && findLine(context) !== null, to: 'overdueRefund' },
    ],
    otherwise: 'overdueRequest',
  }),

  /** The order is not known yet. */
  overdueRequest: supervised('A supervisor finds the order, or closes the request', [
    act.goOn,
    act.identify,
    act.askAgain,
    act.close,
  ]),

  /** Nothing was given back yet. */
  overdueRefund: supervised('A supervisor decides about the refund', [
    act.goOn,
    act.approve,
    act.refundedByHand,
    act.reject,
    act.close,
  ]),

  /** The money or the exchange is on its way; something of the rest is missing. */
  overdueFinish: supervised('A supervisor finishes what is missing', [
    act.goOn,
    act.refundedByHand,
    act.explained,
  ]),
};

function supervised(next: string, acts: readonly PersonAct<RefundContext>[]) {
  return askPerson({
    queue: 'supervisors',
    reason: 'overdue',
    priority: 'urgent',
    acts,
    deadline: { afterMs: DAY_MS, to: 'delayed' },
    next,
  });
}
