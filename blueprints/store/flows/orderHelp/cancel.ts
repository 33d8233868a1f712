import { flowKit, type Words } from 'loopline/flow';
import { orders } from 'loopline/integration';
import { cancelOrderPolicy } from '../../policies/cancelOrder.ts';
import { DAY_MS, HOUR_MS } from '../../times.ts';
import { agentIn } from '../shared/heardIn.ts';
import { closed, HELP_MS, inQueue } from '../shared/help.ts';
import { orderOf } from '../shared/order.ts';
import { by, heardAgain, number } from '../shared/said.ts';
import { amountPaid } from './amountPaid.ts';
import type { OrderHelpContext } from './context.ts';
import { silence, total, YOUR_TURN } from './said.ts';

const { askPerson, branch, call, choose, confirm, decide, say } = flowKit<OrderHelpContext>();

const APPROVAL_MS = 4 * HOUR_MS;

const question = { text: 'cancel.confirm', facts: { number, amount: total }, template: YOUR_TURN };

const denial = {
  text: { reasonOf: cancelOrderPolicy, decision: 'deny' },
  facts: { number },
  template: 'help_answer',
};

/** Above what is usual a person says yes, before or after the customer does. */
const allow = {
  name: 'allow',
  title: 'It can still be cancelled',
  moves: amountPaid,
  way: {
    to: 'confirmingCancel',
    set: (_: OrderHelpContext, act: object) => ({ approvedBy: agentIn(act) }),
  },
};
const refuse = { name: 'refuse', title: 'It cannot be cancelled any more', way: 'cancelRefused' };

/** The order is stopped once, after a yes; what was paid goes back once, by the shop or by us. */
export const cancelStates = {
  decidingCancel: decide({
    policy: cancelOrderPolicy,
    facts: (context) => ({
      proof: context.proof,
      status: orderOf(context).status,
      minor: orderOf(context).totalMinor,
      currency: orderOf(context).currency,
      approvedByPerson: context.approvedBy !== null,
    }),
    outcomes: {
      allow: 'judgingAgreement',
      approve: 'judgingAgreement',
      person: 'cancelWithPerson',
      deny: 'cancelDenied',
    },
  }),

  judgingAgreement: branch({
    cases: [{ when: ({ agreedAt }) => agreedAt !== null, to: 'checkingApproval' }],
    otherwise: 'confirmingCancel',
  }),

  cancelDenied: answer(denial),

  cancelWithPerson: inQueue<OrderHelpContext>({
    reason: 'policyAsksPerson',
    say: {
      text: { reasonOf: cancelOrderPolicy, decision: 'person' },
      facts: { number, by: by(HELP_MS) },
      template: 'help_is_coming',
    },
    acts: [allow, refuse, closed],
    next: 'A colleague finds out whether the order can still be stopped',
  }),

  confirmingCancel: confirm({
    say: question,
    also: heardAgain,
    yes: { to: 'checkingApproval', set: (_, __, at) => ({ agreedAt: at }) },
    no: 'orderKept',
    unclear: { say: question, to: 'withSupport' },
    silence,
    next: 'Customer confirms that the order is cancelled',
  }),

  checkingApproval: branch({
    cases: [{ when: isAllowed, to: 'cancelling' }],
    otherwise: 'approvingCancel',
  }),

  approvingCancel: askPerson({
    queue: 'finance',
    reason: 'amountAboveLimit',
    say: { text: 'cancel.needsApproval', facts: { number, by: by(APPROVAL_MS) }, template: 'help_is_coming' },
    also: [{ promise: 'promise.help', dueMs: APPROVAL_MS, facts: { by: by(APPROVAL_MS) } }],
    acts: [
      {
        name: 'approve',
        title: 'Approve the cancellation',
        moves: amountPaid,
        way: { to: 'cancelling', set: (_, act) => ({ approvedBy: agentIn(act) }) },
      },
      refuse,
    ],
    deadline: { afterMs: APPROVAL_MS, to: 'delayed' },
    next: 'Finance approves the cancellation',
  }),

  cancelling: call({
    operation: orders.cancel,
    input: (context) => ({ orderRef: orderOf(context).ref, reason: 'customer' }),
    key: (context) => cancelKey(context),
    on: {
      cancelled: {
        to: 'tellingCancelled',
        set: (_, heard) => ({
          moneyReturned: orders.cancel.outputs.cancelled.parse(heard).moneyReturned,
        }),
      },
      notCancellable: 'cancelTooLate',
      failed: { to: 'cancelStuck', set: ({ attempt }) => ({ attempt: attempt + 1 }) },
      manual: 'cancelStuck',
    },
    deadline: { afterMs: HOUR_MS, to: 'cancelStuck' },
    next: 'The shop cancels the order',
  }),

  tellingCancelled: say({
    say: { text: 'cancel.done', facts: { number }, template: 'help_cancelled' },
    also: heardAgain,
    to: 'judgingMoney',
  }),

  cancelTooLate: answer({ text: 'cancel.tooLate', facts: { number }, template: 'help_answer' }),

  cancelRefused: answer({ text: 'cancel.refused', facts: { number }, template: 'help_answer' }),

  cancelStuck: inQueue<OrderHelpContext>({
    reason: 'cancelFailed',
    acts: [
      {
        name: 'cancelledByHand',
        title: 'I cancelled it in the shop',
        moves: amountPaid,
        way: { to: 'tellingCancelled', set: () => ({ moneyReturned: false }) },
      },
      { name: 'retryCancel', title: 'Try it again', way: 'cancelling' },
      refuse,
      closed,
    ],
    next: 'A colleague cancels the order in the shop',
  }),
};

/** An answer that the customer may take or leave. */
function answer(say: Words<OrderHelpContext>) {
  return choose({
    say,
    also: heardAgain,
    options: [
      { id: 'ok', title: 'refund.acceptDenial', way: 'orderKept' },
      { id: 'person', title: 'talkToPerson', way: 'withSupport' },
    ],
    unclear: { say, to: 'withSupport' },
    silence: { giveUp: { afterMs: DAY_MS, to: 'answered' } },
    next: 'Customer accepts the answer or asks for a person',
  });
}

/** 'cancel:LP-1042'; after it surely did not happen, and a person wants it again, 'cancel:LP-1042:2'. */
function cancelKey(context: OrderHelpContext): string {
  const again = context.attempt > 1 ? [String(context.attempt)] : [];
  return ['cancel', orderOf(context).number, ...again].join(':');
}

type Decided = OrderHelpContext & { decisions: { policy: string; decision: string }[] };

/** The policy allows it, or a person did. */
function isAllowed({ decisions, approvedBy }: Decided): boolean {
  const last = decisions.findLast(({ policy }) => policy === cancelOrderPolicy.name);
  return approvedBy !== null || last?.decision === 'allow';
}
