import { z } from 'zod';
import { flowKit, moneyFact, type Fact, type From } from 'loopline/flow';
import { payments } from 'loopline/integration';
import { HOUR_MS } from '../../times.ts';
import { agentIn, wordsIn } from './heardIn.ts';
import { closed, HELP_MS, inQueue } from './help.ts';
import type { OrderMatter } from './matter.ts';
import { orderOf } from './order.ts';
import { by, heardAgain, number } from './said.ts';
import { troubleIn } from './troubleIn.ts';

/** What is kept of money that goes back. */
export const moneyFields = {
  /** Raised when the money surely did not move and a person wants it tried again: then it is a new intent. */
  attempt: z.number().int(),
  /** Why the last try did not work: a code of the provider. */
  trouble: z.string().nullable(),
  refund: z
    .object({ ref: z.string(), minor: z.number(), currency: z.string(), pending: z.boolean() })
    .nullable(),
};

const fields = z.object(moneyFields);
export type MoneyMatter = OrderMatter & z.infer<typeof fields>;

export const noMoney = { attempt: 1, trouble: null, refund: null } satisfies z.infer<typeof fields>;

/** What goes back, of what, and why. */
export interface MoneyBack {
  readonly amount: From<MoneyMatter, { minor: number; currency: string }>;
  /** The line of the order; 'order' for all of it. */
  readonly lineRef: From<MoneyMatter, string>;
  /** What the line cost in all. */
  readonly limitMinor: From<MoneyMatter, number>;
  /** In a word: 'cancelled'. It is part of the intent: for one reason a line is paid back once. */
  readonly reason: string;
  /** Where the flow goes on once the customer has heard of it. */
  readonly to: string;
}

const { branch, call, say } = flowKit<MoneyMatter>();

const UNSETTLED_MS = 2 * HOUR_MS;

/** Money goes back where it came from, once: `payingBack` begins it, and people finish what the provider does not. */
export function moneyStates(back: MoneyBack) {
  const facts = { amount: refundedOf(back), number };
  return {
    payingBack: payingBack(back),

    tellingMoney: branch({
      cases: [{ when: ({ refund }) => refund?.pending === true, to: 'moneyOnItsWay' }],
      otherwise: 'moneyIsBack',
    }),

    moneyIsBack: say({
      say: { text: 'refund.done', facts, template: 'refund_done', statesMoney: true },
      also: heardAgain,
      to: back.to,
    }),

    moneyOnItsWay: say({
      say: { text: 'refund.onItsWay', facts, template: 'refund_on_its_way', statesMoney: true },
      also: heardAgain,
      to: back.to,
    }),

    moneyNotMoved: withFinance(back, 'refundFailed'),
    moneyUnknown: withFinance(back, 'refundUnknown'),
  };
}

function payingBack(back: MoneyBack) {
  return call({
    operation: payments.refund,
    input: (context, at) => ({
      paymentRef: orderOf(context).paymentRef,
      orderRef: orderOf(context).ref,
      lineRef: back.lineRef(context, at),
      ...back.amount(context, at),
      lineLimitMinor: back.limitMinor(context, at),
      reason: back.reason,
    }),
    key: (context, at) => intent(context, back.lineRef(context, at), back.reason),
    say: {
      text: 'refund.sending',
      facts: { amount: amountOf(back), number },
      template: 'refund_sending',
      statesMoney: true,
    },
    on: {
      refunded: { to: 'tellingMoney', set: receipt },
      refused: { to: 'moneyNotMoved', set: surelyNot },
      failed: { to: 'moneyNotMoved', set: surelyNot },
      manual: {
        to: 'moneyUnknown',
        set: (_, heard) => ({ trouble: troubleIn(heard) }),
      },
    },
    unsettled: {
      say: {
        text: 'refund.unsettled',
        facts: { amount: amountOf(back), by: by(UNSETTLED_MS) },
        template: 'refund_unsettled',
      },
      promise: 'promise.news',
      promiseMs: UNSETTLED_MS,
    },
    deadline: { afterMs: HOUR_MS, to: 'moneyUnknown' },
    next: 'The payment provider refunds',
  });
}

function withFinance(back: MoneyBack, reason: string) {
  return inQueue<MoneyMatter>({
    queue: 'finance',
    reason,
    say: {
      text: 'refund.notMade',
      facts: { number, by: by(HELP_MS) },
      template: 'help_is_coming',
    },
    acts: [
      {
        name: 'refundedByHand',
        title: 'I refunded it by hand',
        input: [{ name: 'refundRef', as: 'words', isNeeded: false }],
        moves: back.amount,
        way: {
          to: 'moneyIsBack',
          set: (context, act, at) => ({
            refund: {
              ref: wordsIn(act.refundRef) ?? `byHand:${agentIn(act)}`,
              ...back.amount(context, at),
              pending: false,
            },
            trouble: null,
          }),
        },
      },
      { name: 'retryRefund', title: 'Try the refund again', moves: back.amount, way: 'payingBack' },
      closed,
    ],
    next: 'Finance decides about the refund',
  });
}

function intent(context: MoneyMatter, lineRef: string, reason: string): string {
  const again = context.attempt > 1 ? [String(context.attempt)] : [];
  return ['refund', orderOf(context).number, lineRef, reason, ...again].join(':');
}

function receipt(_: MoneyMatter, heard: object): Partial<MoneyMatter> {
  const { refundRef, minor, currency, status } = payments.refund.outputs.refunded.parse(heard);
  return { refund: { ref: refundRef, minor, currency, pending: status === 'pending' }, trouble: null };
}

/** No money moved: when a person wants it again, it is a new intent. */
function surelyNot({ attempt }: MoneyMatter, heard: object) {
  return { attempt: attempt + 1, trouble: troubleIn(heard) };
}

function amountOf({ amount }: MoneyBack) {
  return (context: MoneyMatter, at: string): Fact => moneyFact(amount(context, at));
}

/** What was given back, as the provider confirmed it. */
function refundedOf({ amount }: MoneyBack) {
  return (context: MoneyMatter, at: string): Fact => moneyFact(context.refund ?? amount(context, at));
}
