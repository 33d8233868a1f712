import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addWorkingTime, isOpen, nextOpening, workingTimeBetween, type Calendar } from './calendar.ts';
import { calendarAndInstant } from './testing/randomCalendar.ts';
import { slowAdd, slowBetween, slowNextOpening } from './testing/slowCalendar.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** So far the slow calculation looks ahead. */
const HORIZON = 6 * DAY;

const office: Calendar = {
  name: 'office',
  timeZone: 'America/New_York',
  hours: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
      day,
      [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
    ]),
  ),
  holidays: ['2026-12-25'],
};
const night: Calendar = {
  name: 'night',
  timeZone: 'America/New_York',
  hours: allDays([['22:00', '06:00']]),
  holidays: [],
};
const never: Calendar = { name: 'never', timeZone: 'UTC', hours: {}, holidays: [] };

function allDays(shifts: [string, string][]): Calendar['hours'] {
  return { mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts, sat: shifts, sun: shifts };
}

const hours = (count: number) => count * 60 * MINUTE;
const at = (instant: string) => new Date(instant);

test('working time counts as the clock on the wall does, minute by minute', () => {
  fc.assert(
    fc.property(
      calendarAndInstant,
      fc.integer({ min: 0, max: HORIZON / MINUTE }),
      ({ calendar, at: from }, minutes) => {
        const to = new Date(from.getTime() + minutes * MINUTE);
        const slow = slowBetween(calendar, from.getTime(), to.getTime());
        assert.equal(workingTimeBetween(calendar, from, to), slow * MINUTE);
      },
    ),
    { numRuns: 300 },
  );
});

test('what is due after so much working time is due when the minutes are full', () => {
  fc.assert(
    fc.property(calendarAndInstant, fc.integer({ min: 0, max: 3_000 }), ({ calendar, at: from }, minutes) => {
      const untilMs = from.getTime() + HORIZON;
      const slow = slowAdd(calendar, { fromMs: from.getTime(), untilMs, minutes });
      const due = addWorkingTime(calendar, from, minutes * MINUTE);
      if (slow !== null) assert.equal(due?.getTime(), slow);
      else assert.ok(due === null || due.getTime() > untilMs);
    }),
    { numRuns: 300 },
  );
});

test('the next opening is the first working minute, and an instant is open when it is its own', () => {
  fc.assert(
    fc.property(calendarAndInstant, ({ calendar, at: from }) => {
      const slow = slowNextOpening(calendar, from.getTime(), from.getTime() + HORIZON);
      const opening = nextOpening(calendar, from);
      if (slow !== null) assert.equal(opening?.getTime(), slow);
      else assert.ok(opening === null || opening.getTime() >= from.getTime() + HORIZON);
      assert.equal(isOpen(calendar, from), slow === from.getTime());
    }),
    { numRuns: 300 },
  );
});

test('adding and measuring undo each other, to the millisecond, over years', () => {
  fc.assert(
    fc.property(
      calendarAndInstant,
      fc.integer({ min: 0, max: 400 * DAY }),
      fc.integer({ min: 0, max: 59_999 }),
      ({ calendar, at: minute }, ms, beside) => {
        const from = new Date(minute.getTime() + beside);
        const due = addWorkingTime(calendar, from, ms);
        if (due !== null) assert.equal(workingTimeBetween(calendar, from, due), ms);
        // Nothing earlier would do.
        if (due !== null && ms > 0)
          assert.equal(workingTimeBetween(calendar, from, new Date(due.getTime() - 1)), ms - 1);
      },
    ),
    { numRuns: 200 },
  );
});

test('more working time is never due earlier, and time in parts is the time of the whole', () => {
  fc.assert(
    fc.property(
      calendarAndInstant,
      fc.nat({ max: 20 * DAY }),
      fc.nat({ max: 20 * DAY }),
      ({ calendar, at: from }, a, b) => {
        const [first, whole] = [addWorkingTime(calendar, from, a), addWorkingTime(calendar, from, a + b)];
        if (first === null || whole === null) return assert.equal(first, whole);
        assert.ok(first.getTime() <= whole.getTime());
        assert.equal(addWorkingTime(calendar, first, b)?.getTime(), whole.getTime());
        const middle = new Date((from.getTime() + whole.getTime()) / 2);
        const parts =
          workingTimeBetween(calendar, from, middle) + workingTimeBetween(calendar, middle, whole);
        assert.equal(parts, a + b);
      },
    ),
    { numRuns: 200 },
  );
});

test('a target over lunch and the end of the day goes on the next working day', () => {
  // Friday 11:00 in New York, one hour before lunch.
  assert.deepEqual(addWorkingTime(office, at('2026-11-20T16:00:00Z'), hours(6)), at('2026-11-20T23:00:00Z'));
  assert.deepEqual(addWorkingTime(office, at('2026-11-20T16:00:00Z'), hours(7)), at('2026-11-23T15:00:00Z'));
  assert.deepEqual(nextOpening(office, at('2026-12-24T23:00:00Z')), at('2026-12-28T14:00:00Z'));
});

test('a skipped hour holds no working time, and one that comes twice counts twice', () => {
  const wakeful = { ...night, hours: allDays([['01:00', '04:00']]) };
  const span = (day: string) => workingTimeBetween(wakeful, at(`${day}T05:00:00Z`), at(`${day}T13:00:00Z`));
  assert.equal(span('2026-03-07'), hours(3));
  assert.equal(span('2026-03-08'), hours(2)); // 02:00 to 03:00 never was
  assert.equal(span('2026-11-01'), hours(4)); // 01:00 to 02:00 came twice
});

test('a night shift goes on into the next day, and a holiday cuts it at midnight', () => {
  assert.ok(isOpen(night, at('2026-11-21T10:59:59.999Z')));
  assert.ok(!isOpen(night, at('2026-11-21T11:00:00Z')));
  const free = { ...night, holidays: ['2026-11-21'] };
  assert.ok(isOpen(free, at('2026-11-21T04:59:59.999Z'))); // Friday, just before midnight
  assert.ok(!isOpen(free, at('2026-11-21T05:00:00Z')));
  assert.deepEqual(nextOpening(free, at('2026-11-21T05:00:00Z')), at('2026-11-22T05:00:00Z'));
});

test('a leap day is a day like any other', () => {
  const always = { ...night, timeZone: 'UTC', hours: allDays([['00:00', '24:00']]) };
  assert.equal(workingTimeBetween(always, at('2024-02-28T00:00:00Z'), at('2024-03-01T00:00:00Z')), hours(48));
  const free = { ...always, holidays: ['2024-02-29'] };
  assert.equal(workingTimeBetween(free, at('2024-02-28T00:00:00Z'), at('2024-03-01T00:00:00Z')), hours(24));
});

test('by a calendar without hours nothing opens and nothing is due', () => {
  const from = at('2026-11-21T10:00:00Z');
  assert.ok(!isOpen(never, from));
  assert.equal(nextOpening(never, from), null);
  assert.equal(addWorkingTime(never, from, 0), null);
  assert.equal(workingTimeBetween(never, from, at('2030-01-01T00:00:00Z')), 0);
});
