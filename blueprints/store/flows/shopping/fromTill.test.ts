import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act, choose, manual } from '../../testing/answers.ts';
import { statesOf } from '../../testing/statesOf.ts';
import { lastOf, saidBy } from '../../testing/walk.ts';
import { fromTillStates } from './fromTillStates.ts';
import { shopping } from './shopping.ts';
import { tillWalks } from './walks/all.ts';
import { notCancellable, withdrawn } from './walks/tillAnswers.ts';
import { asked } from './walks/tillPaths.ts';
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

test('who asks once more for what came to no known end gets another try, and not the same answer', () => {
  const stopped = [...asked, choose('stop'), withdrawn];
  for (const answer of [manual, notCancellable]) {
    const path = tillWalked({ steps: [...stopped, answer, act('cancelOrder'), withdrawn] });
    const keys = path.flatMap(({ move }) =>
      move.effects.flatMap((each) =>
        each.kind === 'call' && each.operation === 'orders.cancel' ? [each.key] : [],
      ),
    );
    assert.equal(new Set(keys).size, 2);
  }
});
