import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../world/random.ts';
import { drawArrivals } from './arrivals.ts';

const HOURS = 24;

function hourly(arrivals: readonly number[]): number[] {
  return Array.from(
    { length: HOURS },
    (_, hour) => arrivals.filter((at) => Math.floor(at * HOURS) === hour).length,
  );
}

test('customers arrive in order, within the day, and as many as were asked for', () => {
  const arrivals = drawArrivals(500, seededRandom(1));
  assert.equal(arrivals.length, 500);
  assert.deepEqual(
    arrivals,
    arrivals.toSorted((one, other) => one - other),
  );
  assert.ok(arrivals.every((at) => at >= 0 && at < 1));
});

test('the night is quiet, and there is a peak before noon and a higher one in the evening', () => {
  const counts = hourly(drawArrivals(20_000, seededRandom(2)));
  const of = (from: number, to: number) => Math.max(...counts.slice(from, to));
  assert.ok(of(1, 6) * 5 < of(9, 12));
  assert.ok(of(12, 16) < of(9, 12));
  assert.ok(of(9, 12) < of(18, 22));
});

test('the pauses between them are as of people who do not know of each other', () => {
  const arrivals = drawArrivals(20_000, seededRandom(3)).filter((at) => at * HOURS >= 19 && at * HOURS < 21);
  const pauses = arrivals.slice(1).map((at, index) => at - (arrivals[index] ?? 0));
  const mean = pauses.reduce((sum, pause) => sum + pause, 0) / pauses.length;
  const longer = pauses.filter((pause) => pause > mean).length / pauses.length;
  assert.ok(Math.abs(longer - Math.exp(-1)) < 0.03, `${longer} of the pauses are longer than their mean`);
});

test('the same dice give the same day', () => {
  assert.deepEqual(drawArrivals(50, seededRandom(4)), drawArrivals(50, seededRandom(4)));
});
