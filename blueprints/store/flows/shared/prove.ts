import { flowKit, nameFact } from 'loopline/flow';
import { orders } from 'loopline/integration';
import { READ_DEADLINE_MS } from './identify.ts';
import type { OrderMatter } from './matter.ts';
import { missed, theirs } from './owner.ts';
import { heardAgain, silenceOf, unclear, type Asking } from './said.ts';

const { ask, branch, call, choose } = flowKit<OrderMatter>();

/** Numbers and proofs that may lead to no order before a person looks. */
const MISSES = 2;

const { found } = orders.findByNumber.outputs;

/** Is the order theirs? By a fact that only the customer knows, or by a person who vouches for it. */
export function proveStates(asking: Asking) {
  return { ...judging, choosingProof: choosingProof(asking), askingEmail: askingEmail(asking) };
}

const judging = {
  /** An order that is not there and an order of somebody else look the same from outside. */
  judgingOwner: branch({
    cases: [
      { when: ({ order }) => order !== null, to: 'orderKnown' },
      { when: ({ misses }) => misses > MISSES, to: 'orderUnfound' },
    ],
    otherwise: 'choosingProof',
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
      found: { to: 'orderKnown', set: (_, heard) => theirs(found.parse(heard).order, 'person') },
      none: 'orderUnfound',
      failed: 'shopUnreachable',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'shopUnreachable' },
    next: 'The shop tells the order with this number',
  }),
};

function choosingProof(asking: Asking) {
  return choose({
    say: {
      text: 'order.notFound',
      facts: { number: ({ orderNumber }) => nameFact(orderNumber ?? '') },
      template: asking.yourTurn,
    },
    also: heardAgain,
    options: [
      { id: 'email', title: 'order.giveEmail', way: 'askingEmail' },
      { id: 'another', title: 'order.anotherNumber', way: 'askingNumber' },
      { id: 'person', title: 'talkToPerson', way: 'orderUnfound' },
    ],
    unclear: unclear('order.notFoundAgain'),
    silence: silenceOf(asking),
    next: 'Customer proves the order or gives another number',
  });
}

function askingEmail(asking: Asking) {
  return ask({
    say: { text: 'order.askEmail', template: asking.yourTurn },
    slot: 'proofEmail',
    as: 'email',
    to: 'checkingProof',
    unclear: unclear('order.askEmailAgain'),
    silence: silenceOf(asking),
    next: 'Customer gives the e-mail on the order',
  });
}
