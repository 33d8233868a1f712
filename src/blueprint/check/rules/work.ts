import type { Calendar } from '../../../sla/calendar.ts';
import { checkCalendar } from '../../../sla/checkCalendar.ts';
import { checkSlaPolicy } from '../../../sla/checkSlaPolicy.ts';
import { WEEKDAYS } from '../../../sla/weekday.ts';
import { RoutingRules } from '../../../api/routingRule.ts';
import type { Blueprint } from '../../blueprint.ts';
import type { BlueprintRule, Violation } from '../violation.ts';

/** Queues, calendars and SLA policies fit together, and somebody works at some time. */
export const work: BlueprintRule = (blueprint) => [
  ...queueFaults(blueprint),
  ...blueprint.calendars.flatMap(calendarFaults),
  ...routingFaults(blueprint),
  ...blueprint.slaPolicies.flatMap((policy) =>
    checkSlaPolicy(
      policy,
      blueprint.queues.map(({ name }) => name),
    ).map(({ reason, fix }) => violation(reason, fix)),
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

/** The rules are rules, and name queues of this blueprint; people are named in the workspace. */
function routingFaults({ routing = [], queues }: Blueprint): Violation[] {
  const parsed = RoutingRules.safeParse(routing);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    return [
      violation(
        `routing${where && `.${where}`}: ${issue?.message}`,
        'write it as docs/guides/routing.md shows',
      ),
    ];
  }
  return parsed.data.flatMap(({ name, to: { queue } }) =>
    queue === undefined || queues.some((one) => one.name === queue)
      ? []
      : [
          violation(
            `routing rule '${name}' sends to '${queue}', which is no queue`,
            `name one of: ${queues.map((one) => one.name).join(', ')}`,
          ),
        ],
  );
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

function calendarFaults(calendar: Calendar): Violation[] {
  const isEmpty = WEEKDAYS.every((day) => (calendar.hours[day] ?? []).length === 0);
  return [
    ...checkCalendar(calendar).map(({ reason, fix }) => violation(reason, fix)),
    ...(isEmpty
      ? [
          violation(
            `calendar '${calendar.name}' has no working hours`,
            'add hours: nothing would ever be due',
          ),
        ]
      : []),
  ];
}

function violation(reason: string, fix: string): Violation {
  return { flow: null, state: null, rule: 'work', reason, fix };
}
