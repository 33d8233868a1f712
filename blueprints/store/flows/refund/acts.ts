import type { PersonAct } from 'loopline/flow';
import { nothingKnown, type RefundContext } from './context.ts';
import { agentIn, wordsIn } from '../shared/heardIn.ts';
import { amountOf, findLine } from './order.ts';

/** The buttons of agents. Each is used by several states, and each leads to where the assistant goes on. */

type Act = PersonAct<RefundContext>;

/** `input`: `{ orderNumber: 'LP-1042' }`. The agent vouches that the order is the customer's. */
export const identify: Act = {
  name: 'identify',
  title: 'Use this order number',
  input: [{ name: 'orderNumber', as: 'orderNumber', isNeeded: true }],
  way: {
    to: 'findingForPerson',
    set: ({ orderNumber }, act) => ({
      ...nothingKnown,
      orderNumber: wordsIn(act.orderNumber) ?? orderNumber ?? '-',
    }),
  },
};

export const askAgain: Act = {
  name: 'askAgain',
  title: 'Let the assistant ask for the order again',
  way: {
    to: 'askingNumber',
    set: () => ({ ...nothingKnown, orderNumber: null }),
  },
};

export const goOn: Act = { name: 'goOn', title: 'Let the assistant go on', way: 'resuming' };

/** After it the order is read again: a person's yes stands above days and amounts, not above what is refunded already. */
export const allow: Act = {
  name: 'allow',
  title: 'Allow it as an exception',
  moves: amountAtStake,
  way: { to: 'readingOrder', set: (_, act) => ({ approvedBy: agentIn(act) }) },
};

/** Before a customer has agreed to an amount, approving leads to the question; afterwards to the refund. */
export const approve: Act = {
  name: 'approve',
  title: 'Approve the refund',
  moves: amountAtStake,
  way: { to: 'resuming', set: (_, act) => ({ approvedBy: agentIn(act) }) },
};

export const reject: Act = { name: 'reject', title: 'Refuse the refund', way: 'rejected' };

export const retryRefund: Act = { name: 'retryRefund', title: 'Try the refund again', way: 'paying' };

/** `input`: `{ refundRef: 're_1' }`, the provider's id of the refund when there is one. */
export const refundedByHand: Act = {
  name: 'refundedByHand',
  title: 'I refunded it by hand',
  input: [{ name: 'refundRef', as: 'words', isNeeded: false }],
  moves: amountAtStake,
  way: {
    to: 'tellingDone',
    set: (context, act) => ({
      refund: {
        ref: wordsIn(act.refundRef) ?? `byHand:${agentIn(act)}`,
        ...amountOf(context),
        pending: false,
      },
      trouble: null,
    }),
  },
};

/** `input`: `{ exchangeRef: 'ex_1' }`. */
export const exchangedByHand: Act = {
  name: 'exchangedByHand',
  title: 'I arranged the exchange',
  input: [{ name: 'exchangeRef', as: 'words', isNeeded: false }],
  way: {
    to: 'exchangeArranged',
    set: (_, act) => ({
      exchangeRef: wordsIn(act.exchangeRef) ?? `byHand:${agentIn(act)}`,
      trouble: null,
    }),
  },
};

export const retryExchange: Act = {
  name: 'retryExchange',
  title: 'Try the exchange again',
  way: 'requestingExchange',
};

export const offerRefund: Act = {
  name: 'offerRefund',
  title: 'Offer the refund instead',
  way: { to: 'confirming', set: () => ({ remedy: 'refund', attempt: 1 }) },
};

/** What did not arrive turned out to be well. */
export const explained: Act = {
  name: 'explained',
  title: 'Explained, all is well',
  way: 'settledByPerson',
};

export const close: Act = { name: 'close', title: 'Close without a refund', way: 'closedByPerson' };

/** What is given back when the refund goes on; null while it is not known what it is about. */
export function amountAtStake(context: RefundContext) {
  return findLine(context) === null ? null : amountOf(context);
}
