import type { Calendar } from '../calendar.ts';
import type { SlaBook } from '../slaBook.ts';
import type { SlaPolicy } from '../slaPolicy.ts';
import type { Shift } from '../weekday.ts';

const DAY: readonly Shift[] = [
  ['09:00', '12:00'],
  ['13:00', '18:00'],
];

const office: Calendar = {
  name: 'office',
  timeZone: 'UTC',
  hours: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY },
  holidays: [],
};

const normal: SlaPolicy = {
  name: 'normal',
  firstResponseMs: 3_600_000,
  nextResponseMs: 1_800_000,
  resolutionMs: 8 * 3_600_000,
};

/** A queue 'care' that works by the calendar and the policy, at one revision. */
export function bookOf(
  changed: { calendar?: Calendar; policy?: Partial<SlaPolicy>; revision?: number } = {},
): SlaBook {
  const calendar = { ...(changed.calendar ?? office), name: 'office' };
  return {
    revision: changed.revision ?? 1,
    calendars: new Map([['office', calendar]]),
    policies: new Map([['normal', { ...normal, ...changed.policy }]]),
    queues: new Map([['care', { calendar: 'office', policy: 'normal' }]]),
  };
}
