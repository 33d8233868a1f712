import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../base/clock.ts';
import {
  dateFact,
  defineFlow,
  definePolicy,
  flowKit,
  moneyFact,
  nameFact,
  type CardPlan,
  type OperationContract,
  type WrittenFlow,
} from '../index.ts';

/** A small flow that uses every state of the kit: a parcel did not arrive, and the customer wants the money back. */

const contextSchema = z.object({
  orderNumber: z.string().nullable(),
  parcels: z.array(z.object({ id: z.string(), title: z.string(), minor: z.number(), sentAt: z.string() })),
  parcelId: z.string().nullable(),
  contactId: z.string(),
  approvedBy: z.string().nullable(),
});

export type ParcelContext = z.infer<typeof contextSchema>;

export const findParcels: OperationContract = {
  name: 'orders.parcels',
  effect: 'read',
  outcomes: ['found', 'none'],
};

export const refundParcel: OperationContract = {
  name: 'payments.refund',
  effect: 'money',
  outcomes: ['refunded', 'refused'],
};

export const lostParcelPolicy = definePolicy({
  name: 'lostParcel',
  version: 2,
  facts: z.object({ minor: z.number(), daysSinceSent: z.number() }),
  rules: [
    { id: 'tooEarly', when: { fact: 'daysSinceSent', lt: 7 }, decision: 'deny', reason: 'parcel.tooEarly' },
    { id: 'dear', when: { fact: 'minor', gt: 50_000 }, decision: 'approve', reason: 'parcel.dear' },
    { id: 'cheap', when: { fact: 'minor', lte: 50_000 }, decision: 'allow', reason: 'parcel.allowed' },
  ],
  otherwise: { decision: 'deny', reason: 'parcel.tooEarly' },
  examples: [
    { facts: { minor: 1000, daysSinceSent: 3 }, decision: 'deny', rule: 'tooEarly' },
    { facts: { minor: 60_000, daysSinceSent: 9 }, decision: 'approve', rule: 'dear' },
    { facts: { minor: 1000, daysSinceSent: 9 }, decision: 'allow', rule: 'cheap' },
  ],
});

const { ask, branch, call, choose, close, confirm, decide, askPerson, handOver, optionList, say, wait } =
  flowKit<ParcelContext>();

export const silence = {
  nudge: { afterMs: 2 * HOUR_MS, say: 'parcel.stillThere' },
  giveUp: { afterMs: 20 * HOUR_MS, to: 'abandoned' },
};

export const unclear = { say: 'parcel.unclear', to: 'withAgent' };

