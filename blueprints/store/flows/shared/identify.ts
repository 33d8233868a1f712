import { dateFact, flowKit, moneyFact, nameFact } from 'loopline/flow';
import { orders } from 'loopline/integration';
import { MINUTE_MS } from '../../times.ts';
import type { OrderMatter } from './matter.ts';
import { keptOrder } from './order.ts';
import { missed, theirs } from './owner.ts';
import { heardAgain, items, silenceOf, unclear, type Asking } from './said.ts';

const { ask, branch, call, choose, confirm, optionList } = flowKit<OrderMatter>();

/** A customer waits in the chat: after this long they are told that the shop does not answer. */
export const READ_DEADLINE_MS = 1.5 * MINUTE_MS;

/** Ten rows fit in a list; one is for another order. */
const MOST_ORDERS = 9;

const { one, several } = orders.find.outputs;
const { found } = orders.findByNumber.outputs;

/**
 * Which order is it? By who they are, or by its number. Whether it is theirs is judged in prove.ts; from `orderKnown`
 * the flow goes on by itself.
 */
export function identifyStates(asking: Asking) {
  return {
    ...readingStates(asking),
    confirmingOrder: confirmingOrder(asking),
    choosingOrder: choosingOrder(asking),
    askingNumber: askingNumber(asking),
  };
}

function readingStates({ onlyOrder: next = 'confirmingOrder' }: Asking) {
  return {
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
        one: { to: next, set: (_, heard) => ({ orders: [keptOrder(one.parse(heard).order)] }) },
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
  };
}

function confirmingOrder(asking: Asking) {
  return confirm({
    say: {
      text: 'order.confirm',
      facts: {
        number: (context) => nameFact(onlyOrder(context).number),
        amount: (context) => moneyFact({ ...onlyOrder(context), minor: onlyOrder(context).totalMinor }),
        placedOn: (context) => dateFact(onlyOrder(context).placedAt),
      },
      template: asking.yourTurn,
    },
    also: heardAgain,
    yes: { to: 'orderKnown', set: (context) => ({ order: onlyOrder(context), proof: 'channel' }) },
    no: 'askingNumber',
    unclear: {
      to: 'withSupport',
      say: {
        text: 'order.confirmAgain',
        facts: { number: (context) => nameFact(onlyOrder(context).number) },
      },
    },
    silence: silenceOf(asking),
    next: 'Customer says whether it is this order',
  });
}

function choosingOrder(asking: Asking) {
  return choose({
    say: { text: 'order.choose', template: asking.yourTurn },
    also: heardAgain,
    list: optionList({
      of: (context) => context.orders,
      id: (order) => order.ref,
      title: (order) => nameFact(order.number),
      description: {
        text: 'order.row',
        facts: {
          items,
          amount: ({ totalMinor: minor, currency }) => moneyFact({ minor, currency }),
          placedOn: (order) => dateFact(order.placedAt),
        },
      },
      take: (order) => ({ order, proof: 'channel' }),
      to: 'orderKnown',
    }),
    options: [{ id: 'another', title: 'order.another', way: 'askingNumber' }],
    unclear: unclear('order.chooseAgain'),
    silence: silenceOf(asking),
    next: 'Customer chooses an order',
  });
}

function askingNumber(asking: Asking) {
  return ask({
    say: { text: 'order.askNumber', template: asking.yourTurn },
    also: heardAgain,
    slot: 'orderNumber',
    as: 'orderNumber',
    to: 'findingByNumber',
    unclear: unclear('order.askNumberAgain'),
    silence: silenceOf(asking),
    next: 'Customer gives the order number',
  });
}

export function onlyOrder({ orders: [order] }: OrderMatter) {
  if (order === undefined) throw new Error('The flow confirms an order and has found none');
  return order;
}
