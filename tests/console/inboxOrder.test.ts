import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockLeft } from '../../console/src/screens/inbox/clockLeft.ts';
import { frozenOrder } from '../../console/src/screens/inbox/frozenOrder.ts';
import type { Pages, Row } from '../../console/src/screens/inbox/inboxShapes.ts';
import { patchPages } from '../../console/src/screens/inbox/patchPages.ts';
import { snoozeTimes } from '../../console/src/screens/inbox/snoozeTimes.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/base/clock.ts';

// Of a row only its id and its place matter here.
const row = (id: string, place: number) => ({ id, place }) as Row;
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).join('');

function pagesOf(rows: Row[], next: string | null, total = rows.length): Pages {
  return { pages: [{ items: rows, next, total }], pageParams: [null] };
}
const itemsOf = (pages: Pages) => pages.pages.flatMap(({ items }) => items);

test('a row read anew moves to its place, one that left is gone, one that came is there', () => {
  const before = pagesOf([row('a', 1), row('b', 2), row('c', 3)], null);
  const after = patchPages(before, ['a', 'b', 'd'], [row('a', 9), row('d', 2)]);
  assert.equal(ids(itemsOf(after)), 'dca');
  assert.equal(after.pages[0]?.total, 3);
  assert.equal(itemsOf(after)[1], itemsOf(before)[2], 'what did not change is the same object');
});

test('what lies beyond the loaded pages waits for its page, and is counted', () => {
  const before = pagesOf([row('a', 1), row('b', 2)], 'cursor', 90);
  const after = patchPages(before, ['a', 'z'], [row('a', 50), row('z', 70)]);
  assert.equal(ids(itemsOf(after)), 'b');
  assert.equal(after.pages[0]?.next, 'cursor');
});

test('a frozen order keeps every row where it was, tells how many would move, and grows at its end', () => {
  const shown = [row('a', 1), row('b', 2), row('c', 3)];
  const still = frozenOrder(shown, [row('a', 1), row('b', 2), row('c', 3), row('d', 4)]);
  assert.deepEqual([ids(still.rows), still.moved], ['abcd', 0]);
  const moved = frozenOrder(shown, [row('n', 0), row('c', 0.5), row('b', 2), row('d', 4)]);
  assert.deepEqual([ids(moved.rows), moved.moved], ['abcd', 3], 'a left, c moved, n came');
  assert.equal(moved.rows[2]?.place, 0.5, 'it is shown as it is now');
});

test('a clock burns down by the time until it is due, and stands still outside of working hours', () => {
  const now = Date.parse('2026-11-21T09:00:00Z');
  const clock = { kind: 'firstResponse', startedAt: '', targetMs: HOUR_MS, left: 0.5 } as const;
  const due = (ms: number) => new Date(now + ms).toISOString();
  assert.equal(clockLeft({ ...clock, state: 'running', dueAt: due(15 * MINUTE_MS) }, now), 0.25);
  assert.equal(clockLeft({ ...clock, state: 'running', dueAt: due(-30 * MINUTE_MS) }, now), -0.5);
  assert.equal(clockLeft({ ...clock, state: 'running', dueAt: due(14 * HOUR_MS) }, now), 0.5);
  assert.equal(clockLeft({ ...clock, state: 'paused', dueAt: null }, now), 0.5);
});

test('times to put off to are ahead, rise, and have one name each, on every day and hour of a week', () => {
  for (let hour = 0; hour < 7 * 24; hour++) {
    const now = new Date(2026, 10, 16, hour, 20);
    const times = snoozeTimes(now);
    assert.ok(times.length >= 4);
    assert.ok(times.every(({ at }) => at.getTime() >= now.getTime() + HOUR_MS));
    assert.deepEqual(
      times,
      times.toSorted((one, other) => one.at.getTime() - other.at.getTime()),
    );
    assert.equal(new Set(times.map(({ at }) => at.getTime())).size, times.length);
  }
});
