import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Move } from 'loopline/flow';
import type { Walked } from '../../testing/walk.ts';
import { chance, randomWalk } from './walks/random.ts';

const WALKS = 2_000;
const STEPS = 80;

const paths = Array.from({ length: WALKS }, (_, seed) => randomWalk(chance(seed), STEPS));

test('whatever happens, in whatever order, the flow takes it and rests with an owner or ends', () => {
  for (const path of paths) {
    for (const { move } of path) assert.equal(move.rest === null, move.outcome !== null, move.to);
  }
  const ended = new Set(paths.flatMap((path) => path.map(({ move }) => move.outcome ?? '')));
  for (const outcome of ['refunded', 'exchanged', 'denied', 'cancelled', 'abandoned', 'withdrawn'])
    assert.ok(ended.has(outcome), `no walk ends as ${outcome}: the walks prove too little`);
});

test('money is asked for only after a yes to the same amount, and a yes of the policy or of a person', () => {
  let refunds = 0;
  for (const path of paths) {
    path.forEach(({ move }, index) => {
      const call = refundIn(move);
      if (call === undefined) return;
      refunds += 1;
      const { agreedAt, approvedBy, decisions, order } = move.state.context as unknown as Kept;
      assert.notEqual(agreedAt, null);
      assert.ok(decisions.at(-1)?.decision === 'allow' || approvedBy !== null);
      assert.equal(call.input.orderRef, order?.ref);
      assert.equal(call.input.minor, lastConfirmed(path.slice(0, index)));
    });
  }
  assert.ok(refunds > 100, `only ${refunds} refunds: the walks prove too little`);
});

test('a new intent for the same line follows only what surely did nothing', () => {
  for (const path of paths) {
    const asked = path.flatMap(({ move, heard }, index) => {
      const call = refundIn(move);
      return call === undefined ? [] : [{ key: call.key, index, heard }];
    });
    asked.slice(1).forEach(({ key, index }, before) => {
      const first = asked[before];
      if (first === undefined || first.key === key || !String(key).startsWith(String(first.key))) return;
      const between = path.slice(first.index, index).map(({ heard }) => heard?.type);
      assert.ok(between.includes('result.failed') || between.includes('result.refused'), String(key));
    });
  }
});

interface Kept {
  agreedAt: string | null;
  approvedBy: string | null;
  decisions: { decision: string }[];
  order: { ref: string } | null;
}

function refundIn({ effects }: Move) {
  return effects
    .filter((effect) => effect.kind === 'call')
    .find(({ operation }) => operation === 'payments.refund');
}

/** The amount that the customer was shown last. */
function lastConfirmed(path: readonly Walked[]): number | undefined {
  const shown = path.flatMap(({ move }) =>
    move.effects.flatMap((effect) =>
      effect.kind === 'say' && effect.text === 'refund.confirm' && effect.facts.amount?.kind === 'money'
        ? [effect.facts.amount.minor]
        : [],
    ),
  );
  return shown.at(-1);
}
