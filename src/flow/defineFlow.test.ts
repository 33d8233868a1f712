import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY_MS, HOUR_MS } from '../base/clock.ts';
import { defineFlow, flowKit, type FlowNodes } from './index.ts';
import { repeat } from './repeat.ts';
import {
  lostParcelPolicy,
  parcelFlow,
  parcelStates,
  writtenParcelFlow,
  type ParcelContext,
} from './testing/parcelFlow.ts';
import { AT, hear, play, saidBy } from './testing/play.ts';

const { wait, say, handOver } = flowKit<ParcelContext>();

test('what a stored loop cannot bear is refused with the name of the state', () => {
  const rows: [object, RegExp][] = [
    [{ type: 'parallel', states: {} }, /'odd' of flow 'lostParcel' is parallel/],
    [{ type: 'history' }, /is a history state/],
    [{ history: 'deep' }, /is a history state/],
    [{ invoke: { src: 'x' } }, /invokes an actor/],
    [{ entry: [{ type: 'xstate.spawnChild' }] }, /uses xstate.spawnChild/],
    [{ on: { go: { actions: [{ type: 'xstate.sendTo' }] } } }, /uses xstate.sendTo/],
  ];
  for (const [odd, expected] of rows) {
    const states = { ...parcelStates, odd } as FlowNodes;
    assert.throws(() => defineFlow({ ...writtenParcelFlow, states }), {
      code: 'BLUEPRINT_INVALID',
      message: expected,
    });
  }
  const inner = { ...parcelStates, outer: { initial: 'odd', states: { odd: { invoke: {} } } } } as FlowNodes;
  assert.throws(() => defineFlow({ ...writtenParcelFlow, states: inner }), /'outer.odd'/);
});

test('a way to a state that is not there is refused, and so is a cancel to nowhere', () => {
  const states = { ...parcelStates, asking: say({ say: 'parcel.hello', to: 'nirvana' }) };
  assert.throws(() => defineFlow({ ...writtenParcelFlow, states }), {
    code: 'BLUEPRINT_INVALID',
    message: /Flow 'lostParcel' has a way that leads nowhere: .*'nirvana' does not exist/,
  });
  assert.throws(() => defineFlow({ ...writtenParcelFlow, cancelled: 'nowhere' }), /'nowhere' does not exist/);
  assert.throws(() => defineFlow({ ...writtenParcelFlow, initial: 'nowhere' }), /"nowhere" not found/);
});

test('a wait until an instant is as long as it takes from now, and never negative', () => {
  const flow = (until: string) =>
    defineFlow({
      ...writtenParcelFlow,
      initial: 'waiting',
      states: {
        ...parcelStates,
        waiting: wait({ for: { until: () => until }, to: 'asking', next: 'Nine more hours' }),
      },
    });
  const later = play(flow('2026-11-21T18:00:00.000Z'));
  assert.equal(later.rest?.deadlineMs, 9 * HOUR_MS);
  const timer = later.effects.find((effect) => effect.kind === 'setTimer');
  assert.equal(timer?.afterMs, 9 * HOUR_MS);
  const past = flow('2026-11-20T18:00:00.000Z');
  assert.equal(play(past).rest?.deadlineMs, 0);
  const event = timer?.event ?? '';
  assert.equal(hear(past, later, { type: event as `xstate.after.${string}` }).to, 'asking');
});

test('states in states are named with dots, and cancel leads out of them', () => {
  const flow = defineFlow({
    ...writtenParcelFlow,
    initial: 'identifying',
    states: {
      ...parcelStates,
      identifying: {
        initial: 'greeting',
        states: {
          greeting: say({ say: 'parcel.hello', to: 'number' }),
          number: { ...parcelStates.asking, on: { answer: { target: '#lostParcel.lookingUp' } }, after: {} },
        },
        after: { [DAY_MS]: { target: 'abandoned' } },
      },
    },
  });
  const move = play(flow);
  assert.equal(move.to, 'identifying.number');
  assert.deepEqual(move.state.value, { identifying: 'number' });
  assert.equal(hear(flow, move, { type: 'cancel' }).outcome, 'cancelled');
  assert.deepEqual(saidBy(hear(flow, move, { type: 'resume' })), ['parcel.askOrder']);
});

test('a conversation that is handed back without a decision waits for a person again, or goes where the flow says', () => {
  const handedOver = play(parcelFlow, { type: 'unclear' }, { type: 'unclear' }, { type: 'unclear' });
  const again = hear(parcelFlow, handedOver, { type: 'resume' });
  assert.ok(again.effects.some(({ kind }) => kind === 'handOver'));
  const withWay = defineFlow({
    ...writtenParcelFlow,
    initial: 'withAgent',
    states: {
      ...parcelStates,
      withAgent: handOver({
        queue: 'care',
        reason: 'trouble',
        acts: [],
        handBack: 'asking',
        deadline: { afterMs: DAY_MS, to: 'abandoned' },
        next: 'An agent helps',
      }),
    },
  });
  assert.equal(hear(withWay, play(withWay), { type: 'resume' }).to, 'asking');
});

test('the words of a state can be had again without a step', () => {
  const { state } = play(parcelFlow);
  assert.deepEqual(repeat(parcelFlow, state, AT), [{ kind: 'say', text: 'parcel.askOrder', facts: {} }]);
});

test("a policy's reason is said as the policy gave it", () => {
  const flow = defineFlow({
    ...writtenParcelFlow,
    states: {
      ...parcelStates,
      refused: say({ say: { text: { reasonOf: lostParcelPolicy, decision: 'deny' } }, to: 'done' }),
    },
  });
  const move = play(
    flow,
    { type: 'answer', slots: { orderNumber: 'LP-1042' } },
    {
      type: 'result.found',
      output: { parcels: [{ id: 'p1', title: 'Mug', minor: 100, sentAt: '2026-11-20T09:00:00.000Z' }] },
    },
  );
  assert.deepEqual(saidBy(move), ['parcel.onlyOne', 'parcel.tooEarly']);
});

test('the card tells what is known at this point, and the object is named once it is known', () => {
  const opened = play(parcelFlow);
  assert.deepEqual(parcelFlow.card(opened.state.context, AT), {
    wants: [],
    checked: [],
    leftToDo: [{ text: 'parcel.cardLeft', facts: {}, reads: [] }],
  });
  assert.equal(parcelFlow.object(opened.state.context), null);
  const { context } = play(parcelFlow, { type: 'answer', slots: { orderNumber: 'LP-1042' } }).state;
  assert.deepEqual(parcelFlow.card(context, AT).wants, [
    {
      text: 'parcel.cardWants',
      facts: { order: { kind: 'name', value: 'LP-1042' } },
      reads: ['orderNumber'],
    },
  ]);
  assert.deepEqual(parcelFlow.object(context), { kind: 'order', ref: 'LP-1042' });
});
