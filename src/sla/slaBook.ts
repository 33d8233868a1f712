import type { Calendar } from './calendar.ts';
import { DEFAULT_POLICY, type SlaPolicy } from './slaPolicy.ts';
import { WEEKDAYS, type Shift } from './weekday.ts';

/** The working hours and targets of a workspace, at one revision. */
export interface SlaBook {
  readonly revision: number;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly policies: ReadonlyMap<string, SlaPolicy>;
  readonly queues: ReadonlyMap<string, { calendar: string | null; policy: string | null }>;
}

const ALL_DAY: readonly Shift[] = [['00:00', '24:00']];

/** Of a queue that names no calendar: somebody is always there. */
export const ALWAYS: Calendar = {
  name: 'always',
  timeZone: 'UTC',
  hours: Object.fromEntries(WEEKDAYS.map((day) => [day, ALL_DAY])),
  holidays: [],
};

export function calendarNamed(book: SlaBook, name: string): Calendar {
  return book.calendars.get(name) ?? ALWAYS;
}

export function policyNamed(book: SlaBook, name: string): SlaPolicy {
  return book.policies.get(name) ?? DEFAULT_POLICY;
}

/** By which hours and targets a queue works. */
export function planOfQueue(book: SlaBook, queue: string): { calendar: Calendar; policy: SlaPolicy } {
  const { calendar, policy } = book.queues.get(queue) ?? {};
  return { calendar: calendarNamed(book, calendar ?? ''), policy: policyNamed(book, policy ?? '') };
}
