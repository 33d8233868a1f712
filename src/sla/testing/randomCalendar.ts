import fc from 'fast-check';
import type { Calendar } from '../calendar.ts';
import { WEEKDAYS, type Shift } from '../weekday.ts';

/** Zones with every kind of trouble: hours that are skipped and come twice, half hours, days that never were. */
export const ZONES = [
  'UTC',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Europe/Lisbon',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Pacific/Chatham',
];

/** Days around which something happens to a clock: changes of daylight saving, a leap day, a day that was skipped, a new year. */
const EVENTFUL = [
  '2026-03-08',
  '2026-11-01',
  '2018-11-04',
  '2018-02-17',
  '2026-03-29',
  '2026-10-25',
  '2026-04-05',
  '2026-10-04',
  '2024-02-29',
  '2011-12-30',
  '2026-12-31',
  '2022-09-22',
  '2026-02-15',
];

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** None, one, split, over midnight, the whole day. */
const shiftsOfDay: fc.Arbitrary<Shift[]> = fc.oneof(
  fc.constant<Shift[]>([]),
  fc.constant<Shift[]>([['00:00', '24:00']]),
  fc.constant<Shift[]>([['22:00', '06:00']]),
  fc.constant<Shift[]>([
    ['01:00', '02:30'],
    ['23:30', '00:15'],
  ]),
  fc
    .uniqueArray(fc.integer({ min: 0, max: 1_439 }), { minLength: 2, maxLength: 6 })
    .map((times) => times.toSorted((a, b) => a - b))
    .map((times) =>
      times.flatMap((time, index): Shift[] => {
        const next = times[index + 1];
        return index % 2 === 0 && next !== undefined ? [[clockTime(time), clockTime(next)]] : [];
      }),
    ),
);

const day = (around: string, offset: number): string =>
  new Date(Date.parse(around) + offset * 86_400_000).toISOString().slice(0, 10);

/** A calendar, and a whole minute within a few days of something eventful. */
export const calendarAndInstant: fc.Arbitrary<{ calendar: Calendar; at: Date }> = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    shifts: fc.array(shiftsOfDay, { minLength: 7, maxLength: 7 }),
    around: fc.constantFrom(...EVENTFUL),
    freeDays: fc.array(fc.integer({ min: -3, max: 6 }), { maxLength: 3 }),
    minutesBefore: fc.integer({ min: -1_440, max: 3 * 1_440 }),
  })
  .map(({ timeZone, shifts, around, freeDays, minutesBefore }) => ({
    calendar: {
      name: 'random',
      timeZone,
      hours: Object.fromEntries(WEEKDAYS.map((weekday, index) => [weekday, shifts[index] ?? []])),
      holidays: freeDays.map((offset) => day(around, offset)),
    },
    at: new Date(Date.parse(around) - minutesBefore * 60_000),
  }));
