import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { advance, defineFlow, flowKit, openLoop } from './index.ts';
import { jsonProblem } from './jsonProblem.ts';
import { parcelFlow, writtenParcelFlow } from './testing/parcelFlow.ts';
import { AT, input, play } from './testing/play.ts';

test('what jsonb would change is named with its path', () => {
  const rows: [unknown, string | null][] = [
    [{ a: [1, 'x', null, true, { b: -0.5 }] }, null],
    [{ a: [1, Number.NaN] }, 'a[1] is NaN'],
    [{ a: Number.POSITIVE_INFINITY }, 'a is Infinity'],
    [{ a: { b: undefined } }, 'a.b is undefined'],
    [{ at: new Date(0) }, 'at is a Date'],
    [{ big: 1n }, 'big is a bigint'],
    [{ map: new Map() }, 'map is a Map'],
    [{ run: () => 1 }, 'run is a function'],
  ];
  for (const [value, expected] of rows) assert.equal(jsonProblem(value), expected);
});

test('a context that cannot be stored is refused before it is returned, with flow, state and path', () => {
  const { call, close } = flowKit<{ total: number }>();
  const flow = defineFlow({
    ...writtenParcelFlow,
    name: 'broken',
    isKnown: () => false,
    contextSchema: z.object({ total: z.number() }),
    context: () => ({ total: 1 }),
    object: () => null,
    card: { wants: [], checked: [], leftToDo: [] },
    initial: 'calling',
    cancelled: 'end',
    states: {
      calling: call({
        operation: { name: 'x.y', effect: 'read', outcomes: ['ok'] },
        input: () => ({}),
        on: { ok: { to: 'end', set: () => ({ total: Number.NaN }) }, failed: 'end' },
        deadline: { afterMs: 1000, to: 'end' },
        next: 'It answers',
      }),
      end: close({ outcome: 'done' }),
    },
  });
  const { state } = openLoop(flow, input, 1);
  assert.throws(() => advance(flow, state, { type: 'result.ok', output: {}, at: AT }, 2), {
    code: 'FLOW_CONTEXT_INVALID',
    message: /flow 'broken' in 'end' cannot be kept: total is NaN/,
  });
});

test('a stored context of another shape is refused, without telling its values', () => {
  const { state } = play(parcelFlow);
  const foreign = { ...state, context: { ...state.context, orderNumber: { secret: 'Maria' } } };
  assert.throws(
    () => advance(parcelFlow, foreign, { type: 'cancel', at: AT }, 2),
    (error: Error) => /orderNumber: invalid_/.test(error.message) && !error.message.includes('Maria'),
  );
  const { visit: _, ...without } = state.context;
  assert.throws(() => advance(parcelFlow, { ...state, context: without }, { type: 'cancel', at: AT }, 2), {
    code: 'FLOW_CONTEXT_INVALID',
  });
});

test('a stored state that this version does not have is told as unknown', () => {
  const { state } = play(parcelFlow);
  for (const value of ['gone', { asking: 'deeper' }, {}]) {
    assert.throws(() => advance(parcelFlow, { ...state, value }, { type: 'cancel', at: AT }, 2), {
      code: 'FLOW_STATE_UNKNOWN',
    });
  }
});
