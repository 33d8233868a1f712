import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY_MS } from '../base/clock.ts';
import { advance, defineFlow } from './index.ts';
import { flowBook } from './flowBook.ts';
import { migrate } from './migrate.ts';
import { parcelFlow, writtenParcelFlow } from './testing/parcelFlow.ts';
import { AT, play } from './testing/play.ts';

const { asking, ...others } = writtenParcelFlow.states;
if (asking === undefined) throw new Error('The example flow has no state named asking');

/** Version 2 renames `asking` to `identifying`, and takes loops from there only. */
const second = defineFlow({
  ...writtenParcelFlow,
  version: 2,
  initial: 'identifying',
  states: { ...others, identifying: asking, asking: { ...asking } },
  migrations: [
    {
      from: 1,
      move: (value, context) => (value === 'asking' ? { value: 'identifying', context } : null),
    },
  ],
});

test('a loop finds the version it was opened with, and new loops the newest', () => {
  const book = flowBook([second, parcelFlow]);
  assert.equal(book.latest('lostParcel').version, 2);
  assert.equal(book.pinned('lostParcel', 1), parcelFlow);
  assert.equal(book.find('lostParcel', 9), null);
  assert.deepEqual(book.names, ['lostParcel']);
});

test('an unknown flow is told with the known ones, and a version given twice is refused', () => {
  const book = flowBook([parcelFlow]);
  assert.throws(() => book.latest('refnud'), { code: 'FLOW_UNKNOWN', message: /known flows: lostParcel/ });
  assert.throws(() => book.pinned('lostParcel', 2), { code: 'FLOW_UNKNOWN' });
  assert.throws(() => flowBook([parcelFlow, parcelFlow]), { code: 'BLUEPRINT_INVALID' });
});

test('a loop moves to the newest version with its slots, and its timers start anew without a word', () => {
  const { state } = play(parcelFlow);
  const moved = migrate(flowBook([parcelFlow, second]), { flow: 'lostParcel', flowVersion: 1, state }, AT, 7);
  assert.equal(moved.kind, 'moved');
  if (moved.kind !== 'moved') return;
  assert.deepEqual(moved.state, { value: 'identifying', context: state.context });
  assert.deepEqual(
    moved.effects.map(({ kind }) => kind),
    ['setTimer', 'setTimer'],
  );
  const next = advance(second, moved.state, { type: 'answer', slots: { orderNumber: 'LP-1' }, at: AT }, 8);
  assert.equal(next.to, 'lookingUp');
});

test('a loop that cannot move is stuck with a reason, and one that is current stays', () => {
  const { state } = play(parcelFlow, { type: 'answer', slots: { orderNumber: 'LP-1' } });
  const loop = { flow: 'lostParcel', flowVersion: 1, state };
  const stuck = migrate(flowBook([parcelFlow, second]), loop, AT, 7);
  assert.deepEqual(stuck, {
    kind: 'stuck',
    reason: "Loop of flow 'lostParcel' version 1: version 2 does not take loops from 'lookingUp'",
  });
  assert.deepEqual(migrate(flowBook([parcelFlow]), loop, AT, 7), { kind: 'current' });
  const without = defineFlow({ ...writtenParcelFlow, version: 3 });
  const noWay = migrate(flowBook([parcelFlow, without]), loop, AT, 7);
  assert.match(noWay.kind === 'stuck' ? noWay.reason : '', /no migration leads on from version 1/);
});

test('migrations are followed over several versions', () => {
  const third = defineFlow({
    ...writtenParcelFlow,
    version: 3,
    migrations: [{ from: 2, move: (_, context) => ({ value: 'settling', context }) }],
  });
  const { state } = play(parcelFlow);
  const loop = { flow: 'lostParcel', flowVersion: 1, state };
  const moved = migrate(flowBook([parcelFlow, second, third]), loop, AT, 7);
  assert.equal(moved.kind === 'moved' ? moved.state.value : null, 'settling');
  assert.deepEqual(
    moved.kind === 'moved' ? moved.effects.map((effect) => 'afterMs' in effect && effect.afterMs) : null,
    [2 * DAY_MS],
  );
});
