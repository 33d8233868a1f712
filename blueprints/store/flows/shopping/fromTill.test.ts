import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statesOf } from '../../testing/statesOf.ts';
import { lastOf, saidBy } from '../../testing/walk.ts';
import { fromTillStates } from './fromTillStates.ts';
import { shopping } from './shopping.ts';
import { tillWalks } from './walks/all.ts';
import { tillInput, tillWalked } from './walks/tillWalk.ts';

for (const one of tillWalks) {
  test(one.name, () => {
    const { move } = lastOf(tillWalked(one));
    assert.equal(move.to, one.to);
    if (one.says !== undefined) assert.deepEqual(saidBy(move), one.says);
  });
}

test('every state from the till on is reached by a walk', () => {
  const reached = new Set(
    tillWalks.flatMap((one) => [...statesOf(shopping, tillInput(one), tillWalked(one))]),
  );
  assert.deepEqual(
    Object.keys(fromTillStates).filter((state) => !reached.has(state)),
    [],
  );
});

test('wherever a walk rests there is someone to wait for, a next step and a date', () => {
  for (const { move } of tillWalks.flatMap(tillWalked)) {
    assert.equal(move.rest === null, move.outcome !== null, move.to);
    assert.ok(move.rest === null || (move.rest.nextStep !== '' && move.rest.deadlineMs > 0), move.to);
    assert.ok(
      move.rest?.waitsFor !== 'person' || (move.rest.queue !== undefined && move.rest.acts?.length),
      move.to,
    );
  }
});
