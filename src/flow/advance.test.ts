import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR_MS, DAY_MS } from '../base/clock.ts';
import { openLoop } from './index.ts';
import { parcelFlow } from './testing/parcelFlow.ts';
import { hear, input, play, saidBy, type Heard } from './testing/play.ts';

const order: Heard = { type: 'answer', slots: { orderNumber: 'LP-1042' } };
const found = (minor: number, count = 1): Heard => ({
  type: 'result.found',
  output: {
    parcels: Array.from({ length: count }, (_, index) => ({
      id: `p${index + 1}`,
      title: `Parcel ${index + 1}`,
      minor,
      sentAt: '2026-11-01T09:00:00.000Z',
    })),
  },
});

test('a loop opens with its first words, its timers and its rest', () => {
  const move = openLoop(parcelFlow, input, 100);
  assert.equal(move.to, 'asking');
  assert.equal(move.from, null);
  assert.deepEqual(move.effects, [
    { kind: 'say', text: 'parcel.askOrder', facts: {} },
    {
      kind: 'setTimer',
      name: `xstate.after.${2 * HOUR_MS}.lostParcel.asking`,
      afterMs: 2 * HOUR_MS,
      event: `xstate.after.${2 * HOUR_MS}.lostParcel.asking`,
    },
    {
      kind: 'setTimer',
      name: `xstate.after.${20 * HOUR_MS}.lostParcel.asking`,
      afterMs: 20 * HOUR_MS,
      event: `xstate.after.${20 * HOUR_MS}.lostParcel.asking`,
    },
  ]);
  assert.deepEqual(move.rest, {
    waitsFor: 'customer',
    nextStep: 'Customer gives the order number',
    deadlineMs: 20 * HOUR_MS,
    expects: { kind: 'slot', slot: 'orderNumber', as: 'orderNumber' },
  });
});

test('an answer is kept, the timers are cancelled and the call is named by state and fence', () => {
  const move = play(parcelFlow, order);
  assert.equal(move.from, 'asking');
  assert.equal(move.to, 'lookingUp');
  assert.equal(move.state.context.orderNumber, 'LP-1042');
  const kinds = move.effects.map(({ kind }) => kind);
  assert.deepEqual(kinds, ['cancelTimer', 'cancelTimer', 'call', 'setTimer']);
  assert.deepEqual(move.effects[2], {
    kind: 'call',
    call: 'lookingUp#101',
    operation: 'orders.parcels',
    input: { orderNumber: 'LP-1042', contactId: 'c1' },
    key: null,
  });
});

test('passing states are passed in one step, and a policy leaves its decision in the context', () => {
  const move = play(parcelFlow, order, found(4990));
  assert.equal(move.to, 'confirming');
  assert.deepEqual(saidBy(move), ['parcel.onlyOne', 'parcel.confirm']);
  const says = move.effects.filter((effect) => effect.kind === 'say');
  assert.deepEqual(says[1]?.facts, { amount: { kind: 'money', minor: 4990, currency: 'BRL' } });
  assert.deepEqual(says[1]?.options, [
    { id: 'yes', title: { text: 'yes' } },
    { id: 'no', title: { text: 'no' } },
  ]);
  const facts = { minor: 4990, daysSinceSent: 20 };
  assert.deepEqual(move.state.context.decisions, [
    {
      policy: 'lostParcel',
      version: 2,
      rule: 'cheap',
      decision: 'allow',
      reasons: ['parcel.allowed'],
      facts,
      at: input.at,
    },
  ]);
});

test('what does not fit a state changes nothing', () => {
  const asking = openLoop(parcelFlow, input, 100);
  const rows: Heard[] = [
    { type: 'affirm' },
    { type: 'answer', slots: { reason: 'broken' } },
    { type: 'answer', slots: { orderNumber: 7 } },
    { type: 'result.found', output: {} },
    { type: 'xstate.after.1.lostParcel.asking' },
  ];
  for (const event of rows) {
    const move = hear(parcelFlow, asking, event);
    assert.equal(move.changed, false, event.type);
    assert.deepEqual(move.effects, []);
    assert.deepEqual(move.state, asking.state);
    assert.equal(move.rest?.waitsFor, 'customer');
  }
});

