import { flowKit, type Way } from 'loopline/flow';
import { crm, mail, orders } from 'loopline/integration';
import { DAY_MS } from '../../times.ts';
import { writeMoney } from '../../writeMoney.ts';
import { orderOf } from '../shared/order.ts';
import type { RefundContext } from './context.ts';
import { lineKey } from './intentKey.ts';
import { mailOf } from './mailOf.ts';
import { lineOf } from './order.ts';

const { branch, call } = flowKit<RefundContext>();

/** Far longer than retries and look-ups take: only a stopped outbox gets here. */
const STUCK = { afterMs: DAY_MS, to: 'findingSupervisor' };

/** The shop, the customer's mailbox and the CRM learn what happened. What cannot be written is noted for a person. */
export const recordStates = {
  recording: branch({
    cases: [{ when: ({ remedy }) => remedy === 'exchange', to: 'reachingCrm' }],
    otherwise: 'markingRefunded',
  }),

  markingRefunded: markRefunded('rereadingOrder'),

  /** The order changed meanwhile: it is read and marked once more. */
  rereadingOrder: call({
    operation: orders.read,
    input: (context) => ({ orderRef: orderOf(context).ref }),
    on: {
      found: {
        to: 'markingAgain',
        // The line stays as it was decided on; only the version is new.
        set: (context, heard) => {
          const { version } = orders.read.outputs.found.parse(heard).order;
          return { order: { ...orderOf(context), version } };
        },
      },
      none: unwritten('shop', 'sendingMail'),
      failed: unwritten('shop', 'sendingMail'),
    },
    deadline: STUCK,
    next: 'The shop tells the order as it is now',
  }),

  markingAgain: markRefunded(unwritten('shop', 'sendingMail')),

  sendingMail: call({
    operation: mail.send,
    input: mailOf,
    key: (context) => lineKey('mail', context, context.refund?.ref ?? 'none'),
    on: { sent: 'reachingCrm', failed: 'reachingCrm', manual: 'reachingCrm' },
    deadline: STUCK,
    next: 'The confirmation goes out by e-mail',
  }),

  reachingCrm: branch({
    cases: [{ when: ({ contact }) => contact.phone === null && contact.email === null, to: 'wrappingUp' }],
    otherwise: 'loggingOutcome',
  }),

  loggingOutcome: call({
    operation: crm.logOutcome,
    input: crmEntry,
    key: (context) => lineKey('crm', context, context.refund?.ref ?? context.exchangeRef ?? 'none'),
    on: {
      logged: { to: 'wrappingUp', set: () => ({ recorded: true }) },
      ambiguous: unwritten('crm', 'wrappingUp'),
      failed: unwritten('crm', 'wrappingUp'),
      manual: unwritten('crm', 'wrappingUp'),
    },
    deadline: STUCK,
    next: 'The CRM learns how it ended',
  }),
};

function markRefunded(stale: Way<RefundContext>) {
  return call({
    operation: orders.markRefunded,
    input: (context) => ({
      orderRef: orderOf(context).ref,
      lineRef: lineOf(context).ref,
      minor: context.refund?.minor ?? 0,
      currency: orderOf(context).currency,
      refundRef: context.refund?.ref ?? '',
      version: orderOf(context).version,
    }),
    // The version belongs to the intent: after a newer one the first receipt, 'stale', must not come again.
    key: (context) => lineKey('markRefunded', context, orderOf(context).version),
    on: {
      marked: 'sendingMail',
      alreadyMarked: 'sendingMail',
      stale,
      failed: unwritten('shop', 'sendingMail'),
      manual: unwritten('shop', 'sendingMail'),
    },
    deadline: STUCK,
    next: 'The shop learns that it was refunded',
  });
}

function unwritten(record: 'shop' | 'crm', to: string): Way<RefundContext> {
  return {
    to,
    set: ({ unwritten: earlier, recorded }) => ({
      unwritten: [...new Set([...earlier, record])],
      recorded: recorded || record === 'crm',
    }),
  };
}

function crmEntry(context: RefundContext) {
  const { number } = orderOf(context);
  const { refund, remedy, reason, contact } = context;
  const title = lineOf(context).title;
  const text =
    refund === null
      ? `Exchange of '${title}', reason: ${reason}.`
      : `Refund of ${writeMoney(refund, 'en')} for '${title}', reason: ${reason}.`;
  return {
    phone: contact.phone,
    email: contact.email,
    name: contact.name,
    protocolNumber: context.protocolNumber,
    subject: `${remedy} ${number}`,
    text,
    outcome: remedy === 'exchange' ? 'exchanged' : 'refunded',
  };
}
