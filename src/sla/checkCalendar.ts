import { DAY_MS } from '../base/clock.ts';
import type { Calendar } from './calendar.ts';
import { WEEKDAYS, type Shift } from './weekday.ts';

/** What is wrong with it, and what would be right. */
export interface CalendarFault {
  reason: string;
  fix: string;
}

/** Whether a calendar can be counted with. One without hours can: nothing is ever due by it; who needs hours asks that. */
export function checkCalendar({ name, timeZone, hours, holidays }: Calendar): CalendarFault[] {
  return [
    ...(isTimeZone(timeZone)
      ? []
      : [
          {
            reason: `the time zone of calendar '${name}' '${timeZone}' is no time zone`,
            fix: "use an IANA name like 'America/Sao_Paulo'",
          },
        ]),
    ...WEEKDAYS.filter((day) => !areShifts(hours[day] ?? [])).map((day) => ({
      reason: `calendar '${name}' has hours on ${day} that are no times of day, overlap or stand in no order`,
      fix: "write them in order, like [['09:00', '12:00'], ['13:00', '18:00']]; only the last may go over midnight",
    })),
    ...holidays
      .filter((day) => !isDay(day))
      .map((day) => ({
        reason: `calendar '${name}' has the holiday '${day}'`,
        fix: "write it like '2026-12-25'",
      })),
  ];
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

const FROM = /^([01]\d|2[0-3]):[0-5]\d$/;
const TO = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** Times of this form sort as text. */
function areShifts(shifts: readonly Shift[]): boolean {
  return shifts.every(([from, to], index) => {
    const isLast = index === shifts.length - 1;
    const next = shifts[index + 1]?.[0] ?? '24:00';
    return FROM.test(from) && TO.test(to) && from !== to && (from < to ? to <= next : isLast);
  });
}

function isDay(text: string): boolean {
  const at = Date.parse(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(at - (at % DAY_MS)).toJSON()?.slice(0, 10) === text;
}
