import { WEEKDAYS, type Blueprint, type Calendar, type Shift } from '../../blueprint.ts';
import type { BlueprintRule, Violation } from '../violation.ts';
import { timeZoneFault } from './settings.ts';

/** Queues, calendars and SLA policies fit together, and somebody works at some time. */
export const work: BlueprintRule = (blueprint) => [
  ...queueFaults(blueprint),
  ...blueprint.calendars.flatMap(calendarFaults),
  ...blueprint.slaPolicies
    .filter(({ firstResponseMs, resolutionMs }) => !(firstResponseMs > 0 && resolutionMs >= firstResponseMs))
    .map(({ name }) =>
      violation(
        `SLA policy '${name}' has targets that cannot be met`,
        'let firstResponseMs be more than 0, and resolutionMs not less than it',
      ),
    ),
];

function queueFaults(blueprint: Blueprint): Violation[] {
  const { queues, calendars, slaPolicies, fallbackQueue } = blueprint;
  const names = queues.map(({ name }) => name);
  return [
    ...(names.includes(fallbackQueue)
      ? []
      : [violation(`fallbackQueue '${fallbackQueue}' is no queue`, `name one of: ${names.join(', ')}`)]),
    ...twice('queue', names),
    ...twice(
      'calendar',
      calendars.map(({ name }) => name),
    ),
    ...twice(
      'SLA policy',
      slaPolicies.map(({ name }) => name),
    ),
    ...queues.flatMap(({ name, calendar, slaPolicy }) => [
      ...unknown(`queue '${name}'`, { kind: 'calendar', used: calendar, known: calendars }),
      ...unknown(`queue '${name}'`, { kind: 'SLA policy', used: slaPolicy, known: slaPolicies }),
    ]),
  ];
}

function twice(kind: string, names: string[]): Violation[] {
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => violation(`two of kind ${kind} are named '${name}'`, 'give each a name of its own'));
}

function unknown(
  place: string,
  { kind, used, known }: { kind: string; used: string; known: readonly { name: string }[] },
): Violation[] {
  if (known.some(({ name }) => name === used)) return [];
  const names = known.map(({ name }) => name).join(', ');
  return [violation(`${place} has the ${kind} '${used}', which is not there`, `name one of: ${names}`)];
}

function calendarFaults({ name, timeZone, hours, holidays }: Calendar): Violation[] {
  const shifts = WEEKDAYS.flatMap((day) => hours[day] ?? []);
  const wrongDays = WEEKDAYS.filter((day) => !areShifts(hours[day] ?? []));
  return [
    ...timeZoneFault(`the time zone of calendar '${name}'`, timeZone),
    ...(shifts.length === 0
      ? [violation(`calendar '${name}' has no working hours`, 'add hours: nothing would ever be due')]
      : []),
    ...wrongDays.map((day) =>
      violation(
        `calendar '${name}' has hours on ${day} that overlap or run backwards`,
        "write them in order, like [['09:00', '12:00'], ['13:00', '18:00']]",
      ),
    ),
    ...holidays
      .filter((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
      .map((day) => violation(`calendar '${name}' has the holiday '${day}'`, "write it like '2026-12-25'")),
  ];
}

function areShifts(shifts: readonly Shift[]): boolean {
  const times = shifts.flat();
  return times.every(
    (time, index) =>
      /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time) && (index === 0 || (times[index - 1] ?? '') < time),
  );
}

function violation(reason: string, fix: string): Violation {
  return { flow: null, state: null, rule: 'work', reason, fix };
}
