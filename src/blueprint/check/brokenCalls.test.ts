import { z } from 'zod';
import { DAY_MS } from '../../base/clock.ts';
import { flowKit } from '../../flow/index.ts';
import {
  lostParcelPolicy,
  parcelStates,
  refundParcel,
  type ParcelContext,
} from '../../flow/testing/parcelFlow.ts';
import { asking, finding, paying, without } from '../testing/brokenParts.ts';
import { refuses } from '../testing/refuses.ts';

const { call, confirm, decide, handOver } = flowKit<ParcelContext>();

refuses([
  {
    name: 'a yes-or-no question that does not hear no',
    states: {
      confirming: {
        ...parcelStates.confirming,
        on: { affirm: { target: 'paying' }, unclear: { target: 'withAgent' } },
      },
    },
    rules: ['answers'],
    state: 'confirming',
    reason: /does not hear 'deny'/,
  },
  {
    name: 'a question that is helpless before an unclear answer',
    states: {
      asking: { ...parcelStates.asking, on: { answer: { target: 'lookingUp' } } },
    },
    rules: ['answers'],
    state: 'asking',
    reason: /no way for an answer that does not fit/,
  },
  {
    name: 'a call with an outcome that has no way',
    states: { lookingUp: call({ ...finding, on: { found: 'counting', failed: 'withAgent' } }) },
    rules: ['callOutcomes'],
    state: 'lookingUp',
    reason: /'orders.parcels' may end as 'none'/,
  },
  {
    name: 'a call without a way for its failure',
    states: { lookingUp: call({ ...finding, on: { found: 'counting', none: 'asking' } }) },
    rules: ['callOutcomes'],
    state: 'lookingUp',
    reason: /may end as 'failed'/,
  },
  {
    name: 'an act without a way for what nobody can tell',
    states: {
      paying: call({ ...paying, on: { refunded: 'paid', refused: 'withAgent', failed: 'withAgent' } }),
    },
    rules: ['callOutcomes'],
    state: 'paying',
    reason: /may end as 'manual'/,
  },
  {
    name: 'money that moves in silence',
    states: { paying: call(without(paying, 'unsettled')) },
    rules: ['callOutcomes'],
    state: 'paying',
    reason: /moves money and nothing is said/,
  },
  {
    name: 'money that moves without a business intent',
    states: { paying: call(without(paying, 'key')) },
    rules: ['callKey'],
    state: 'paying',
    reason: /acts and has no key/,
  },
  {
    name: 'an operation that has another contract elsewhere',
    states: {
      paying: call(paying),
      paid: call({
        ...paying,
        operation: { ...refundParcel, outcomes: ['refunded'] },
        on: { refunded: 'settling', failed: 'withAgent', manual: 'withAgent' },
      }),
    },
    rules: ['contracts'],
    state: 'paid',
    reason: /another contract here/,
  },
  {
    name: 'a hand-over to a queue that is not there',
    states: {
      withAgent: handOver({
        queue: 'carre',
        reason: 'trouble',
        acts: [{ name: 'solve', title: 'Solve', way: 'done' }],
        deadline: { afterMs: DAY_MS, to: 'abandoned' },
        next: 'An agent helps',
      }),
    },
    rules: ['queues'],
    state: 'withAgent',
    reason: /no queue is named 'carre'; known queues: care, money/,
  },
  {
    name: 'a person who has no button',
    states: {
      withAgent: handOver({
        queue: 'care',
        reason: 'trouble',
        acts: [],
        deadline: { afterMs: DAY_MS, to: 'done' },
        next: 'An agent helps',
      }),
    },
    rules: ['acts'],
    state: 'withAgent',
    reason: /gives the person no button/,
  },
  {
    name: 'a decision that has no way',
    states: {
      deciding: decide({
        policy: lostParcelPolicy,
        facts: () => ({}),
        outcomes: { allow: 'confirming', approve: 'approving' },
      }),
      choosing: confirm({ ...asking, yes: 'deciding', no: 'refused' }),
    },
    rules: ['policyOutcomes'],
    state: 'deciding',
    reason: /may decide 'deny', which has no way/,
  },
  {
    name: 'a decision that the policy never makes',
    states: {
      deciding: decide({
        policy: lostParcelPolicy,
        facts: () => ({}),
        outcomes: { allow: 'confirming', approve: 'approving', deny: 'refused', maybe: 'withAgent' },
      }),
    },
    rules: ['policyOutcomes'],
    state: 'deciding',
    reason: /never decides 'maybe'/,
  },
  {
    name: 'a second version that forgets the loops of the first',
    flow: { version: 2 },
    rules: ['versions'],
    state: null,
    reason: /does not say how loops of version 1 move over/,
  },
  {
    name: 'a version that is no version',
    flow: { version: 1.5 },
    rules: ['versions'],
    state: null,
    reason: /version 1.5 is no version/,
  },
  {
    name: 'a context that does not survive being stored',
    flow: { contextSchema: z.any(), context: () => ({ at: new Date(0) }) as never },
    rules: ['context'],
    state: null,
    reason: /cannot be opened: .* at is a Date/,
  },
  {
    name: 'a context of another shape than it says',
    flow: { context: () => ({ orderNumber: 7 }) as never },
    rules: ['context'],
    state: null,
    reason: /orderNumber: invalid_type/,
  },
]);
