import { flowKit } from 'loopline/flow';
import { orders } from 'loopline/integration';
import { READ_DEADLINE_MS } from '../shared/identify.ts';
import { keptOrder } from '../shared/order.ts';
import { resumingOrder } from '../shared/outage.ts';
import { heardAgain, number, unclear } from '../shared/said.ts';
import type { OrderHelpContext } from './context.ts';
import { silence, YOUR_TURN } from './said.ts';

const { branch, call, choose } = flowKit<OrderHelpContext>();

/** What is it about? The order is known here, and is read again before anything is said or done. */
export const wantedStates = {
  resuming: resumingOrder,

  orderKnown: branch({
    cases: [{ when: ({ want }) => want === null, to: 'choosingWant' }],
    otherwise: 'readingOrder',
  }),

  choosingWant: choose({
    say: { text: 'orderHelp.chooseWant', facts: { number }, template: YOUR_TURN },
    also: heardAgain,
    options: [
      want('status'),
      want('address'),
      want('cancel'),
      want('invoice'),
      want('notReceived'),
      want('missingItem'),
      { id: 'person', title: 'talkToPerson', way: 'withSupport' },
    ],
    unclear: unclear('orderHelp.chooseWantAgain'),
    silence,
    next: 'Customer says what is wanted of the order',
  }),

  readingOrder: call({
    operation: orders.read,
    input: ({ order }) => ({ orderRef: order?.ref ?? '' }),
    on: {
      found: {
        to: 'goingByWant',
        set: (_, heard) => ({ order: keptOrder(orders.read.outputs.found.parse(heard).order) }),
      },
      none: 'withSupport',
      failed: 'judgingOutage',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop tells the order as it is now',
  }),

  goingByWant: branch({
    cases: [
      { when: ({ refund }) => refund !== null, to: 'ending' },
      { when: ({ moneyReturned }) => moneyReturned !== null, to: 'judgingMoney' },
      { when: ({ want }) => want === 'cancel', to: 'decidingCancel' },
      { when: ({ want }) => want === 'address', to: 'decidingAddress' },
      { when: ({ want }) => want === 'invoice', to: 'readingInvoice' },
      { when: ({ want }) => want === 'missingItem', to: 'askingMissing' },
      { when: ({ want }) => want === 'change', to: 'askingChange' },
    ],
    otherwise: 'judgingStatus',
  }),
};

function want(id: NonNullable<OrderHelpContext['want']>) {
  return { id, title: `orderHelp.want.${id}`, way: { to: 'readingOrder', set: () => ({ want: id }) } };
}
