import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Calendar } from './calendar.ts';
import { checkCalendar } from './checkCalendar.ts';
import type { Shift } from './weekday.ts';

const day: Calendar = {
  name: 'day',
  timeZone: 'Europe/Lisbon',
  hours: { mon: [['09:00', '18:00']] },
  holidays: [],
};
const reasons = (changed: Partial<Calendar>) =>
  checkCalendar({ ...day, ...changed }).map(({ reason }) => reason);
const onMonday = (shifts: Shift[]) => reasons({ hours: { mon: shifts } });

test('split shifts, night shifts and the whole day can be counted with', () => {
  assert.deepEqual(
    onMonday([
      ['09:00', '12:00'],
      ['12:00', '18:00'],
      ['22:00', '06:00'],
    ]),
    [],
  );
  assert.deepEqual(onMonday([['00:00', '24:00']]), []);
  assert.deepEqual(onMonday([['22:00', '00:00']]), []);
  assert.deepEqual(reasons({ hours: {}, holidays: ['2028-02-29'] }), []);
});

const WRONG: Shift[][] = [
  [['09:00', '09:00']],
  [['24:00', '06:00']],
  [['9:00', '18:00']],
  [['09:00', '18:60']],
  [
    ['13:00', '18:00'],
    ['09:00', '12:00'],
  ],
  [
    ['09:00', '12:00'],
    ['11:59', '18:00'],
  ],
  [
    ['22:00', '06:00'],
    ['23:00', '24:00'],
  ],
];
for (const shifts of WRONG) {
  test(`the shifts ${JSON.stringify(shifts)} are refused`, () => {
    assert.match(onMonday(shifts).join(), /hours on mon that are no times of day, overlap/);
  });
}

test('a zone that is none and a day that never comes are named', () => {
  assert.match(reasons({ timeZone: 'Mars' }).join(), /'Mars' is no time zone/);
  assert.match(reasons({ holidays: ['2026-02-29'] }).join(), /holiday '2026-02-29'/);
  assert.match(reasons({ holidays: ['25/12'] }).join(), /holiday '25\/12'/);
});
