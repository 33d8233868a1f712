import type { Clock } from '../base/clock.ts';
import type { Faults } from '../base/faults.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { makeOutbox, type Outbox } from '../outbox/outbox.ts';
import { makeSlaBooks } from '../sla/slaBooks.ts';
import type { SweepPart } from '../sweep/sweepPart.ts';
import { startSweeper, type Sweeper } from '../turn/sweeper.ts';
import type { Advisers } from '../turn/turnDeps.ts';
import { makeTurns, type Turns } from '../turn/turns.ts';
import { sensitiveIn } from '../understanding/sensitive/sensitiveIn.ts';
import { answererOf } from './answererOf.ts';
import type { ModelAdvisers } from './modelAdvisers.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

export interface CircleDeps extends Advisers, Partial<Pick<ModelAdvisers, 'drafterOf'>> {
  db: Database;
  clock: Clock;
  faults: Faults;
  processId: number;
  workspaces: readonly OpenWorkspace[];
  workspaceOf(id: WorkspaceId): OpenWorkspace;
  /** See SweeperDeps. */
  alsoSweeps?: readonly SweepPart[];
  /** False: this process finishes what it began and leaves what others left to a worker. */
  sweeps: boolean;
  onError(error: unknown, context: object): void;
}

export interface Circle {
  turns: Turns;
  outbox: Outbox;
  sweeper: Sweeper;
}

/** Inbox to turn to outbox to inbox: each half wakes the other, and the sweep wakes both. */
export function startCircle(deps: CircleDeps): Circle {
  const { workspaceOf } = deps;
  const channelsOf = (id: WorkspaceId) => workspaceOf(id).channels;
  const outbox = makeOutbox({
    ...deps,
    channelsOf,
    connectorsOf: (id) => workspaceOf(id).connectors,
    onEvents: (workspaceId, ids) => ids.forEach((id) => turns.wake(workspaceId, id)),
  });
  const turns = makeTurns({
    ...deps,
    bookOf: (id) => workspaceOf(id).book,
    classifierOf: (id) => workspaceOf(id).classifier,
    answerOf: deps.answerOf ?? answererOf(deps),
    sensitiveIn: deps.sensitiveIn ?? sensitiveIn,
    onCommitted: (workspaceId, conversationId, what) => outbox.wake(workspaceId, conversationId, what),
  });
  const sweeper = startSweeper({
    ...deps,
    turns,
    outbox,
    channelsOf,
    slaBooks: makeSlaBooks(deps.db),
    fallbackQueueOf: (id) => workspaceOf(id).book.fallbackQueue,
    workspaces: () => deps.workspaces.map(({ id }) => id),
  });
  return { turns, outbox, sweeper };
}