test('unclear answers are asked again with other words and new timers, and after the last try a person takes over', () => {
  const once = play(parcelFlow, { type: 'unclear' });
  assert.deepEqual(saidBy(once), ['parcel.unclear']);
  assert.equal(once.entered, true);
  const twice = play(parcelFlow, { type: 'unclear' }, { type: 'unclear' });
  assert.equal(twice.to, 'asking');
  const thrice = play(parcelFlow, { type: 'unclear' }, { type: 'unclear' }, { type: 'unclear' });
  assert.equal(thrice.to, 'withAgent');
  assert.deepEqual(saidBy(thrice), ['parcel.toAgent']);
  const cleared = play(parcelFlow, { type: 'unclear' }, { type: 'unclear' }, order, {
    type: 'result.none',
    output: {},
  });
  assert.deepEqual(saidBy(cleared), ['parcel.askOrder'], 'a new visit begins with its first words');
});

test('silence is nudged without restarting the clock, and then given up', () => {
  const nudged = play(parcelFlow, { type: `xstate.after.${2 * HOUR_MS}.lostParcel.asking` });
  assert.deepEqual(saidBy(nudged), ['parcel.stillThere']);
  assert.equal(nudged.entered, false);
  assert.equal(nudged.changed, true);
  const over = play(parcelFlow, { type: `xstate.after.${20 * HOUR_MS}.lostParcel.asking` });
  assert.equal(over.outcome, 'abandoned');
  assert.equal(over.rest, null);
  assert.deepEqual(over.effects.at(-1), { kind: 'close', outcome: 'abandoned' });
});

test('an option of the list or a fixed one is taken; one that is not offered changes nothing', () => {
  const choosing = play(parcelFlow, order, found(4990, 2));
  const said = choosing.effects.find((effect) => effect.kind === 'say');
  assert.deepEqual(
    said?.options?.map(({ id }) => id),
    ['p1', 'p2', 'other'],
  );
  assert.equal(choosing.rest?.expects?.kind, 'choice');
  const taken = hear(parcelFlow, choosing, { type: 'choose', option: 'p2' });
  assert.equal(taken.to, 'confirming');
  assert.equal(taken.state.context.parcelId, 'p2');
  assert.equal(hear(parcelFlow, choosing, { type: 'choose', option: 'other' }).to, 'withAgent');
  assert.equal(hear(parcelFlow, choosing, { type: 'choose', option: 'p9' }).changed, false);
});

test('an unsettled payment is told once, with a promise, and the state waits on', () => {
  const paying = play(parcelFlow, order, found(4990), { type: 'affirm' });
  assert.equal(paying.effects.find((effect) => effect.kind === 'call')?.key, 'refund:LP-1042:null:lost');
  const told = hear(parcelFlow, paying, { type: 'result.unsettled', output: {} });
  assert.deepEqual(
    told.effects.map(({ kind }) => kind),
    ['say', 'promise'],
  );
  assert.equal(told.to, 'paying');
  assert.equal(hear(parcelFlow, told, { type: 'result.unsettled', output: {} }).changed, false);
  const paid = hear(parcelFlow, told, { type: 'result.refunded', output: {} });
  assert.equal(paid.to, 'settling');
  assert.equal(paid.rest?.deadlineMs, 2 * DAY_MS);
});

test("a person's button moves the flow, keeps who used it and resolves the ticket", () => {
  const approving = play(parcelFlow, order, found(60_000));
  assert.deepEqual(approving.rest?.acts, [
    { name: 'approve', title: 'Approve' },
    { name: 'reject', title: 'Reject' },
  ]);
  assert.deepEqual(
    approving.effects.map(({ kind }) => kind),
    ['cancelTimer', 'say', 'say', 'promise', 'openTicket', 'setTimer'],
  );
  const approved = hear(parcelFlow, approving, { type: 'act.approve', agentId: 'a1', input: {} });
  assert.equal(approved.to, 'confirming');
  assert.equal(approved.state.context.approvedBy, 'a1');
  assert.ok(approved.effects.some((effect) => effect.kind === 'resolveTickets'));
});

test('taking a state up again says its words and starts its timers, and opens and promises nothing twice', () => {
  const approving = play(parcelFlow, order, found(60_000));
  const again = hear(parcelFlow, approving, { type: 'resume' });
  assert.deepEqual(
    again.effects.map(({ kind }) => kind),
    ['cancelTimer', 'say', 'setTimer'],
  );
  const asking = play(parcelFlow, { type: 'unclear' });
  assert.deepEqual(saidBy(hear(parcelFlow, asking, { type: 'resume' })), ['parcel.askOrder']);
});

test('cancel leads out of every question, and out of nothing else', () => {
  assert.equal(play(parcelFlow, { type: 'cancel' }).outcome, 'cancelled');
  assert.equal(play(parcelFlow, order, { type: 'cancel' }).changed, false);
});
