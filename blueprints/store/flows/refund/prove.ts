import { flowKit, nameFact } from 'loopline/flow';
import { orders } from 'loopline/integration';
import type { RefundContext } from './context.ts';
import { READ_DEADLINE_MS } from './identify.ts';
import { missed, theirs } from './owner.ts';
import { heardAgain, silence, unclear, YOUR_TURN } from './said.ts';

const { ask, branch, call, choose } = flowKit<RefundContext>();

/** Numbers and proofs that may lead to no order before a person looks. */
const MISSES = 2;

const { found } = orders.findByNumber.outputs;

/** Is the order theirs? By a fact that only the customer knows, or by a person who vouches for it. */
export const proveStates = {
  /** An order that is not there and an order of somebody else look the same from outside. */
  judgingOwner: branch({
    cases: [
      { when: ({ order }) => order !== null, to: 'countingLines' },
      { when: ({ misses }) => misses > MISSES, to: 'orderUnfound' },
    ],
    otherwise: 'choosingProof',
  }),

  choosingProof: choose({
    say: {
      text: 'refund.notFound',
      facts: { number: ({ orderNumber }) => nameFact(orderNumber ?? '') },
      template: YOUR_TURN,
    },
    also: heardAgain,
    options: [
      { id: 'email', title: 'refund.giveEmail', way: 'askingEmail' },
      { id: 'another', title: 'refund.anotherNumber', way: 'askingNumber' },
      { id: 'person', title: 'talkToPerson', way: 'orderUnfound' },
    ],
    unclear: unclear('refund.notFoundAgain'),
    silence,
    next: 'Customer proves the order or gives another number',
  }),

  askingEmail: ask({
    say: { text: 'refund.askEmail', template: YOUR_TURN },
    slot: 'proofEmail',
    as: 'email',
    to: 'checkingProof',
    unclear: unclear('refund.askEmailAgain'),
    silence,
    next: 'Customer gives the e-mail on the order',
  }),

  checkingProof: call({
    operation: orders.findByNumber,
    input: ({ orderNumber, proofEmail }) => ({ number: orderNumber, email: proofEmail }),
    on: {
      found: {
        to: 'judgingOwner',
        set: (context, heard) => {
          const { order, belongsToContact } = found.parse(heard);
          if (!belongsToContact) return missed(context);
          return { ...theirs(order, 'email'), contact: { ...context.contact, email: context.proofEmail } };
        },
      },
      none: { to: 'judgingOwner', set: missed },
      failed: 'judgingOutage',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop tells whether the e-mail is on the order',
  }),

  /** A person named the order, and vouches that it is the customer's: for this one, not for the next. */
  findingForPerson: call({
    operation: orders.findByNumber,
    input: ({ orderNumber }) => ({ number: orderNumber }),
    on: {
      found: { to: 'countingLines', set: (_, heard) => theirs(found.parse(heard).order, 'person') },
      none: 'orderUnfound',
      failed: 'shopUnreachable',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'shopUnreachable' },
    next: 'The shop tells the order with this number',
  }),
};
