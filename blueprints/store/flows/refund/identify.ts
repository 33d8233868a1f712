import { dateFact, flowKit, moneyFact, nameFact } from 'loopline/flow';
import { orders } from 'loopline/integration';
import { MINUTE_MS } from '../../times.ts';
import type { RefundContext } from './context.ts';
import { keptOrder } from './order.ts';
import { missed, theirs } from './owner.ts';
import { heardAgain, items, silence, unclear, YOUR_TURN } from './said.ts';

const { ask, branch, call, choose, confirm, optionList } = flowKit<RefundContext>();

/** A customer waits in the chat: after this long they are told that the shop does not answer. */
export const READ_DEADLINE_MS = 1.5 * MINUTE_MS;

/** Ten rows fit in a list; one is for another order. */
const MOST_ORDERS = 9;

const { one, several } = orders.find.outputs;
const { found } = orders.findByNumber.outputs;

/** Which order is it? By who they are, or by its number. Whether it is theirs is judged in prove.ts. */
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
          items,
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
};

function onlyOrder({ orders: [order] }: RefundContext) {
  if (order === undefined) throw new Error('The refund flow confirms an order and has found none');
  return order;
}
