import type { TaskList } from 'graphile-worker';
import { freeDeadWorkers } from './freeDeadWorkers.ts';
import type { Database } from '../db/pool.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { LedgerDifference } from '../outbox/checkLedger.ts';

export interface JobDeps {
  db: Database;
  workspaces(): readonly WorkspaceId[];
  checkLedger(workspaceId: WorkspaceId): Promise<LedgerDifference[]>;
  collectReviews(workspaceId: WorkspaceId): Promise<unknown>;
  /** Makes entries of what died, and keeps the head of the chain outside the database. */
  keepAudit(workspaceId: WorkspaceId): Promise<void>;
  /** What nobody follows or asks for any more. */
  forget(workspaceId: WorkspaceId): Promise<void>;
  /** Brings the measures of management up to now. */
  measure(workspaceId: WorkspaceId): Promise<unknown>;
  /** Measures again all that moved lately. */
  measureRecent(workspaceId: WorkspaceId): Promise<unknown>;
  /** Asks the shop, once a night, what those have ordered elsewhere who wrote lately. */
  lookForOrders(workspaceId: WorkspaceId): Promise<unknown>;
  onDifference(workspaceId: WorkspaceId, difference: LedgerDifference): void;
}

/** What happens by the clock and can wait: nothing that a customer waits for is a job. */
export const CRONTAB = [
  '*/1 * * * * freeDeadWorkers ?max=1',
  '*/1 * * * * collectReviews ?max=1',
  '*/1 * * * * keepAudit ?max=1',
  '17 * * * * checkLedger ?max=3',
  '41 * * * * forget ?max=1',
  '*/1 * * * * measure ?max=1&queue=measure',
  '23 3 * * * measureRecent ?max=1&queue=measure',
  '47 * * * * lookForOrders ?max=1',
].join('\n');

/** Jobs are names for functions and nothing more. */
export function jobs(deps: JobDeps): TaskList {
  const inEach = (work: (workspaceId: WorkspaceId) => Promise<unknown>) => async () => {
    for (const workspaceId of deps.workspaces()) await work(workspaceId);
  };
  return {
    freeDeadWorkers: () => freeDeadWorkers(deps.db),
    collectReviews: inEach(deps.collectReviews),
    keepAudit: inEach(deps.keepAudit),
    forget: inEach(deps.forget),
    measure: inEach(deps.measure),
    measureRecent: inEach(deps.measureRecent),
    lookForOrders: inEach(deps.lookForOrders),
    checkLedger: inEach(async (workspaceId) => {
      const differences = await deps.checkLedger(workspaceId);
      for (const difference of differences) deps.onDifference(workspaceId, difference);
    }),
  };
}
