import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysIn, spansOf, type Span } from './calendar.ts';

const period = fc
  .tuple(fc.nat(1_500), fc.oneof(fc.nat(70), fc.nat(500)))
  .map(([start, days]) => ({ from: addDays('2023-01-01', start), to: addDays('2023-01-01', start + days) }));

/** The first day of each day or month of a span. */
function startsOf({ grain, from, to }: Span): string[] {
  const days = Array.from({ length: daysIn({ from, to }) }, (_, place) => addDays(from, place));
  return grain === 'day' ? days : days.filter((day) => day.endsWith('-01'));
}

test('the spans of a period count each day of it once, and no other day', () => {
  fc.assert(
    fc.property(period, ({ from, to }) => {
      const counted = new Map<string, number>();
      for (const span of spansOf({ from, to })) {
        for (const start of startsOf(span)) {
          for (let day = start; day.slice(0, 7) === start.slice(0, 7); day = addDays(day, 1)) {
            counted.set(day, (counted.get(day) ?? 0) + span.sign);
            if (span.grain === 'day') break;
          }
        }
      }
      const once = [...counted].filter(([, times]) => times !== 0);
      assert.ok(once.every(([day, times]) => times === 1 && day >= from && day <= to));
      assert.equal(once.length, daysIn({ from, to }));
    }),
  );
});

test('a year is made of few sums, wherever it begins', () => {
  for (let place = 0; place < 365; place++) {
    const from = addDays('2025-01-01', place);
    const sums = spansOf({ from, to: addDays(from, 364) }).flatMap(startsOf);
    assert.ok(sums.length <= 44, `${sums.length} from ${from}`);
  }
  assert.deepEqual(spansOf({ from: '2025-11-02', to: '2026-10-30' }), [
    { grain: 'month', from: '2025-11-01', to: '2026-10-01', sign: 1 },
    { grain: 'day', from: '2025-11-01', to: '2025-11-01', sign: -1 },
    { grain: 'day', from: '2026-10-31', to: '2026-10-31', sign: -1 },
  ]);
});
