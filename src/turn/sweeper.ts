import { SECOND_MS, type Clock } from '../base/clock.ts';
import type { Faults } from '../base/faults.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Channel } from '../channels/channel.ts';
import type { Database } from '../db/pool.ts';
import { liftHolds } from '../outbox/accounts.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { findDeadProcesses } from '../outbox/process.ts';
import type { SlaBooks } from '../sla/slaBooks.ts';
import { sweepsDue } from '../sweep/sweepDue.ts';
import type { SweepPart } from '../sweep/sweepPart.ts';
import { turnParts } from './turnParts.ts';
import type { Turns } from './turns.ts';

/** The one recovery path: what the process that began it did not finish, and what has become due. */
export interface Sweeper {
  /** One pass over all workspaces that begins after this call: what was committed before is seen by it. */
  sweep(): Promise<void>;
  /** Resolves when the passes that were asked for are over. */
  stop(): Promise<void>;
}

export interface SweeperDeps {
  db: Database;
  clock: Clock;
  faults: Faults;
  processId: number;
  turns: Turns;
  outbox: Outbox;
  /** False: only when asked. */
  sweeps: boolean;
  workspaces(): readonly WorkspaceId[];
  channelsOf(workspaceId: WorkspaceId): Record<string, Channel>;
  slaBooks: SlaBooks;
  fallbackQueueOf(workspaceId: WorkspaceId): string;
  /** What else is done by the clock in a workspace, at the end of each pass. */
  alsoSweeps?: readonly SweepPart[];
  onError(error: unknown, context: { workspaceId?: WorkspaceId }): void;
}

const PAUSE_MS = 500;
/** How often a held account is asked about. */
const HOLD_CHECK_MS = 5 * SECOND_MS;

/** Sweeps every half second. A pass that fails is told and made again: the database may be away for a while. */
export function startSweeper(deps: SweeperDeps): Sweeper {
  let isStopped = false;
  let holdsCheckedAt = 0;
  let underWay: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  const parts = [...turnParts(deps), ...deps.outbox.parts, ...(deps.alsoSweeps ?? [])];
  const sweepDue = sweepsDue(deps.db, parts, deps.turns.wake);

  function sweep(): Promise<void> {
    next ??= underWay
      .catch(() => {})
      .then(() => {
        next = null;
        underWay = sweepAll();
        return underWay;
      });
    return next;
  }

  async function sweepAll(): Promise<void> {
    const deadProcesses = await findDeadProcesses(deps.db);
    const others = deadProcesses.filter((id) => id !== deps.processId);
    for (const workspaceId of deps.workspaces())
      await sweepDue({ workspaceId, now: deps.clock.now(), deadProcesses: others });
    if (performance.now() - holdsCheckedAt < HOLD_CHECK_MS) return;
    holdsCheckedAt = performance.now();
    for (const workspaceId of deps.workspaces()) {
      await liftHolds(deps.db, workspaceId, deps.channelsOf(workspaceId));
    }
  }

  async function sweepOn(): Promise<void> {
    while (!isStopped) {
      await sweep().catch((error: unknown) => deps.onError(error, {}));
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
  if (deps.sweeps) void sweepOn();

  return {
    sweep,
    stop: async () => {
      isStopped = true;
      await (next ?? underWay).catch(() => {});
    },
  };
}
