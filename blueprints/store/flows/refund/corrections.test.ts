import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance } from 'loopline/flow';
import { lastOf, next } from '../../testing/walk.ts';
import { refund } from './refund.ts';
import { agreed, decided } from './walks/paths.ts';
import { tooLate } from './walks/correct.ts';
import { choose } from '../../testing/answers.ts';
import { walked } from './walks/walk.ts';

test('once the money is on its way nothing can be corrected, and the state has the words for it', () => {
  for (const { steps, slots } of tooLate) {
    const { move, at } = lastOf(walked({ steps }));
    assert.equal(advance(refund, move.state, { type: 'correct', slots, at }, 1).changed, false);
    const [slot = ''] = Object.keys(slots);
    assert.equal(refund.plans.get(move.to)?.rest?.tooLate?.[slot], 'refund.tooLateToCorrect', move.to);
  }
});

test('another order takes back all that was said, proved, agreed and allowed for the first', () => {
  const confirming = lastOf(walked({ steps: [...decided(), choose('refund')] }));
  const { context } = next(refund, confirming, { type: 'correct', slots: { orderNumber: 'LP-1050' } }).move
    .state;
  const { orderNumber, proof, order, lineRef, reason, agreedAt, approvedBy, attempt } = context;
  assert.deepEqual(
    { orderNumber, proof, order, lineRef, reason, agreedAt, approvedBy, attempt },
    {
      orderNumber: 'LP-1050',
      proof: 'none',
      order: null,
      lineRef: null,
      reason: null,
      agreedAt: null,
      approvedBy: null,
      attempt: 1,
    },
  );
});

test('numbers that lead to no order stay counted, however they are given', () => {
  const { move } = lastOf(walked({ orderNumber: 'LP-1', steps: [{ type: 'result.none', output: {} }] }));
  const corrected = next(
    refund,
    { at: '2026-11-21T12:00:01.000Z', heard: null, move },
    { type: 'correct', slots: { orderNumber: 'LP-2' } },
  );
  assert.equal(corrected.move.state.context.misses, 1);
});

test('a payment that is under way is of the amount that was agreed to', () => {
  const { move } = lastOf(walked({ steps: agreed() }));
  assert.equal(move.to, 'paying');
  assert.equal(move.rest?.corrects, undefined);
});
