import { flowKit } from 'loopline/flow';
import { payments } from 'loopline/integration';
import { refundPolicy } from '../../policies/refund.ts';
import { HOUR_MS } from '../../times.ts';
import { orderOf } from '../shared/order.ts';
import { by, heardAgain, number } from '../shared/said.ts';
import type { RefundContext } from './context.ts';
import { agentIn } from '../shared/heardIn.ts';
import { intentKey } from './intentKey.ts';
import { amountOf, lineOf } from './order.ts';
import { amount, item, refunded, silence, YOUR_TURN } from './said.ts';
import { troubleIn } from '../shared/troubleIn.ts';

const { askPerson, branch, call, confirm, say } = flowKit<RefundContext>();

const APPROVAL_MS = 4 * HOUR_MS;
const UNSETTLED_MS = 2 * HOUR_MS;

const question = { text: 'refund.confirm', facts: { amount, item, number }, template: YOUR_TURN };

/** The customer says yes to an amount, a person too when it is large, and the money goes back where it came from. */
export const payStates = {
  confirming: confirm({
    say: question,
    also: heardAgain,
    yes: { to: 'checkingApproval', set: (_, __, at) => ({ agreedAt: at, heardAt: at }) },
    no: 'withdrawn',
    // The amount is said again: nobody says yes to an amount that was not shown.
    unclear: { say: question, to: 'withSupport' },
    silence,
    next: 'Customer confirms the refund',
  }),

  checkingApproval: branch({
    cases: [{ when: isAllowed, to: 'paying' }],
    otherwise: 'approving',
  }),

  approving: askPerson({
    queue: 'finance',
    reason: 'amountAboveLimit',
    say: {
      text: 'refund.needsApproval',
      facts: { amount, by: by(APPROVAL_MS) },
      template: 'refund_needs_approval',
    },
    also: [{ promise: 'promise.approval', dueMs: APPROVAL_MS, facts: { by: by(APPROVAL_MS) } }],
    acts: [
      {
        name: 'approve',
        title: 'Approve the refund',
        moves: amountOf,
        way: { to: 'paying', set: (_, act) => ({ approvedBy: agentIn(act) }) },
      },
      { name: 'reject', title: 'Refuse the refund', way: 'rejected' },
    ],
    deadline: { afterMs: APPROVAL_MS, to: 'delayed' },
    next: 'Finance approves the refund',
  }),

  paying: call({
    operation: payments.refund,
    input: refundInput,
    key: (context) => intentKey('refund', context, context.reason ?? 'other'),
    say: {
      text: 'refund.sending',
      facts: { amount, number },
      template: 'refund_sending',
      statesMoney: true,
    },
    on: {
      refunded: { to: 'telling', set: receiptIn },
      refused: { to: 'refundRefused', set: surelyNot },
      failed: { to: 'refundFailed', set: surelyNot },
      manual: { to: 'refundUnknown', set: (_, heard) => ({ trouble: troubleIn(heard) }) },
    },
    unsettled: {
      say: {
        text: 'refund.unsettled',
        facts: { amount, by: by(UNSETTLED_MS) },
        template: 'refund_unsettled',
      },
      promise: 'promise.news',
      promiseMs: UNSETTLED_MS,
    },
    deadline: { afterMs: HOUR_MS, to: 'refundUnknown' },
    next: 'The payment provider refunds',
  }),

  telling: branch({
    cases: [{ when: ({ refund }) => refund?.pending === true, to: 'tellingPending' }],
    otherwise: 'tellingDone',
  }),

  tellingDone: say({
    say: {
      text: 'refund.done',
      facts: { amount: refunded, number },
      template: 'refund_done',
      statesMoney: true,
    },
    also: heardAgain,
    to: 'creatingReturn',
  }),

  tellingPending: say({
    say: {
      text: 'refund.onItsWay',
      facts: { amount: refunded, number },
      template: 'refund_on_its_way',
      statesMoney: true,
    },
    also: heardAgain,
    to: 'creatingReturn',
  }),
};

/** The policy allows it, or a person did. */
function isAllowed({
  decisions,
  approvedBy,
}: RefundContext & { decisions: { policy: string; decision: string }[] }): boolean {
  const last = decisions.findLast(({ policy }) => policy === refundPolicy.name);
  return approvedBy !== null || last?.decision === 'allow';
}

/** The outbox holds the money of the line before anything is sent; the line never gives back more than it cost. */
function refundInput(context: RefundContext) {
  const { ref, paymentRef } = orderOf(context);
  const line = lineOf(context);
  const { minor, currency } = amountOf(context);
  return {
    paymentRef,
    orderRef: ref,
    lineRef: line.ref,
    minor,
    lineLimitMinor: Math.max(minor, line.unitMinor * line.quantity),
    currency,
    reason: context.reason,
  };
}

function receiptIn(_: RefundContext, heard: object): Partial<RefundContext> {
  const { refundRef, minor, currency, status } = payments.refund.outputs.refunded.parse(heard);
  return { refund: { ref: refundRef, minor, currency, pending: status === 'pending' }, trouble: null };
}

/** No money moved: when a person wants it again, it is a new intent. */
function surelyNot({ attempt }: RefundContext, heard: object): Partial<RefundContext> {
  return { attempt: attempt + 1, trouble: troubleIn(heard) };
}
