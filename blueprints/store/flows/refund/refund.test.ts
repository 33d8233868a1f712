import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastOf, saidBy, START } from '../../testing/walk.ts';
import { statesOf } from '../../testing/statesOf.ts';
import { refund } from './refund.ts';
import { allWalks } from './walks/all.ts';
import { inputOf, walked } from './walks/walk.ts';

for (const one of allWalks) {
  test(one.name, () => {
    const { move } = lastOf(walked(one));
    assert.equal(move.to, one.to);
    if (one.says !== undefined) assert.deepEqual(saidBy(move), one.says);
  });
}

test('every state of the flow is reached by a walk', () => {
  const reached = new Set(
    allWalks.flatMap((one) => [...statesOf(refund, { ...inputOf(one), at: START }, walked(one))]),
  );
  const missing = [...refund.plans.keys()].filter((state) => !reached.has(state));
  assert.deepEqual(missing, []);
});

test('wherever a walk rests there is someone to wait for, a next step and a date', () => {
  const moves = allWalks.flatMap((one) => walked(one).map(({ move }) => move));
  for (const { to, rest, outcome } of moves) {
    assert.equal(rest === null, outcome !== null, to);
    assert.ok(rest === null || (rest.nextStep !== '' && rest.deadlineMs > 0), to);
    assert.ok(rest?.waitsFor !== 'person' || (rest.queue !== undefined && rest.acts?.length), to);
  }
});
