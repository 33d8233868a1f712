import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { HOUR_MS } from '../base/clock.ts';
import { jsonProblem } from './jsonProblem.ts';
import { parcelFlow } from './testing/parcelFlow.ts';
import { hear, play, type Heard } from './testing/play.ts';

const parcels = [
  { id: 'p1', title: 'Mug', minor: 4990, sentAt: '2026-11-01T09:00:00.000Z' },
  { id: 'p2', title: 'Chair', minor: 90_000, sentAt: '2026-11-02T09:00:00.000Z' },
];

const heard: Heard[] = [
  { type: 'answer', slots: { orderNumber: 'LP-1042' } },
  { type: 'answer', slots: {} },
  { type: 'choose', option: 'p2' },
  { type: 'affirm' },
  { type: 'deny' },
  { type: 'cancel' },
  { type: 'unclear' },
  { type: 'resume' },
  { type: 'repeat' },
  { type: 'result.found', output: { parcels } },
  { type: 'result.found', output: { parcels: parcels.slice(0, 1) } },
  { type: 'result.none', output: {} },
  { type: 'result.failed', output: {} },
  { type: 'result.unsettled', output: {} },
  { type: 'result.refunded', output: {} },
  { type: 'act.approve', agentId: 'a1', input: {} },
  { type: `xstate.after.${2 * HOUR_MS}.lostParcel.asking` },
  { type: `xstate.after.${48 * HOUR_MS}.lostParcel.settling` },
];

test('whatever comes in whatever order, an open loop rests with a next step and a deadline, and a closed one has an outcome', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...heard), { maxLength: 25 }), (events) => {
      let move = play(parcelFlow);
      for (const [index, event] of events.entries()) {
        move = hear(parcelFlow, move, event, index);
        assert.equal(jsonProblem(move.state.context), null);
        assert.equal(move.rest === null, move.outcome !== null);
        if (move.rest !== null) {
          assert.ok(move.rest.nextStep.length > 0);
          assert.ok(move.rest.deadlineMs > 0);
        }
        if (!move.changed) assert.deepEqual(move.effects, []);
      }
    }),
    { numRuns: 300 },
  );
});

test('every timer that is set is cancelled when its state is left', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...heard), { maxLength: 25 }), (events) => {
      const running = new Set<string>();
      let move = play(parcelFlow);
      for (const [index, event] of [null, ...events].entries()) {
        if (event !== null) move = hear(parcelFlow, move, event, index);
        for (const effect of move.effects) {
          if (effect.kind === 'setTimer') running.add(effect.name);
          if (effect.kind === 'cancelTimer') running.delete(effect.name);
        }
        const ofHere = [...running].filter((name) => name.endsWith(`.lostParcel.${move.to}`));
        assert.deepEqual([...running], ofHere);
        assert.equal(running.size === 0, move.rest === null);
      }
    }),
    { numRuns: 200 },
  );
});
