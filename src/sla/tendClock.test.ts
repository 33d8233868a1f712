import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { advanceClocks } from './advanceClocks.ts';
import { addWorkingTime, workingTimeBetween } from './calendar.ts';
import { calendarNamed, type SlaBook } from './slaBook.ts';
import { stepsOf, type Rung } from './slaPolicy.ts';
import type { Clock } from './clock.ts';
import { tendClock } from './tendClock.ts';
import { bookOf } from './testing/officeBook.ts';
import { calendarAndInstant } from './testing/randomCalendar.ts';

const MINUTE = 60_000;
const MONDAY = new Date('2026-11-23T10:00:00Z');
const later = (minutes: number, from = MONDAY) => new Date(from.getTime() + minutes * MINUTE);

function firstResponse(book: SlaBook, at = MONDAY): Clock {
  const ticket = { queue: 'care', rounds: 0, clocks: [] };
  const [clock] = advanceClocks(book, ticket, { kind: 'opened', waitsOn: 'human' }, at);
  return clock ?? assert.fail('a ticket waits for its first response');
}

const doing = (acts: readonly Rung[]) => acts.map((rung) => rung.do);

test('the ladder is climbed rung by rung: warn, then reassign and the leads, then another queue and the manager', () => {
  const book = bookOf();
  let clock = firstResponse(book);
  const climbed: unknown[] = [];
  for (let minute = 0; minute <= 120; minute++) {
    const tended = tendClock(book, clock, later(minute));
    if (tended.passed.length > 0) climbed.push([minute, ...doing(tended.acts)]);
    clock = tended.clock;
  }
  assert.deepEqual(climbed, [
    [42, 'warn'],
    [60, 'reassign', 'supervisor'],
    [90, 'moveQueue', 'manager'],
  ]);
  assert.equal(clock.nextAlarmAt, null);
});

test('after hours of downtime every missed rung is told, and the highest alone is acted on', () => {
  const book = bookOf();
  const tended = tendClock(book, firstResponse(book), later(24 * 60));
  assert.deepEqual(
    tended.passed.map(({ rung, isBreach }) => [rung, isBreach]),
    [
      [0, false],
      [1, true],
      [2, true],
    ],
  );
  assert.deepEqual(doing(tended.acts), ['moveQueue', 'manager']);
  assert.deepEqual(tended.breachedAt, later(60));
  assert.deepEqual(tendClock(book, tended.clock, later(25 * 60)).passed, []);
});

test('of a clock that has ended, what it had passed is told, nothing is done, and it is settled for good', () => {
  const book = bookOf();
  const ticket = { queue: 'care', rounds: 0, clocks: [firstResponse(book)] };
  const [met] = advanceClocks(book, ticket, { kind: 'answered' }, later(70));
  const tended = tendClock(book, met ?? assert.fail(), later(80));
  assert.deepEqual([tended.passed.length, tended.acts.length], [2, 0]);
  assert.deepEqual(tended.breachedAt, later(60));
  assert.deepEqual([tended.clock.revision, tended.clock.nextAlarmAt], [null, null]);
});

test('a ticket that was solved outside a turn is settled with the time until then', () => {
  const book = bookOf();
  const solved: Clock = { ...firstResponse(book), endedAt: later(30), outcome: 'dropped', revision: -1 };
  const { clock, passed } = tendClock(book, solved, later(600));
  assert.deepEqual([clock.usedMs, clock.runsSince, clock.revision, passed], [30 * MINUTE, null, null, []]);
});

test('a holiday that is added while a clock runs moves what is due, and a rung that was done stays done', () => {
  const book = bookOf();
  const warned = tendClock(book, firstResponse(book), later(45)).clock;
  assert.deepEqual(warned.dueAt, later(60));
  const office = book.calendars.get('office') ?? assert.fail();
  const holiday = bookOf({ calendar: { ...office, holidays: ['2026-11-23'] }, revision: 2 });
  const moved = tendClock(holiday, warned, later(50));
  assert.deepEqual(moved.passed, []);
  // All of Monday does not count: the hour is Tuesday's.
  assert.deepEqual([moved.clock.dueAt, moved.clock.revision], [new Date('2026-11-24T10:00:00Z'), 2]);
  assert.deepEqual(moved.clock.nextAlarmAt, moved.clock.dueAt);
});

test('a rung by time fires by time, and the target is always a step', () => {
  const book = bookOf({
    policy: { ladder: [{ clock: 'firstResponse', afterMs: 10 * MINUTE, do: 'manager' }] },
  });
  const clock = firstResponse(book);
  assert.deepEqual(clock.nextAlarmAt, later(10));
  assert.deepEqual(doing(tendClock(book, clock, later(10)).acts), ['manager']);
  const breach = tendClock(book, { ...clock, climbedMs: 10 * MINUTE }, later(60));
  assert.deepEqual([breach.passed.length, breach.acts, breach.breachedAt], [1, [], later(60)]);
});

test('however often and however late it is looked at, each rung is passed once, and when its time has run', () => {
  const looks = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(calendarAndInstant, looks, ({ calendar, at }, pauses) => {
      const book = bookOf({ calendar });
      let clock = firstResponse(book, at);
      let now = at;
      const passed: number[] = [];
      for (const minutes of pauses) {
        const before = now;
        now = later(minutes, now);
        const tended = tendClock(book, clock, now);
        for (const { atMs } of tended.passed) {
          const full = addWorkingTime(calendarNamed(book, 'office'), at, atMs) ?? assert.fail();
          assert.ok(before < full && full <= now);
          passed.push(atMs);
        }
        clock = tended.clock;
        assert.ok(clock.nextAlarmAt === null || clock.nextAlarmAt > now);
      }
      const ran = workingTimeBetween(calendarNamed(book, 'office'), at, now);
      const ladder = stepsOf(book.policies.get('normal') ?? assert.fail(), 'firstResponse', clock.targetMs);
      assert.deepEqual(
        passed,
        ladder.map(({ atMs }) => atMs).filter((atMs) => atMs <= ran),
      );
    }),
    { numRuns: 300 },
  );
});