export const parcelStates = {
  asking: ask({
    say: 'parcel.askOrder',
    slot: 'orderNumber',
    as: 'orderNumber',
    to: 'lookingUp',
    unclear,
    silence,
    next: 'Customer gives the order number',
  }),
  lookingUp: call({
    operation: findParcels,
    input: (context) => ({ orderNumber: context.orderNumber, contactId: context.contactId }),
    on: {
      found: {
        to: 'counting',
        set: (_, output) => ({ parcels: contextSchema.shape.parcels.parse(output.parcels) }),
      },
      none: 'asking',
      failed: 'withAgent',
    },
    deadline: { afterMs: 10 * MINUTE_MS, to: 'withAgent' },
    next: 'The shop tells the parcels of the order',
  }),
  counting: branch({
    cases: [{ when: (context) => context.parcels.length === 1, to: 'takingOnly' }],
    otherwise: 'choosing',
  }),
  takingOnly: say({
    say: { text: 'parcel.onlyOne', facts: { title: (context) => nameFact(parcelOf(context).title) } },
    to: 'deciding',
  }),
  choosing: choose({
    say: 'parcel.which',
    list: optionList({
      of: (context) => context.parcels,
      id: (parcel) => parcel.id,
      title: (parcel) => nameFact(parcel.title),
      description: { text: 'parcel.sentOn', facts: { sentAt: (parcel) => dateFact(parcel.sentAt) } },
      take: (parcel) => ({ parcelId: parcel.id }),
      to: 'deciding',
    }),
    options: [{ id: 'other', title: 'parcel.other', way: 'withAgent' }],
    unclear,
    silence,
    next: 'Customer chooses a parcel',
  }),
  deciding: decide({
    policy: lostParcelPolicy,
    facts: (context, at) => ({
      minor: parcelOf(context).minor,
      daysSinceSent: (Date.parse(at) - Date.parse(parcelOf(context).sentAt)) / DAY_MS,
    }),
    outcomes: { allow: 'confirming', deny: 'refused', approve: 'approving' },
  }),
  confirming: confirm({
    say: {
      text: 'parcel.confirm',
      facts: { amount: (context) => moneyFact({ minor: parcelOf(context).minor, currency: 'BRL' }) },
    },
    yes: 'paying',
    no: 'cancelled',
    unclear,
    silence,
    next: 'Customer confirms the refund',
  }),
  approving: askPerson({
    queue: 'money',
    reason: 'dearParcel',
    say: { text: 'parcel.waitForApproval' },
    acts: [
      {
        name: 'approve',
        title: 'Approve',
        way: { to: 'confirming', set: (_, act) => ({ approvedBy: z.string().parse(act.agentId) }) },
      },
      { name: 'reject', title: 'Reject', way: 'refused' },
    ],
    also: [{ promise: 'parcel.promiseAnswer', dueMs: 4 * HOUR_MS }],
    deadline: { afterMs: 8 * HOUR_MS, to: 'withAgent' },
    next: 'Finance approves the refund',
  }),
  paying: call({
    operation: refundParcel,
    input: (context) => ({ parcelId: context.parcelId, minor: parcelOf(context).minor }),
    key: (context) => `refund:${context.orderNumber}:${context.parcelId}:lost`,
    on: { refunded: 'paid', refused: 'withAgent', failed: 'withAgent', manual: 'withAgent' },
    unsettled: { say: 'parcel.confirmingPayment', promiseMs: 2 * HOUR_MS },
    deadline: { afterMs: 12 * HOUR_MS, to: 'withAgent' },
    next: 'The payment provider refunds',
  }),
  paid: say({
    say: {
      text: 'parcel.paid',
      facts: { amount: (context) => moneyFact({ minor: parcelOf(context).minor, currency: 'BRL' }) },
      statesMoney: true,
    },
    also: [{ keepPromises: true }],
    to: 'settling',
  }),
  settling: wait({
    for: { afterMs: 2 * DAY_MS },
    to: 'checkingBack',
    acts: [{ name: 'done', title: 'Money has arrived', way: 'done' }],
    next: 'Ask whether the money arrived',
  }),
  checkingBack: confirm({
    say: { text: 'parcel.arrived', template: 'parcel_arrived' },
    yes: 'done',
    no: 'withAgent',
    unclear,
    silence: { giveUp: { afterMs: DAY_MS, to: 'done' } },
    next: 'Customer says whether the money arrived',
  }),
  withAgent: handOver({
    queue: 'care',
    reason: 'parcelTrouble',
    say: 'parcel.toAgent',
    acts: [{ name: 'solve', title: 'Mark as solved', way: 'done' }],
    deadline: { afterMs: 2 * DAY_MS, to: 'abandoned' },
    next: 'An agent takes the case',
  }),
  refused: close({
    outcome: 'refused',
    say: { text: 'parcel.refused' },
    resolveTickets: true,
    keepPromises: true,
  }),
  cancelled: close({ outcome: 'cancelled', say: 'parcel.cancelled' }),
  abandoned: close({ outcome: 'abandoned' }),
  done: close({ outcome: 'refunded', keepPromises: true, resolveTickets: true }),
};

export const parcelCard: CardPlan<ParcelContext> = {
  wants: [
    {
      text: 'parcel.cardWants',
      facts: { order: (context) => nameFact(context.orderNumber ?? '') },
      when: (context) => context.orderNumber !== null,
    },
  ],
  checked: [{ text: 'parcel.cardChecked', when: (context) => context.parcels.length > 0 }],
  leftToDo: [{ text: 'parcel.cardLeft' }],
};

export const writtenParcelFlow: WrittenFlow<ParcelContext> = {
  name: 'lostParcel',
  version: 1,
  reason: 'delivery',
  contextSchema,
  context: ({ slots, contact }) => ({
    orderNumber: typeof slots.orderNumber === 'string' ? slots.orderNumber : null,
    parcels: [],
    parcelId: null,
    contactId: contact.id,
    approvedBy: null,
  }),
  object: (context) => (context.orderNumber === null ? null : { kind: 'order', ref: context.orderNumber }),
  initial: 'asking',
  states: parcelStates,
  cancelled: 'cancelled',
  card: parcelCard,
};

export const parcelFlow = defineFlow(writtenParcelFlow);

function parcelOf(context: ParcelContext): ParcelContext['parcels'][number] {
  const parcel = context.parcels.find(({ id }) => id === context.parcelId) ?? context.parcels[0];
  if (parcel === undefined) throw new Error('The flow decides about a parcel before it has one');
  return parcel;
}
