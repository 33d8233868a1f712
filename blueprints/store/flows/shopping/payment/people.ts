import { flowKit, type PersonAct, type Words } from 'loopline/flow';
import { DAY_MS, HOUR_MS } from '../../../times.ts';
import type { ShoppingContext } from '../context.ts';
import { by } from '../said.ts';
import { orderNumber } from '../checkout/said.ts';
import { paidSum } from './said.ts';

const { askPerson, branch, handOver, say } = flowKit<ShoppingContext>();

type Act = PersonAct<ShoppingContext>;

/** How long a person may take before the customer hears again. */
const HELP_MS = 8 * HOUR_MS;

const goOn: Act = { name: 'goOn', title: 'Let the assistant go on', way: 'resumingTill' };
const close: Act = { name: 'close', title: 'Close it', way: 'closedByPerson' };
/** Nobody can pay any more, the shop takes the order back, and the customer hears it. */
const cancelOrder: Act = { name: 'cancelOrder', title: 'Cancel the order', way: 'stoppingPayment' };
const settled: Act = { name: 'settled', title: 'I settled it in the shop', way: 'closedByPerson' };
const explained: Act = { name: 'explained', title: 'Explained, all is well', way: 'moneyBack' };

const marked: Act = { name: 'marked', title: 'I wrote it into the shop', way: 'confirmingPaid' };
const retryMark: Act = { name: 'retryMark', title: 'Tell the shop again', way: 'markingAgain' };
const payBack: Act = {
  name: 'payBack',
  title: 'Give the money back',
  way: 'returningMoney',
  moves: ({ paid }) => paid && { minor: paid.minor, currency: paid.currency },
};
const returned: Act = {
  name: 'returned',
  title: 'I gave it back by hand',
  way: 'judgingReturn',
  moves: ({ paid }) => paid && { minor: paid.minor, currency: paid.currency },
};

const coming: Words<ShoppingContext> = {
  text: 'help.coming',
  facts: { by: by(HELP_MS) },
  template: 'help_is_coming',
};

/** A person takes over at the till. Every button leads back into the flow, or to an end. */
export const tillPeopleStates = {
  tillUnreachable: hands('support', 'systemDown', [goOn, cancelOrder, settled], {
    text: 'shop.downLong',
    facts: { by: by(HELP_MS) },
    template: 'help_is_coming',
  }),
  /** Far more than is sold in a chat. */
  orderingByPerson: hands('sales', 'largeOrder', [
    { ...close, name: 'ordered', title: 'They ordered', way: 'orderedByPerson' },
    close,
  ]),
  /** Nobody can tell whether it was ordered, or taken back. */
  orderUnclear: hands('support', 'orderUnclear', [goOn, cancelOrder, settled]),
  paymentHelp: hands('support', 'paymentHelp', [goOn, cancelOrder, settled]),
  paymentImpossible: hands('support', 'paymentRefused', [goOn, cancelOrder, settled]),
  paymentUnclear: hands('finance', 'paymentUnclear', [goOn, cancelOrder, settled]),

  /** Paid, and the shop does not know it. */
  paidUnwritten: hands('finance', 'paidUnwritten', [marked, retryMark, payBack], {
    text: 'payment.heldLong',
    facts: { amount: paidSum, number: orderNumber, by: by(HELP_MS) },
    template: 'payment_held_long',
  }),

  /** The money has to go back, and did not. */
  returnStuck: hands('finance', 'returnStuck', [returned, payBack, explained], {
    text: 'payment.returnStuck',
    facts: { amount: paidSum, by: by(HELP_MS) },
    template: 'payment_return_stuck',
  }),

  /** A promise could not be kept: the customer hears it from us, with a new date. */
  tillDelayed: say({
    say: { text: 'help.delayed', facts: { by: by(DAY_MS) }, template: 'help_delayed' },
    also: [{ keepPromises: true }, { promise: 'promise.help', dueMs: DAY_MS, facts: { by: by(DAY_MS) } }],
    to: 'findingTillSupervisor',
  }),
  findingTillSupervisor: branch({
    cases: [{ when: ({ paid }) => paid !== null, to: 'overduePaid' }],
    otherwise: 'overdueTill',
  }),
  overdueTill: supervised('A supervisor finishes the order, or cancels it', [goOn, cancelOrder, settled]),
  overduePaid: supervised('A supervisor writes the payment down, or gives it back', [
    marked,
    retryMark,
    payBack,
    returned,
    explained,
  ]),
};

function supervised(next: string, acts: readonly Act[]) {
  return askPerson({
    queue: 'supervisors',
    reason: 'overdue',
    priority: 'urgent',
    acts,
    deadline: { afterMs: DAY_MS, to: 'tillDelayed' },
    next,
  });
}

function hands(
  queue: 'support' | 'finance' | 'sales',
  reason: string,
  acts: readonly Act[],
  words: Words<ShoppingContext> = coming,
) {
  return handOver({
    queue,
    reason,
    say: words,
    also: [{ promise: 'promise.help', dueMs: HELP_MS, facts: { by: by(HELP_MS) } }],
    acts,
    deadline: { afterMs: HELP_MS, to: 'tillDelayed' },
    next: 'A colleague decides how the matter goes on',
  });
}
