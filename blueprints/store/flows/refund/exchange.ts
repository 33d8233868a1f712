import { flowKit } from 'loopline/flow';
import { orders } from 'loopline/integration';
import { HOUR_MS } from '../../times.ts';
import { orderOf } from '../shared/order.ts';
import { heardAgain, number, unclear } from '../shared/said.ts';
import type { RefundContext } from './context.ts';
import { intentKey } from './intentKey.ts';
import { lineOf } from './order.ts';
import { item, silence, YOUR_TURN } from './said.ts';

const { ask, call, choose, say } = flowKit<RefundContext>();

/** Something else instead of the money. */
export const exchangeStates = {
  askingWish: ask({
    say: { text: 'refund.askWish', facts: { item }, template: YOUR_TURN },
    slot: 'wish',
    as: 'words',
    to: 'requestingExchange',
    unclear: unclear('refund.askWishAgain'),
    silence,
    next: 'Customer says what they want instead',
  }),

  requestingExchange: call({
    operation: orders.requestExchange,
    input: (context) => ({
      orderRef: orderOf(context).ref,
      lineRef: lineOf(context).ref,
      quantity: lineOf(context).quantity,
      wish: context.wish,
      reason: context.reason,
    }),
    key: (context) => intentKey('exchange', context),
    on: {
      created: {
        to: 'exchangeArranged',
        set: (_, heard) => ({
          exchangeRef: orders.requestExchange.outputs.created.parse(heard).exchangeRef,
        }),
      },
      notPossible: 'exchangeImpossible',
      failed: { to: 'exchangeStuck', set: ({ attempt }) => ({ attempt: attempt + 1 }) },
      manual: 'exchangeStuck',
    },
    deadline: { afterMs: HOUR_MS, to: 'exchangeStuck' },
    next: 'The shop arranges the exchange',
  }),

  exchangeArranged: say({
    say: { text: 'refund.exchangeArranged', facts: { item, number }, template: 'exchange_arranged' },
    also: heardAgain,
    to: 'creatingReturn',
  }),

  exchangeImpossible: choose({
    say: { text: 'refund.exchangeImpossible', facts: { item, number }, template: YOUR_TURN },
    options: [
      {
        id: 'refund',
        title: 'refund.remedy.refund',
        way: { to: 'confirming', set: () => ({ remedy: 'refund', attempt: 1 }) },
      },
      { id: 'person', title: 'talkToPerson', way: 'exchangeStuck' },
      { id: 'keep', title: 'refund.remedy.keep', way: 'withdrawn' },
    ],
    unclear: unclear('refund.exchangeImpossibleAgain'),
    silence,
    next: 'Customer chooses what else may help',
  }),
};
