import { flowKit } from 'loopline/flow';
import { orders } from 'loopline/integration';
import { DAY_MS } from '../../times.ts';
import { moneyStates } from '../shared/money.ts';
import { orderOf } from '../shared/order.ts';
import { number } from '../shared/said.ts';
import { amountPaid } from './amountPaid.ts';
import type { OrderHelpContext } from './context.ts';
import { total } from './said.ts';

const { branch, call, close } = flowKit<OrderHelpContext>();

/** What was paid is refunded when the shop did not do it; of what was not paid nothing is. */
export const returnedStates = {
  ...moneyStates({
    amount: amountPaid,
    lineRef: () => 'order',
    limitMinor: (context) => orderOf(context).totalMinor,
    reason: 'wholeOrder',
    to: 'noting',
  }),

  judgingMoney: branch({
    cases: [
      { when: ({ refund }) => refund !== null, to: 'ending' },
      { when: ({ moneyReturned }) => moneyReturned === true, to: 'cancelledByShop' },
      { when: (context) => orderOf(context).paymentRef === null, to: 'cancelledUnpaid' },
      { when: (context) => amountPaid(context).minor === 0, to: 'cancelledUnpaid' },
    ],
    otherwise: 'payingBack',
  }),

  /** The shop learns what went back; what it does not take, the back office writes. */
  noting: call({
    operation: orders.addNote,
    input: (context) => ({ orderRef: orderOf(context).ref, text: noteOf(context) }),
    key: (context) => `note:${orderOf(context).number}:${context.refund?.ref ?? 'none'}`,
    on: {
      noted: 'ending',
      none: 'endingUnwritten',
      failed: 'endingUnwritten',
      manual: 'endingUnwritten',
    },
    deadline: { afterMs: DAY_MS, to: 'endingUnwritten' },
    next: 'The shop learns that the money went back',
  }),

  ending: branch({
    cases: [{ when: ({ moneyReturned }) => moneyReturned === null, to: 'refundedOrder' }],
    otherwise: 'cancelledOrder',
  }),

  cancelledOrder: close({ outcome: 'orderCancelled', keepPromises: true, resolveTickets: true }),
  cancelledUnpaid: close({ outcome: 'orderCancelled', keepPromises: true, resolveTickets: true }),
  cancelledByShop: close({
    outcome: 'orderCancelled',
    say: {
      text: 'cancel.shopReturns',
      facts: { number, amount: total },
      template: 'help_shop_returns',
      statesMoney: true,
    },
    keepPromises: true,
    resolveTickets: true,
  }),
  refundedOrder: close({ outcome: 'refunded', keepPromises: true, resolveTickets: true }),
  /** The money is back; only the shop does not know it. */
  endingUnwritten: close({
    outcome: 'refunded',
    keepPromises: true,
    also: [{ openTicket: 'backOffice', reason: 'recordsMissing', priority: 'low' }],
  }),
};

function noteOf({ refund, protocolNumber }: OrderHelpContext): string {
  return `Refunded ${refund?.minor ?? 0} ${refund?.currency ?? ''} in minor units, receipt ${refund?.ref ?? '-'}, request ${protocolNumber}.`;
}
