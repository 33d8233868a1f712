import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { advanceClocks, type ClockEvent } from './advanceClocks.ts';
import { addWorkingTime, workingTimeBetween } from './calendar.ts';
import { isRunning, usedMsAt, type Clock } from './clock.ts';
import type { Party } from './party.ts';
import { ALWAYS, calendarNamed, type SlaBook } from './slaBook.ts';
import { targetMsOf, DEFAULT_POLICY } from './slaPolicy.ts';
import { bookOf } from './testing/officeBook.ts';
import { calendarAndInstant } from './testing/randomCalendar.ts';

const MINUTE = 60_000;
/** Monday, ten in the morning. */
const MONDAY = new Date('2026-11-23T10:00:00Z');
const later = (minutes: number, from = MONDAY) => new Date(from.getTime() + minutes * MINUTE);
const book = bookOf();

/** What a ticket of the queue 'care' goes through: minutes since Monday morning, and what happens then. */
function after(...events: [number, ClockEvent][]): Map<string, Clock> {
  let clocks: Clock[] = [];
  for (const [minutes, event] of events) {
    const rounds = clocks.filter(({ kind }) => kind === 'nextResponse').length;
    const live = clocks.filter(({ endedAt }) => endedAt === null);
    const ended = clocks.filter(({ endedAt }) => endedAt !== null);
    clocks = [
      ...ended,
      ...advanceClocks(book, { queue: 'care', rounds, clocks: live }, event, later(minutes)),
    ];
  }
  return new Map(clocks.map((clock) => [`${clock.kind} ${clock.round}`, clock]));
}

const opened: [number, ClockEvent] = [0, { kind: 'opened', waitsOn: 'human' }];

test('an opened ticket waits for its first response and its end, in working time', () => {
  const clocks = after(opened);
  assert.deepEqual([...clocks.keys()], ['firstResponse 1', 'resolution 1']);
  assert.deepEqual(clocks.get('firstResponse 1')?.dueAt, later(60));
  assert.deepEqual(clocks.get('firstResponse 1')?.nextAlarmAt, later(42)); // 70 %
  // Two hours until noon, five in the afternoon, one the next morning.
  assert.deepEqual(clocks.get('resolution 1')?.dueAt, new Date('2026-11-24T10:00:00Z'));
});

test('a human message is the first response; the end is still waited for', () => {
  const clocks = after(opened, [30, { kind: 'answered' }]);
  const first = clocks.get('firstResponse 1');
  assert.deepEqual(
    [first?.outcome, first?.endedAt, first?.usedMs, first?.nextAlarmAt],
    ['met', later(30), 30 * MINUTE, null],
  );
  assert.ok(isRunning(clocks.get('resolution 1') ?? assert.fail()));
});

test('an answer after the target leaves the alarm for the sweep to tell', () => {
  const first = after(opened, [90, { kind: 'answered' }]).get('firstResponse 1');
  assert.deepEqual([first?.usedMs, first?.dueAt, first?.nextAlarmAt], [90 * MINUTE, later(60), later(42)]);
});

test('who writes before the first response waits for that one, and afterwards for a next one, once', () => {
  const before = after(opened, [10, { kind: 'asked' }]);
  assert.ok(!before.has('nextResponse 1'));
  const clocks = after(opened, [10, { kind: 'answered' }], [20, { kind: 'asked' }], [25, { kind: 'asked' }]);
  assert.deepEqual(clocks.get('nextResponse 1')?.dueAt, later(50));
  assert.ok(!clocks.has('nextResponse 2'));
});

test('each time that a contact waits for the next response is a clock of its own', () => {
  const rounds: [number, ClockEvent][] = [1, 2, 3].flatMap((n): [number, ClockEvent][] => [
    [n * 10, { kind: 'asked' }],
    [n * 10 + n, { kind: 'answered' }],
  ]);
  const clocks = after(opened, [5, { kind: 'answered' }], ...rounds);
  const used = [1, 2, 3].map((round) => clocks.get(`nextResponse ${round}`)?.usedMs);
  assert.deepEqual(used, [MINUTE, 2 * MINUTE, 3 * MINUTE]);
});

test('the end stands still while the matter waits on the customer or a third party, and goes on afterwards', () => {
  for (const party of ['customer', 'thirdParty'] as const) {
    const stands = after(opened, [60, { kind: 'waitsOn', party }]).get('resolution 1');
    assert.deepEqual(
      [stands?.runsSince, stands?.usedMs, stands?.dueAt, stands?.nextAlarmAt],
      [null, 60 * MINUTE, null, null],
    );
    const goesOn = after(opened, [60, { kind: 'waitsOn', party }], [90, { kind: 'waitsOn', party: 'human' }]);
    assert.deepEqual(goesOn.get('resolution 1')?.dueAt, new Date('2026-11-24T10:30:00Z'));
  }
});

