import { flowKit, type PersonAct, type Words } from 'loopline/flow';
import { refundPolicy } from '../../policies/refund.ts';
import { HOUR_MS } from '../../times.ts';
import { by, number } from '../shared/said.ts';
import * as act from './acts.ts';
import type { RefundContext } from './context.ts';

const { handOver } = flowKit<RefundContext>();

/** How long a person may take before the supervisors have it, and the customer is told. */
const HELP_MS = 8 * HOUR_MS;

const NEXT = {
  support: 'A colleague of support decides how the matter goes on',
  finance: 'Finance decides about the refund',
};

/** A person takes over: why, and with which buttons. Every button leads back into the flow, or to an end. */
export const peopleStates = {
  withSupport: inQueue('support', 'notUnderstood', [act.goOn, act.identify, act.close]),
  orderUnfound: inQueue('support', 'orderNotFound', [act.identify, act.askAgain, act.close]),
  shopUnreachable: inQueue('support', 'systemDown', [act.goOn, act.identify, act.close], {
    text: 'shop.downLong',
    facts: { by: by(HELP_MS) },
    template: 'help_is_coming',
  }),
  reviewing: inQueue('support', 'reviewWanted', [act.allow, act.reject, act.close]),
  exchangeStuck: inQueue('support', 'exchangeNotMade', [
    act.exchangedByHand,
    act.retryExchange,
    act.offerRefund,
    act.close,
  ]),

  personDecides: inQueue('finance', 'policyAsksPerson', [act.allow, act.refundedByHand, act.reject], {
    text: { reasonOf: refundPolicy, decision: 'person' },
    facts: { number, by: by(HELP_MS) },
    template: 'help_is_coming',
  }),
  refundRefused: inQueue('finance', 'refundRefused', financeActs(), trouble()),
  refundFailed: inQueue('finance', 'refundFailed', financeActs(), trouble()),
  refundUnknown: inQueue('finance', 'refundUnknown', financeActs(), trouble()),
};

function financeActs() {
  return [act.refundedByHand, act.retryRefund, act.reject];
}

function trouble(): Words<RefundContext> {
  return {
    text: 'refund.notMade',
    facts: { number, by: by(HELP_MS) },
    template: 'help_is_coming',
  };
}

function inQueue(
  queue: 'support' | 'finance',
  reason: string,
  acts: readonly PersonAct<RefundContext>[],
  words: Words<RefundContext> = {
    text: 'help.coming',
    facts: { by: by(HELP_MS) },
    template: 'help_is_coming',
  },
) {
  return handOver({
    queue,
    reason,
    say: words,
    also: [{ promise: 'promise.help', dueMs: HELP_MS, facts: { by: by(HELP_MS) } }],
    acts,
    deadline: { afterMs: HELP_MS, to: 'delayed' },
    next: NEXT[queue],
  });
}
