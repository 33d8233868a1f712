import type { CalendarFault } from './checkCalendar.ts';
import type { Rung, SlaPolicy } from './slaPolicy.ts';

/** Whether targets can be met and a ladder can be climbed. `queues`: the names of those that a rung may move a ticket to. */
export function checkSlaPolicy(policy: SlaPolicy, queues: readonly string[]): CalendarFault[] {
  const { name, firstResponseMs, nextResponseMs = firstResponseMs, resolutionMs, ladder = [] } = policy;
  const canBeMet = firstResponseMs > 0 && nextResponseMs > 0 && resolutionMs >= firstResponseMs;
  return [
    ...(canBeMet
      ? []
      : [
          {
            reason: `SLA policy '${name}' has targets that cannot be met`,
            fix: 'let firstResponseMs and nextResponseMs be more than 0, and resolutionMs not less than firstResponseMs',
          },
        ]),
    ...ladder.flatMap((rung, index) =>
      rungFaults(rung, queues).map(({ reason, fix }) => ({
        reason: `rung ${index} of SLA policy '${name}' ${reason}`,
        fix,
      })),
    ),
  ];
}

function rungFaults({ share, afterMs, do: act, queue }: Rung, queues: readonly string[]): CalendarFault[] {
  const faults: CalendarFault[] = [];
  const at = share ?? afterMs ?? -1;
  if ((share === undefined) === (afterMs === undefined) || !(at >= 0)) {
    faults.push({
      reason: 'stands at no one point',
      fix: 'give it either share (of the target, 1 is all of it) or afterMs, and not less than 0',
    });
  }
  if (queue !== undefined && (act !== 'moveQueue' || !queues.includes(queue))) {
    faults.push({
      reason: `names the queue '${queue}'`,
      fix: `name a queue only where it moves the ticket, and one of: ${queues.join(', ')}`,
    });
  }
  return faults;
}
