import { flowKit, moneyFact, nameFact } from 'loopline/flow';
import type { REASONS } from '../../policies/refund.ts';
import { onlyOrder } from '../shared/identify.ts';
import { orderOf, refundable } from '../shared/order.ts';
import { heardAgain, number, unclear } from '../shared/said.ts';
import { nothingKnown, type RefundContext } from './context.ts';
import { findLine } from './order.ts';
import { item, placedOn, silence, total, YOUR_TURN } from './said.ts';

const { ask, branch, choose, optionList } = flowKit<RefundContext>();

/** Ten rows fit in a list; one is for another order. */
const MOST_LINES = 9;

const another = {
  id: 'another',
  title: 'order.another',
  way: { to: 'askingNumber', set: ({ misses }: RefundContext) => ({ ...nothingKnown, misses }) },
};

const reasons = [
  reason('damaged'),
  reason('wrongItem'),
  reason('doesNotFit'),
  reason('changedMind'),
  reason('other', 'describingReason'),
];

/** Which line of the order, and what is wrong with it? */
export const itemStates = {
  /** The only order, with one thing to give back in it: it is shown with the question about the reason, in one message. */
  judgingOnlyOrder: branch({
    cases: [
      {
        when: (context) => context.reason === null && refundable(onlyOrder(context).lines).length === 1,
        to: 'supposingOrder',
        set: (context) => ({ order: onlyOrder(context), proof: 'channel' }),
      },
    ],
    otherwise: 'confirmingOrder',
  }),

  supposingOrder: choose({
    say: {
      text: 'refund.supposeOrder',
      facts: { item, number, amount: total, placedOn },
      template: YOUR_TURN,
    },
    also: heardAgain,
    options: [...reasons, another],
    yesNo: { yes: 'choosingReason', no: another.way },
    unclear: unclear('refund.chooseReasonAgain'),
    silence,
    next: 'Customer says what happened to this order',
  }),

  orderKnown: branch({
    cases: [
      { when: (context) => orderOf(context).lines.length === 0, to: 'withSupport' },
      {
        when: (context) => context.lineRef === null && refundable(orderOf(context).lines).length > 1,
        to: 'choosingLine',
      },
    ],
    otherwise: 'judgingReason',
  }),

  /** Who said at once what is wrong is not asked again. */
  judgingReason: branch({
    cases: [{ when: ({ reason }) => reason !== null, to: 'correctingReason' }],
    otherwise: 'choosingReason',
  }),

  choosingLine: choose({
    say: { text: 'order.chooseLine', facts: { number }, template: YOUR_TURN },
    also: heardAgain,
    list: optionList({
      of: (context) =>
        refundable(orderOf(context).lines)
          .slice(0, MOST_LINES)
          .map((line) => ({ ...line, currency: orderOf(context).currency })),
      id: (line) => line.ref,
      title: (line) => nameFact(line.title),
      description: {
        text: 'order.lineRow',
        facts: {
          quantity: ({ quantity }) => ({ kind: 'number', value: quantity }),
          amount: ({ refundableMinor: minor, currency }) => moneyFact({ minor, currency }),
        },
      },
      take: (line) => ({ lineRef: line.ref }),
      to: 'judgingReason',
    }),
    options: [another],
    unclear: unclear('order.chooseLineAgain'),
    silence,
    next: 'Customer chooses an item of the order',
  }),

  choosingReason: choose({
    say: { text: 'refund.chooseReason', facts: { item, number }, template: YOUR_TURN },
    also: heardAgain,
    options: reasons,
    unclear: unclear('refund.chooseReasonAgain'),
    silence,
    next: 'Customer says why',
  }),

  describingReason: ask({
    say: { text: 'refund.describeReason', template: YOUR_TURN },
    slot: 'reasonWords',
    as: 'words',
    to: 'readingOrder',
    unclear: unclear('refund.describeReason'),
    silence,
    next: 'Customer describes what happened',
  }),
};

/** From here on the line is fixed, whatever else changes in the order. */
function reason(id: (typeof REASONS)[number], to = 'readingOrder') {
  const set = (context: RefundContext, _: object, at: string): Partial<RefundContext> => ({
    heardAt: at,
    reason: id,
    lineRef: findLine(context)?.ref ?? null,
  });
  return { id, title: `refund.reason.${id}`, way: { to, set } };
}
