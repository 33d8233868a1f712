import { dateFact, flowKit, moneyFact, nameFact } from 'loopline/flow';
import { orders, type Order } from 'loopline/integration';
import { MINUTE_MS } from '../../times.ts';
import type { RefundContext } from './context.ts';
import { keptOrder } from './order.ts';
import { heardAgain, silence, unclear, YOUR_TURN } from './said.ts';

const { ask, branch, call, choose, confirm, optionList } = flowKit<RefundContext>();

/** A customer waits in the chat: after this long they are told that the shop does not answer. */
export const READ_DEADLINE_MS = 1.5 * MINUTE_MS;

/** Ten rows fit in a list; one is for another order. */
const MOST_ORDERS = 9;

/** Numbers and proofs that may lead to no order before a person looks. */
const MISSES = 2;

const { one, several } = orders.find.outputs;
const { found } = orders.findByNumber.outputs;

/** Which order is it, and is it theirs? By who they are, by its number, by a fact that only the customer knows. */
export const identifyStates = {
  starting: branch({
    cases: [
      { when: ({ orderNumber }) => orderNumber !== null, to: 'findingByNumber' },
      { when: ({ contact }) => contact.phone !== null || contact.email !== null, to: 'findingOrders' },
    ],
    otherwise: 'askingNumber',
  }),

  findingOrders: call({
    operation: orders.find,
    input: ({ contact }) => ({ phone: contact.phone, email: contact.email }),
    on: {
      one: { to: 'confirmingOrder', set: (_, heard) => ({ orders: [keptOrder(one.parse(heard).order)] }) },
      several: {
        to: 'choosingOrder',
        set: (_, heard) => ({ orders: several.parse(heard).orders.slice(0, MOST_ORDERS).map(keptOrder) }),
      },
      none: 'askingNumber',
      failed: 'judgingOutage',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop tells the orders of this customer',
  }),

  confirmingOrder: confirm({
    say: {
      text: 'refund.confirmOrder',
      facts: {
        number: (context) => nameFact(onlyOrder(context).number),
        amount: (context) => moneyFact({ ...onlyOrder(context), minor: onlyOrder(context).totalMinor }),
        placedOn: (context) => dateFact(onlyOrder(context).placedAt),
      },
      template: YOUR_TURN,
    },
    also: heardAgain,
    yes: { to: 'countingLines', set: (context) => ({ order: onlyOrder(context), proof: 'channel' }) },
    no: 'askingNumber',
    unclear: {
      ...unclear('refund.confirmOrderAgain'),
      say: {
        text: 'refund.confirmOrderAgain',
        facts: { number: (context) => nameFact(onlyOrder(context).number) },
      },
    },
    silence,
    next: 'Customer says whether it is this order',
  }),

  choosingOrder: choose({
    say: { text: 'refund.chooseOrder', template: YOUR_TURN },
    also: heardAgain,
    list: optionList({
      of: (context) => context.orders,
      id: (order) => order.ref,
      title: (order) => nameFact(order.number),
      description: {
        text: 'refund.orderRow',
        facts: {
          amount: ({ totalMinor: minor, currency }) => moneyFact({ minor, currency }),
          placedOn: (order) => dateFact(order.placedAt),
        },
      },
      take: (order) => ({ order, proof: 'channel' }),
      to: 'countingLines',
    }),
    options: [{ id: 'another', title: 'refund.anotherOrder', way: 'askingNumber' }],
    unclear: unclear('refund.chooseOrderAgain'),
    silence,
    next: 'Customer chooses an order',
  }),

  askingNumber: ask({
    say: { text: 'refund.askNumber', template: YOUR_TURN },
    also: heardAgain,
    slot: 'orderNumber',
    as: 'orderNumber',
    to: 'findingByNumber',
    unclear: unclear('refund.askNumberAgain'),
    silence,
    next: 'Customer gives the order number',
  }),

  findingByNumber: call({
    operation: orders.findByNumber,
    input: ({ orderNumber, contact }) => ({
      number: orderNumber,
      phone: contact.phone,
      email: contact.email,
    }),
    on: {
      found: {
        to: 'judgingOwner',
        set: (context, heard) => {
          const { order, belongsToContact } = found.parse(heard);
          return belongsToContact ? theirs(order, 'channel') : missed(context);
        },
      },
      none: { to: 'judgingOwner', set: missed },
      failed: 'judgingOutage',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop tells the order with this number',
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
};

function onlyOrder({ orders: [order] }: RefundContext) {
  if (order === undefined) throw new Error('The refund flow confirms an order and has found none');
  return order;
}

function theirs(order: Order, proof: RefundContext['proof']) {
  return { order: keptOrder(order), proof };
}

/** The e-mail proves nothing about the next number. */
function missed({ misses }: RefundContext): Partial<RefundContext> {
  return { misses: misses + 1, proofEmail: null };
}
