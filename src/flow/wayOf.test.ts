import assert from 'node:assert/strict';
import { test } from 'node:test';
import { store } from '../../blueprints/store/blueprint.ts';
import type { Flow } from './flow.ts';
import { UNRESOLVED_OUTCOMES } from './unresolvedOutcomes.ts';
import { wayOf, type WayStep } from './wayOf.ts';
import { waysIn } from './waysIn.ts';

const names = (steps: readonly WayStep[]) => steps.map(({ state }) => state);

function flowNamed(name: string): Flow {
  const found = store.flows.find((flow) => flow.name === name);
  assert.ok(found);
  return found;
}

test('a refund that is being paid has its questions behind it and the records ahead', () => {
  const way = wayOf(flowNamed('refund'), 'paying');
  assert.deepEqual(names(way?.behind ?? []), [
    'findingOrders',
    'confirmingOrder',
    'choosingReason',
    'readingOrder',
    'choosingRemedy',
    'confirming',
  ]);
  assert.equal(way?.now?.waitsFor, 'system');
  assert.deepEqual(names(way?.ahead ?? []), [
    'creatingReturn',
    'markingRefunded',
    'sendingMail',
    'loggingOutcome',
    'settling',
    'askingArrived',
  ]);
});

test('trouble is on the way only of a matter that is in it', () => {
  const flow = flowNamed('refund');
  assert.ok(!names(wayOf(flow, 'findingOrders')?.ahead ?? []).includes('withSupport'));
  assert.equal(wayOf(flow, 'refundRefused')?.now?.waitsFor, 'person');
  assert.equal(names(wayOf(flow, 'refundRefused')?.behind ?? []).at(-1), 'paying');
  assert.deepEqual(wayOf(flow, 'denied')?.ahead, []);
});

test('an end has all behind it and nothing ahead; what the flow does not have has no way', () => {
  const won = wayOf(flowNamed('lead'), 'won');
  assert.deepEqual([won?.now, won?.ahead, names(won?.behind ?? []).at(-1)], [null, [], 'movingDeal']);
  assert.equal(wayOf(flowNamed('lead'), 'nowhere'), null);
});

test('the way is worked out once for a machine', () => {
  const flow = flowNamed('inquiry');
  assert.equal(wayOf(flow, 'asking'), wayOf(flow, 'asking'));
});

for (const flow of store.flows)
  test(`every state that '${flow.name}' rests in has a way, and its last step ends the matter`, () => {
    for (const [state, { rest }] of flow.plans) {
      if (rest === undefined) continue;
      const way = wayOf(flow, state);
      assert.ok(way?.now, state);
      const steps = [...way.behind, way.now, ...way.ahead];
      assert.equal(way.now.state, state);
      assert.equal(way.now.waitsFor, rest.waitsFor);
      assert.equal(new Set(names([way.now, ...way.ahead])).size, 1 + way.ahead.length, state);
      for (const [index, { state: from }] of steps.slice(0, -1).entries())
        assert.ok(
          nextTo(flow, from).has(steps[index + 1]?.state ?? ''),
          `${state}: ${names(steps).join(' > ')}`,
        );
      const ends = [...nextTo(flow, steps.at(-1)?.state ?? '')].map((end) => flow.plans.get(end)?.outcome);
      assert.ok(
        ends.some((outcome) => outcome !== undefined && !UNRESOLVED_OUTCOMES.includes(outcome)),
        `${state} ends with ${names(steps).join(' > ')}`,
      );
    }
  });

/** Where a matter may rest or end next, through the states that only pass. */
function nextTo(flow: Flow, state: string): Set<string> {
  const ways = waysIn(flow.machine.root);
  const seen = new Set([state]);
  const next = new Set<string>();
  for (const each of seen)
    for (const { to } of ways.get(each) ?? []) {
      const plan = flow.plans.get(to);
      if (plan?.rest !== undefined || plan?.kind === 'close') next.add(to);
      else seen.add(to);
    }
  return next;
}