test('a ticket that is opened while the customer has the word begins with its end standing still', () => {
  const clocks = after([0, { kind: 'opened', waitsOn: 'customer' }]);
  assert.equal(clocks.get('resolution 1')?.runsSince, null);
  assert.deepEqual(clocks.get('firstResponse 1')?.runsSince, MONDAY);
});

test('a policy says itself for whom its clock stands still', () => {
  const strict = bookOf({ policy: { pausesFor: ['thirdParty'] } });
  const [, end] = advanceClocks(strict, { queue: 'care', rounds: 0, clocks: [] }, opened[1], MONDAY);
  const ticket = { queue: 'care', rounds: 0, clocks: end ? [end] : [] };
  const [same] = advanceClocks(strict, ticket, { kind: 'waitsOn', party: 'customer' }, later(5));
  assert.equal(same, end);
});

test("a queue without hours and targets of its own works at all times, by the product's targets", () => {
  const [first] = advanceClocks(book, { queue: 'attic', rounds: 0, clocks: [] }, opened[1], MONDAY);
  assert.equal(first?.targetMs, DEFAULT_POLICY.firstResponseMs);
  assert.deepEqual(first?.dueAt, addWorkingTime(ALWAYS, MONDAY, DEFAULT_POLICY.firstResponseMs));
});

test('by a calendar that never works nothing is ever due', () => {
  const never = bookOf({ calendar: { name: 'never', timeZone: 'UTC', hours: {}, holidays: [] } });
  const clocks = advanceClocks(never, { queue: 'care', rounds: 0, clocks: [] }, opened[1], MONDAY);
  assert.deepEqual(
    clocks.map(({ dueAt, nextAlarmAt }) => [dueAt, nextAlarmAt]),
    [
      [null, null],
      [null, null],
    ],
  );
});

const anyEvent: fc.Arbitrary<ClockEvent> = fc.oneof(
  fc.constant<ClockEvent>({ kind: 'answered' }),
  fc.constant<ClockEvent>({ kind: 'asked' }),
  fc
    .constantFrom<Party>('assistant', 'human', 'customer', 'thirdParty')
    .map((party): ClockEvent => ({ kind: 'waitsOn', party })),
);

test('through any history a clock has run for exactly the working time in which it was not standing still', () => {
  const history = fc.array(fc.tuple(anyEvent, fc.integer({ min: 0, max: 600 })), { maxLength: 30 });
  fc.assert(
    fc.property(calendarAndInstant, history, ({ calendar, at: start }, steps) => {
      const random = bookOf({ calendar });
      const lived = live(random, start, steps);
      for (const { clock, ranMs, now } of lived) holds(random, clock, { ranMs, now });
    }),
    { numRuns: 300 },
  );
});

interface Lived {
  clock: Clock;
  /** Counted beside, by what was seen to run between two events. */
  ranMs: number;
  now: Date;
}

function live(random: SlaBook, start: Date, steps: [ClockEvent, number][]): Lived[] {
  let now = start;
  let clocks = advanceClocks(random, { queue: 'care', rounds: 0, clocks: [] }, opened[1], now);
  const ran = new Map<string, number>();
  const ended: Clock[] = [];
  let rounds = 0;
  for (const [event, minutes] of steps) {
    const next = later(minutes, now);
    for (const clock of clocks.filter(isRunning)) {
      const key = `${clock.kind} ${clock.round}`;
      ran.set(
        key,
        (ran.get(key) ?? 0) + workingTimeBetween(calendarNamed(random, clock.calendar), now, next),
      );
    }
    now = next;
    const all = advanceClocks(random, { queue: 'care', rounds, clocks }, event, now);
    rounds = Math.max(rounds, ...all.filter(({ kind }) => kind === 'nextResponse').map(({ round }) => round));
    ended.push(...all.filter(({ endedAt }) => endedAt !== null));
    clocks = all.filter(({ endedAt }) => endedAt === null);
  }
  return [...ended, ...clocks].map((clock) => ({
    clock,
    ranMs: ran.get(`${clock.kind} ${clock.round}`) ?? 0,
    now,
  }));
}

function holds(random: SlaBook, clock: Clock, { ranMs, now }: Omit<Lived, 'clock'>): void {
  assert.equal(usedMsAt(random, clock, now), ranMs);
  assert.equal(clock.targetMs, targetMsOf(random.policies.get('normal') ?? assert.fail(), clock.kind));
  assert.equal(clock.endedAt === null, clock.outcome === null);
  const calendar = calendarNamed(random, clock.calendar);
  if (!isRunning(clock)) return assert.equal(clock.runsSince, null);
  const left = clock.targetMs - ranMs;
  if (clock.dueAt === null) assert.equal(addWorkingTime(calendar, now, 1), null);
  else if (left > 0) assert.deepEqual(clock.dueAt, addWorkingTime(calendar, now, left));
  else assert.ok(clock.dueAt <= now);
}
