import { CLOCKS_DUE, sweepClocks } from '../sla/sweepClocks.ts';
import type { SweepPart } from '../sweep/sweepPart.ts';
import { DESK_DUE, sweepDesk } from './sweepDesk.ts';
import type { SweeperDeps } from './sweeper.ts';
import { findUntended, fireTimers, INBOX_DUE, TIMERS_DUE } from './sweepTurns.ts';

/** What is swept of the matters themselves, in this order. */
export function turnParts({
  db,
  faults,
  processId,
  turns,
  slaBooks,
  fallbackQueueOf,
}: SweeperDeps): SweepPart[] {
  return [
    {
      name: 'clocks',
      due: CLOCKS_DUE,
      sweep: ({ workspaceId, now }) =>
        sweepClocks(db, workspaceId, { now, books: slaBooks, fallbackQueue: fallbackQueueOf(workspaceId) }),
    },
    {
      name: 'timers',
      due: [TIMERS_DUE],
      sweep: async ({ workspaceId, now }) => {
        const rung = await fireTimers(db, workspaceId, now);
        if (rung.length > 0) await faults.at('timer.afterFire');
        return rung;
      },
    },
    {
      name: 'inbox',
      due: [INBOX_DUE],
      sweep: ({ workspaceId, now, deadProcesses }) =>
        findUntended(db, workspaceId, { now, processId, deadProcesses, busy: turns.busy(workspaceId) }),
    },
    { name: 'desk', due: DESK_DUE, sweep: ({ workspaceId, now }) => sweepDesk(db, workspaceId, now) },
  ];
}
