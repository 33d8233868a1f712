import { dateFact, defineFlow, flowKit, moneyFact, nameFact } from 'loopline/flow';
import { orders } from 'loopline/integration';
import { HOUR_MS } from '../../times.ts';
import { READ_DEADLINE_MS } from '../shared/identify.ts';
import { keptOrder, orderOf } from '../shared/order.ts';
import { by, heardAgain, items, unclear } from '../shared/said.ts';
import { contextSchema, openingContext, type ComplaintContext } from './context.ts';
import { answerStates } from './answer.ts';

const { ask, branch, call, choose, handOver, optionList } = flowKit<ComplaintContext>();

const ANSWER_MS = 4 * HOUR_MS;
const MOST_ORDERS = 9;

const { one, several } = orders.find.outputs;
const { found } = orders.findByNumber.outputs;

/** Who stops writing has complained all the same: a person has it with what is known. */
const silence = { giveUp: { afterMs: HOUR_MS, to: 'withCare' } };

const hearingStates = {
  hearing: branch({
    cases: [{ when: ({ complaint }) => complaint !== null, to: 'looking' }],
    otherwise: 'askingWhat',
  }),

  askingWhat: ask({
    say: { text: 'complaint.askWhat', template: 'help_your_turn' },
    slot: 'complaint',
    as: 'words',
    to: 'looking',
    unclear: { say: 'complaint.askWhatAgain', tries: 2, to: 'withCare' },
    silence,
    next: 'Customer says what went wrong',
  }),

  /** Nobody who complains has to prove anything: an order is taken along when it is plain which one it is. */
  looking: branch({
    cases: [
      { when: ({ orderNumber }) => orderNumber !== null, to: 'findingNamed' },
      { when: ({ contact }) => contact.phone !== null || contact.email !== null, to: 'findingOrders' },
    ],
    otherwise: 'withCare',
  }),

  findingNamed: call({
    operation: orders.findByNumber,
    input: ({ orderNumber, contact }) => ({
      number: orderNumber,
      phone: contact.phone,
      email: contact.email,
    }),
    on: {
      found: {
        to: 'withCare',
        set: (_, heard) => {
          const { order, belongsToContact } = found.parse(heard);
          return belongsToContact ? { order: keptOrder(order), proof: 'channel' } : {};
        },
      },
      none: 'withCare',
      failed: 'withCare',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'withCare' },
    next: 'The shop tells the order that was named',
  }),

  findingOrders: call({
    operation: orders.find,
    input: ({ contact }) => ({ phone: contact.phone, email: contact.email }),
    on: {
      one: {
        to: 'withCare',
        set: (_, heard) => ({ order: keptOrder(one.parse(heard).order), proof: 'channel' }),
      },
      several: {
        to: 'choosingOrder',
        set: (_, heard) => ({ orders: several.parse(heard).orders.slice(0, MOST_ORDERS).map(keptOrder) }),
      },
      none: 'withCare',
      failed: 'withCare',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'withCare' },
    next: 'The shop tells the orders of this customer',
  }),

  choosingOrder: choose({
    say: { text: 'complaint.chooseOrder', template: 'help_your_turn' },
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
      to: 'withCare',
    }),
    options: [{ id: 'none', title: 'complaint.noOrder', way: 'withCare' }],
    unclear: { ...unclear('complaint.chooseOrder'), tries: 2, to: 'withCare' },
    silence,
    next: 'Customer says which order it is about',
  }),

  withCare: handOver({
    queue: 'support',
    reason: 'complaint',
    say: {
      text: 'complaint.sorry',
      facts: { by: by(ANSWER_MS), protocol: ({ protocolNumber }) => nameFact(protocolNumber) },
      template: 'complaint_sorry',
    },
    also: [...heardAgain, { promise: 'promise.help', dueMs: ANSWER_MS, facts: { by: by(ANSWER_MS) } }],
    acts: [
      { name: 'solved', title: 'It is put right', way: 'settling' },
      { name: 'askAgain', title: 'Let the assistant ask what went wrong', way: 'askingWhat' },
    ],
    deadline: { afterMs: ANSWER_MS, to: 'delayed' },
    next: 'A colleague answers the complaint',
  }),
};

/** Somebody complains: they are heard, a person answers in hours, and later they are asked whether it was put right. */
export const complaint = defineFlow({
  name: 'complaint',
  version: 1,
  reason: 'complaint',
  contextSchema,
  context: openingContext,
  object: ({ order }) => (order === null ? null : { kind: 'order', ref: order.number }),
  initial: 'hearing',
  cancelled: 'takenBack',
  states: { ...hearingStates, ...answerStates },
  card: {
    wants: [
      { text: 'card.complains', when: ({ complaint: told }) => told === null },
      {
        text: 'card.inTheirWords',
        facts: { words: ({ complaint: told }) => nameFact(told ?? '') },
        when: ({ complaint: told }) => told !== null,
      },
      {
        text: 'card.aboutOrder',
        facts: { number: (context) => nameFact(orderOf(context).number) },
        when: ({ order }) => order !== null,
      },
    ],
    checked: [
      {
        text: 'card.orderStatus',
        facts: { status: (context) => nameFact(orderOf(context).status) },
        when: ({ order }) => order !== null,
      },
      { text: 'card.notContent', when: ({ content }) => content === false },
    ],
    leftToDo: [{ text: 'card.answerComplaint' }],
  },
});
