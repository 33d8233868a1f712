import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { PACE_AHEAD_MS } from '../paceAhead.ts';
import { PAIR_PACE, pacer } from './pace.ts';

const START = Date.parse('2026-11-21T09:00:00Z');
const at = (ms: number) => new Date(START + ms);

test('a burst to one contact leaves at once, and after it one message in 6 seconds', () => {
  const pace = pacer(1_000);
  const waits = Array.from({ length: PAIR_PACE.burst }, () => pace('a', 'marta', at(0)));
  assert.deepEqual(new Set(waits), new Set([0]));
  assert.equal(pace('a', 'marta', at(0)), 6_000);
  assert.equal(pace('a', 'marta', at(5_999)), 1);
  assert.equal(pace('a', 'marta', at(6_000)), 6_000);
  assert.equal(pace('a', 'marta', at(12_000)), 0);
});

test('a contact waits only for own messages, and a number only for its own', () => {
  const pace = pacer(1_000, { intervalMs: 6_000, burst: 1 });
  assert.equal(pace('a', 'marta', at(0)), 0);
  assert.equal(pace('a', 'marta', at(0)), 6_000);
  assert.equal(pace('a', 'joe', at(0)), 0);
  assert.equal(pace('b', 'marta', at(0)), 0);
});

test('asking while waiting counts nothing', () => {
  const pace = pacer(1_000, { intervalMs: 6_000, burst: 1 });
  pace('a', 'marta', at(0));
  for (let asked = 0; asked < 100; asked += 1) assert.equal(pace('a', 'marta', at(0)), 6_000);
  assert.equal(pace('a', 'marta', at(6_000)), 0);
});

for (const perSecond of [1, 20, 80, 1_000]) {
  test(`a number never sends more than ${perSecond} in any second, and nearly as many`, () => {
    const pace = pacer(perSecond);
    const sentAt: number[] = [];
    for (let ms = 0; ms < 5_000; ms += 1) {
      for (;;) {
        const waitMs = pace('a', `contact ${sentAt.length}`, at(ms));
        if (waitMs > PACE_AHEAD_MS) break;
        sentAt.push(ms + waitMs);
      }
    }
    const busiest = Math.max(
      ...sentAt.map((from) => sentAt.filter((ms) => ms >= from && ms < from + 1_000).length),
    );
    assert.ok(busiest <= perSecond, `${busiest} in one second`);
    assert.ok(sentAt.length >= 5 * perSecond * 0.8, `only ${sentAt.length} in five seconds`);
  });
}

test('who waits as told is let through, unless another came first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20_000 }), { minLength: 1, maxLength: 80 }), (gaps) => {
      const pace = pacer(80, { intervalMs: 6_000, burst: 3 });
      let now = 0;
      for (const gap of gaps) {
        now += gap;
        const wait = pace('a', 'marta', at(now));
        if (wait <= PACE_AHEAD_MS) continue;
        now += wait;
        assert.equal(pace('a', 'marta', at(now)), 0);
      }
    }),
  );
});

test('a million contacts who wrote once are forgotten', () => {
  const pace = pacer(1_000, { intervalMs: 6_000, burst: 1 });
  setFlagsFromString('--expose-gc');
  const used = () => {
    runInNewContext('gc')();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  for (let contact = 0; contact < 1_000_000; contact += 1) pace('a', `contact ${contact}`, at(contact * 10));
  const grown = (used() - before) / 2 ** 20;
  assert.ok(grown < 10, `the pace keeps ${grown.toFixed(0)} MB`);
  assert.equal(pace('a', 'marta', at(1e10)), 0);
});
