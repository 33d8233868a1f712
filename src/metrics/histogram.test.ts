import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addTo,
  bucketOf,
  HISTOGRAM_ERROR,
  percentile,
  readHistogram,
  writeHistogram,
  type Histogram,
} from './histogram.ts';

const of = (durations: number[]): Histogram => {
  const histogram: Histogram = new Map();
  for (const ms of durations) addTo(histogram, bucketOf(ms), 1);
  return histogram;
};
const durations = fc.array(fc.integer({ min: 0, max: 2 ** 36 }), { minLength: 1, maxLength: 60 });

test('a percentile is at most 4.5 % off the one of the durations themselves', () => {
  fc.assert(
    fc.property(durations, fc.double({ min: 0.01, max: 1, noNaN: true }), (list, share) => {
      const exact = list.toSorted((a, b) => a - b)[Math.ceil(list.length * share) - 1] ?? 0;
      const found = percentile(of(list), share) ?? 0;
      assert.ok(Math.abs(found - exact) <= exact * HISTOGRAM_ERROR + 1, `${found} for ${exact}`);
    }),
  );
});

test('what is written is read, texts that are joined add up, and what is taken out is gone', () => {
  fc.assert(
    fc.property(durations, durations, (a, b) => {
      assert.deepEqual(readHistogram(writeHistogram(of(a))), new Map([...of(a)].sort(([x], [y]) => x - y)));
      const joined = readHistogram(`${writeHistogram(of(a))} ${writeHistogram(of(b))}`);
      assert.deepEqual(joined, new Map([...of([...a, ...b])].sort(([x], [y]) => x - y)));
      const less = new Map([...of(b)].map(([bucket, count]) => [bucket, -count]));
      assert.equal(
        writeHistogram(readHistogram(`${writeHistogram(joined)} ${writeHistogram(less)}`)),
        writeHistogram(of(a)),
      );
    }),
  );
  assert.equal(percentile(readHistogram(''), 0.5), null);
});
