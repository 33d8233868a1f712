import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Move } from 'loopline/flow';
import type { Walked } from '../../testing/walk.ts';
import { chance } from '../refund/walks/random.ts';
import type { ShoppingContext } from './context.ts';
import { randomTill } from './walks/tillRandom.ts';

const WALKS = 600;
const STEPS = 60;

const paths = Array.from({ length: WALKS }, (_, seed) => randomTill(chance(seed), STEPS));

test('whatever happens, in whatever order, the till takes it and rests with an owner or ends', () => {
  for (const { move } of paths.flat()) assert.equal(move.rest === null, move.outcome !== null, move.to);
  const ended = new Set(paths.flatMap((path) => path.map(({ move }) => move.outcome ?? '')));
  for (const outcome of ['delivered', 'cancelled', 'expired', 'paidBack', 'closedByPerson'])
    assert.ok(ended.has(outcome), `no walk ends as ${outcome}: the walks prove too little`);
});

test('an order is placed only after a yes to the sum that was shown last', () => {
  let placed = 0;
  for (const path of paths) {
    path.forEach(({ move }, index) => {
      const call = callIn(move, 'carts.placeOrder');
      if (call === undefined) return;
      placed += 1;
      assert.equal(call.input.expectedTotalMinor, lastTotal(path.slice(0, index)));
      assert.ok(contextOf(move).agreed !== null);
    });
  }
  assert.ok(placed > 100, `only ${placed} orders: the walks prove too little`);
});

/** What was paid is not paid a second time, either. */
const CLOSES = new Set(['result.cancelled', 'result.none', 'result.paid']);

test('a contact is asked for the sum of the order, and never on two requests that can both be paid', () => {
  let asked = 0;
  for (const path of paths) {
    let isOpen = false;
    for (const { heard, move } of path) {
      if (heard?.type === 'result.requested') isOpen = true;
      if (CLOSES.has(heard?.type ?? '')) isOpen = false;
      const request = callIn(move, 'payments.request');
      if (request !== undefined) {
        asked += 1;
        assert.equal(request.input.minor, contextOf(move).order?.totalMinor);
        assert.ok(!isOpen, 'the old request can still be paid');
      }
    }
  }
  assert.ok(asked > 100, `only ${asked} requests: the walks prove too little`);
});

test('nothing is confirmed but what the provider said is paid, and the shop wrote down', () => {
  let confirmed = 0;
  for (const path of paths) {
    path.forEach(({ heard, move }, index) => {
      if (!says(move, 'after.confirmed')) return;
      confirmed += 1;
      const before = path.slice(0, index + 1).map((step) => step.heard?.type);
      assert.ok(before.includes('result.paid'));
      assert.ok(
        ['result.marked', 'result.otherwisePaid', 'act.marked'].includes(heard?.type ?? ''),
        heard?.type,
      );
    });
  }
  assert.ok(confirmed > 20, `only ${confirmed} confirmed: the walks prove too little`);
});

test('money that came in is written into the shop, goes back, or lies with a person: it is never forgotten', () => {
  const settled = new Set(['delivered', 'paidBack', 'closedByPerson']);
  for (const path of paths) {
    const last = path.at(-1)?.move;
    if (last === undefined || contextOf(last).paid === null || last.outcome === null) continue;
    const told = ['after.confirmed', 'payment.returned', 'payment.returnedTwice'];
    const kept = path.some(({ move }) => told.some((text) => says(move, text)));
    assert.ok(settled.has(last.outcome), last.outcome);
    assert.ok(
      kept || path.some(({ heard }) => heard?.type.startsWith('act.')),
      path.map((each) => each.move.to).join(' '),
    );
  }
});

test('exactly what came in goes back, and only what the shop did not keep', () => {
  let returned = 0;
  for (const path of paths) {
    path.forEach(({ move }, index) => {
      const call = callIn(move, 'payments.refund');
      if (call === undefined) return;
      returned += 1;
      assert.equal(call.input.minor, contextOf(move).paid?.minor);
      assert.ok(!path.slice(0, index).some((step) => says(step.move, 'after.confirmed')));
    });
  }
  assert.ok(returned > 20, `only ${returned} given back: the walks prove too little`);
});

function callIn({ effects }: Move, operation: string) {
  return effects.filter((effect) => effect.kind === 'call').find((effect) => effect.operation === operation);
}

function says({ effects }: Move, text: string): boolean {
  return effects.some((effect) => effect.kind === 'say' && effect.text === text);
}

/** The total of the summary that the contact saw last. */
function lastTotal(path: readonly Walked[]): number | undefined {
  const shown = path.flatMap(({ move }) =>
    move.effects.flatMap((effect) =>
      effect.kind === 'say' && effect.text === 'checkout.summary' && effect.facts.total?.kind === 'money'
        ? [effect.facts.total.minor]
        : [],
    ),
  );
  return shown.at(-1);
}

function contextOf({ state }: Move): ShoppingContext {
  return state.context as unknown as ShoppingContext;
}
