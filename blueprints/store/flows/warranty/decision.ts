import { flowKit, type PersonAct } from 'loopline/flow';
import { orders, returns } from 'loopline/integration';
import { DAY_MS, HOUR_MS } from '../../times.ts';
import { closed, inQueue } from '../shared/help.ts';
import { moneyStates } from '../shared/money.ts';
import { orderOf } from '../shared/order.ts';
import { by, heardAgain, number } from '../shared/said.ts';
import type { WarrantyContext } from './context.ts';
import { amountOf, claimKey, item, lineOf } from './line.ts';

const { askPerson, branch, call, choose, say } = flowKit<WarrantyContext>();

/** The workshop answers within two days. */
const WORKSHOP_MS = 2 * DAY_MS;

const repair: PersonAct<WarrantyContext> = {
  name: 'repair',
  title: 'We repair it',
  way: { to: 'repairing', set: () => ({ remedy: 'repair' }) },
};
const replace: PersonAct<WarrantyContext> = {
  name: 'replace',
  title: 'We send a new one',
  way: { to: 'requestingReplacement', set: () => ({ remedy: 'replacement' }) },
};
const giveBack: PersonAct<WarrantyContext> = {
  name: 'giveBack',
  title: 'We give the money back',
  moves: amountOf,
  way: { to: 'payingBack', set: () => ({ remedy: 'refund' }) },
};
const reject: PersonAct<WarrantyContext> = { name: 'reject', title: 'It is not covered', way: 'rejected' };

/** A person decides, the customer hears it from us, and what was decided is begun at once. */
export const decisionStates = {
  claiming: askPerson({
    queue: 'support',
    reason: 'warrantyClaim',
    say: {
      text: 'warranty.claimed',
      facts: { item, number, by: by(WORKSHOP_MS) },
      template: 'warranty_claimed',
    },
    also: [{ promise: 'promise.help', dueMs: WORKSHOP_MS, facts: { by: by(WORKSHOP_MS) } }],
    acts: [
      repair,
      replace,
      giveBack,
      reject,
      {
        name: 'morePhotos',
        title: 'Ask for another photo',
        way: { to: 'askingPhoto', set: () => ({ photo: null }) },
      },
    ],
    deadline: { afterMs: WORKSHOP_MS, to: 'delayed' },
    next: 'The workshop decides: repair, a new one, or the money',
  }),

  repairing: say({
    say: { text: 'warranty.repair', facts: { item }, template: 'warranty_repair' },
    also: heardAgain,
    to: 'creatingReturn',
  }),

  creatingReturn: call({
    operation: returns.create,
    input: (context) => ({
      orderRef: orderOf(context).ref,
      orderNumber: orderOf(context).number,
      lineRef: lineOf(context).ref,
      sku: lineOf(context).sku,
      quantity: lineOf(context).quantity,
      reason: 'warranty',
    }),
    key: (context) => claimKey('repair', context),
    on: {
      created: {
        to: 'handingLabel',
        set: (_, heard) => {
          const { returnRef, trackingNumber, fileIds } = returns.create.outputs.created.parse(heard);
          return { label: { returnRef, trackingNumber, fileId: fileIds[0] ?? null } };
        },
      },
      failed: 'labelByHand',
      manual: 'labelByHand',
    },
    deadline: { afterMs: HOUR_MS, to: 'labelByHand' },
    next: 'The warehouse makes the label',
  }),

  handingLabel: branch({
    cases: [{ when: ({ label }) => (label?.fileId ?? null) === null, to: 'labelByHand' }],
    otherwise: 'repairArranged',
  }),

  labelByHand: inQueue<WarrantyContext>({
    queue: 'warehouse',
    reason: 'labelMissing',
    acts: [{ name: 'labelSent', title: 'The customer has the label', way: 'repairByHand' }, closed],
    next: 'The warehouse sends the label',
  }),

  requestingReplacement: call({
    operation: orders.requestExchange,
    input: (context) => ({
      orderRef: orderOf(context).ref,
      lineRef: lineOf(context).ref,
      quantity: lineOf(context).quantity,
      reason: 'warranty',
    }),
    key: (context) => claimKey('exchange', context),
    on: {
      created: 'replaced',
      notPossible: { to: 'replacementStuck', set: ({ attempt }) => ({ attempt: attempt + 1 }) },
      failed: { to: 'replacementStuck', set: ({ attempt }) => ({ attempt: attempt + 1 }) },
      manual: 'replacementStuck',
    },
    deadline: { afterMs: HOUR_MS, to: 'replacementStuck' },
    next: 'The shop sends a new one',
  }),

  replacementStuck: inQueue<WarrantyContext>({
    reason: 'exchangeNotMade',
    acts: [
      { name: 'replacedByHand', title: 'I sent a new one', way: 'replaced' },
      { name: 'retryReplacement', title: 'Try it again', way: 'requestingReplacement' },
      repair,
      giveBack,
      closed,
    ],
    next: 'A colleague finds out what to send instead',
  }),

  ...moneyStates({
    amount: amountOf,
    lineRef: (context: WarrantyContext) => lineOf(context).ref,
    limitMinor: (context: WarrantyContext) =>
      Math.max(lineOf(context).refundableMinor, lineOf(context).unitMinor * lineOf(context).quantity),
    reason: 'warranty',
    to: 'marking',
  }),

  marking: call({
    operation: orders.markRefunded,
    input: (context) => ({
      orderRef: orderOf(context).ref,
      lineRef: lineOf(context).ref,
      minor: context.refund?.minor ?? 0,
      currency: orderOf(context).currency,
      refundRef: context.refund?.ref ?? '',
    }),
    key: (context) => claimKey('markRefunded', context),
    on: {
      marked: 'moneyBack',
      alreadyMarked: 'moneyBack',
      stale: 'moneyBackUnwritten',
      failed: 'moneyBackUnwritten',
      manual: 'moneyBackUnwritten',
    },
    deadline: { afterMs: DAY_MS, to: 'moneyBackUnwritten' },
    next: 'The shop learns that the money went back',
  }),

  /** A person said no: the customer may still ask for another one. */
  rejected: choose({
    say: { text: 'warranty.rejected', facts: { number }, template: 'help_answer' },
    also: heardAgain,
    options: [
      { id: 'ok', title: 'refund.acceptDenial', way: 'rejectedEnd' },
      { id: 'person', title: 'talkToPerson', way: 'withSupport' },
    ],
    unclear: { say: { text: 'warranty.rejected', facts: { number } }, to: 'withSupport' },
    silence: { giveUp: { afterMs: DAY_MS, to: 'rejectedEnd' } },
    next: 'Customer accepts the answer or asks for a person',
  }),
};
