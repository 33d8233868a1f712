import { flowKit } from 'loopline/flow';
import { orders } from 'loopline/integration';
import { refundPolicy } from '../../policies/refund.ts';
import { DAY_MS } from '../../times.ts';
import { keptOrder, orderOf, type KeptOrder } from '../shared/order.ts';
import { heardAgain, number, unclear } from '../shared/said.ts';
import type { RefundContext } from './context.ts';
import { daysBetween } from '../shared/days.ts';
import { READ_DEADLINE_MS } from '../shared/identify.ts';
import { findLine, lineOf } from './order.ts';
import { days, deliveredOn, item, silence, YOUR_TURN } from './said.ts';

const { branch, call, choose, decide } = flowKit<RefundContext>();

const denial = {
  text: { reasonOf: refundPolicy, decision: 'deny' },
  facts: { number, item, deliveredOn, days },
  template: 'refund_news',
};

/** May it be returned? The order is read again, the policy decides, and a no has a reason and a second look. */
export const decideStates = {
  readingOrder: call({
    operation: orders.read,
    input: (context) => ({ orderRef: orderOf(context).ref }),
    on: {
      found: {
        to: 'checkingLine',
        set: (context, heard) => withLine(context, keptOrder(orders.read.outputs.found.parse(heard).order)),
      },
      none: 'withSupport',
      failed: 'judgingOutage',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop tells the order as it is now',
  }),

  checkingLine: branch({
    cases: [{ when: (context) => findLine(context) === null, to: 'withSupport' }],
    otherwise: 'deciding',
  }),

  deciding: decide({
    policy: refundPolicy,
    facts: policyFacts,
    outcomes: { allow: 'judgingRemedy', approve: 'judgingRemedy', person: 'personDecides', deny: 'denied' },
  }),

  denied: choose({
    say: denial,
    also: heardAgain,
    options: [
      { id: 'ok', title: 'refund.acceptDenial', way: 'denialAccepted' },
      { id: 'review', title: 'refund.askReview', way: 'reviewing' },
    ],
    // The reason is said again: it is what the question is about.
    unclear: { say: denial, to: 'withSupport' },
    silence: { giveUp: { afterMs: DAY_MS, to: 'deniedEnd' } },
    next: 'Customer accepts the answer or asks for a review',
  }),

  /** Who wants something else instead is asked what, not whether; who asked for the money is only asked for the yes. */
  judgingRemedy: branch({
    cases: [
      { when: ({ remedy, wish }) => remedy === 'exchange' && wish === null, to: 'askingWish' },
      { when: ({ remedy, isMoneySaid }) => remedy === 'refund' && isMoneySaid, to: 'confirming' },
    ],
    otherwise: 'choosingRemedy',
  }),

  choosingRemedy: choose({
    say: { text: 'refund.chooseRemedy', facts: { item }, template: YOUR_TURN },
    also: heardAgain,
    options: [
      {
        id: 'refund',
        title: 'refund.remedy.refund',
        way: { to: 'confirming', set: () => ({ remedy: 'refund' }) },
      },
      {
        id: 'exchange',
        title: 'refund.remedy.exchange',
        way: { to: 'askingWish', set: (_, __, at) => ({ remedy: 'exchange', heardAt: at }) },
      },
      { id: 'keep', title: 'refund.remedy.keep', way: 'withdrawn' },
    ],
    unclear: unclear('refund.chooseRemedyAgain'),
    silence,
    next: 'Customer chooses refund or exchange',
  }),
};

/** From here on the line is fixed, whatever else changes in the order. */
function withLine(context: RefundContext, order: KeptOrder): Partial<RefundContext> {
  return { order, lineRef: context.lineRef ?? findLine({ ...context, order })?.ref ?? null };
}

/** What the policy decides on: facts of the shop, read a moment ago, and what was proved. */
function policyFacts(context: RefundContext, at: string) {
  const { status, deliveredAt, currency, paymentRef } = orderOf(context);
  const { refundableMinor, finalSale } = lineOf(context);
  return {
    proof: context.proof,
    status,
    reason: context.reason,
    daysSinceDelivery: deliveredAt === null ? null : daysBetween(deliveredAt, at),
    finalSale,
    minor: refundableMinor,
    currency,
    paid: paymentRef !== null,
    approvedByPerson: context.approvedBy !== null,
  };
}
