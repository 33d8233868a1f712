import { DAY_MS, HOUR_MS } from '../../base/clock.ts';
import { flowKit } from '../../flow/index.ts';
import { parcelStates, silence, type ParcelContext } from '../../flow/testing/parcelFlow.ts';
import { asking, findOn, finding, without } from '../testing/brokenParts.ts';
import { refuses } from '../testing/refuses.ts';

const { ask, branch, call, close, say, wait } = flowKit<ParcelContext>();

refuses([
  {
    name: 'a state that no way leads to',
    states: { orphan: say({ say: 'parcel.unclear', to: 'done' }) },
    rules: ['reachable'],
    state: 'orphan',
    reason: /no way leads here/,
  },
  {
    name: 'a wait that only ever comes back to itself and to a twin',
    states: {
      settling: wait({ for: { afterMs: DAY_MS }, to: 'waitingMore', next: 'Wait' }),
      waitingMore: wait({ for: { afterMs: DAY_MS }, to: 'settling', next: 'Wait' }),
      checkingBack: parcelStates.confirming,
    },
    rules: ['endReachable', 'reachable'],
    state: 'settling',
    reason: /no end can be reached/,
  },
  {
    name: 'a question without any timer',
    states: { asking: without(parcelStates.asking, 'after') },
    rules: ['deadline'],
    state: 'asking',
    reason: /waits for the customer without a deadline/,
  },
  {
    name: 'a call without any timer',
    states: { lookingUp: without(parcelStates.lookingUp, 'after') },
    rules: ['deadline'],
    state: 'lookingUp',
    reason: /waits for the system without a deadline/,
  },
  {
    name: 'a hand-over without any timer',
    states: { withAgent: without(parcelStates.withAgent, 'after') },
    rules: ['deadline'],
    state: 'withAgent',
    reason: /waits for the person without a deadline/,
  },
  {
    name: 'a deadline that leads back to the same state',
    states: {
      asking: ask({
        ...asking,
        slot: 'orderNumber',
        as: 'orderNumber',
        to: 'lookingUp',
        silence: { giveUp: { afterMs: HOUR_MS, to: 'asking' } },
      }),
    },
    rules: ['deadline', 'window'],
    state: 'asking',
    reason: /leads back to itself/,
  },
  {
    name: 'a timer that runs for a year',
    states: { settling: wait({ for: { afterMs: 365 * DAY_MS }, to: 'checkingBack', next: 'Wait a year' }) },
    rules: ['timers'],
    state: 'settling',
    reason: /its timer runs for/,
  },
  {
    name: 'a nudge after the state was given up',
    states: {
      asking: ask({
        ...asking,
        slot: 'orderNumber',
        as: 'orderNumber',
        to: 'lookingUp',
        silence: { ...silence, nudge: { afterMs: 21 * HOUR_MS, say: 'parcel.stillThere' } },
      }),
    },
    rules: ['deadWays'],
    state: 'asking',
    reason: /never fires: the state is left after/,
  },
  {
    name: 'a circle of states that only pass',
    states: {
      counting: say({ say: 'parcel.unclear', to: 'again' }),
      again: branch({
        cases: [
          { when: () => false, to: 'takingOnly' },
          { when: () => false, to: 'choosing' },
        ],
        otherwise: 'counting',
      }),
    },
    rules: ['cycles'],
    state: 'again',
    reason: /comes back to itself without waiting/,
  },
  {
    name: 'a call that is made again at once when it fails',
    states: { lookingUp: call({ ...finding, on: { ...findOn, failed: 'lookingUp' } }) },
    rules: ['cycles', 'window'],
    state: 'lookingUp',
    reason: /comes back to itself without waiting/,
  },
  {
    name: 'a state written by hand that does not say whom it waits for',
    states: { asking: without(parcelStates.asking, 'meta') },
    rules: ['context', 'waits'],
    state: 'asking',
    reason: /does not say whom it waits for/,
  },
  {
    name: 'a state that passes only under conditions',
    states: {
      counting: {
        always: [
          { target: 'takingOnly', guard: () => true },
          { target: 'choosing', guard: () => true },
        ],
        meta: { plan: { kind: 'branch', says: [] } },
      },
    },
    rules: ['waits'],
    state: 'counting',
    reason: /passes on only under conditions/,
  },
  {
    name: 'a wait whose next step has no words',
    states: { settling: wait({ for: { afterMs: 2 * DAY_MS }, to: 'checkingBack', next: ' ' }) },
    rules: ['waits'],
    state: 'settling',
    reason: /next step has no words/,
  },
  {
    name: 'a way behind one that takes all',
    states: {
      counting: {
        always: [{ target: 'choosing' }, { target: 'takingOnly', guard: () => true }],
        meta: { plan: { kind: 'branch', says: [] } },
      },
    },
    rules: ['deadWays'],
    state: 'counting',
    reason: /'takingOnly' is never taken/,
  },
  {
    name: 'a way on an event that no flow knows',
    states: {
      settling: wait({
        for: { afterMs: 2 * DAY_MS },
        to: 'checkingBack',
        next: 'Wait',
        on: { delivered: 'done' },
      }),
    },
    rules: ['deadWays'],
    state: 'settling',
    reason: /'delivered' is never heard: a flow knows no such event/,
  },
  {
    name: 'a way on an outcome that the operation does not have',
    states: { lookingUp: call({ ...finding, on: { ...findOn, several: 'choosing' } }) },
    rules: ['deadWays'],
    state: 'lookingUp',
    reason: /'result.several' is never heard: the call ends as/,
  },
  {
    name: "a way on a button that is not the state's",
    states: {
      settling: wait({
        for: { afterMs: 2 * DAY_MS },
        to: 'checkingBack',
        next: 'Wait',
        on: { 'act.skip': 'done' },
      }),
    },
    rules: ['deadWays'],
    state: 'settling',
    reason: /'act.skip' is never heard: the buttons here are none/,
  },
  {
    name: 'an end without an outcome',
    states: { done: { type: 'final', entry: [] } },
    rules: ['outcomes'],
    state: 'done',
    reason: /ends the loop without an outcome/,
  },
  {
    name: 'an end inside another state',
    states: {
      settling: {
        initial: 'inner',
        states: { inner: close({ outcome: 'lost' }) },
        after: { [DAY_MS]: { target: 'checkingBack' } },
      },
    },
    rules: ['outcomes'],
    state: 'settling.inner',
    reason: /ends the state around it, not the loop/,
  },
]);
