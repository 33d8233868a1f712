import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { forgetActivity } from '../activity/forgetActivity.ts';
import type { Audit } from '../audit/checkAudit.ts';
import { keepAudit } from '../audit/keepAudit.ts';
import { forgetCrm } from '../automation/crm/readCrm.ts';
import { forgetDeliveries } from '../automation/webhooks/deliveries.ts';
import type { Clock } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { forgetHeld } from '../held/forgetHeld.ts';
import { startIndexer } from '../history/search/startIndexer.ts';
import type { JobDeps } from '../jobs/jobs.ts';
import { startJobs } from '../jobs/startJobs.ts';
import { collectReviews } from '../learning/collectReviews.ts';
import { measureRecent } from '../metrics/catchUp.ts';
import { measure } from '../metrics/measure.ts';
import { lookForOrders } from '../metrics/orders/lookForOrders.ts';
import { partiesOf } from '../metrics/partyOf.ts';
import { checkLedger } from '../outbox/checkLedger.ts';
import type { Turns } from '../turn/turns.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

export interface ClockworkDeps {
  db: Database;
  clock: Clock;
  log: Logger;
  audit: Audit;
  processId: number;
  workspaces: readonly OpenWorkspace[];
  workspaceOf(id: WorkspaceId): OpenWorkspace;
  wake: Turns['wake'];
  onError(error: unknown, context: object): void;
}

/** Starts what goes by the clock and nobody waits for: the index of words, and the jobs. Gives the way to end it. */
export async function startClockwork(deps: ClockworkDeps): Promise<() => Promise<void>> {
  const indexer = startIndexer({ ...deps, workspaces: () => deps.workspaces.map(({ id }) => id) });
  try {
    const stopping = new AbortController();
    const jobs = await startJobs(jobDeps(deps, stopping.signal), deps.processId);
    return async () => {
      stopping.abort();
      await jobs.stop();
      await indexer.stop();
    };
  } catch (error) {
    await indexer.stop();
    throw error;
  }
}

/** Measuring rests three times as long as it works: what customers wait for goes first. */
const RESTS = 3;

/** When the shop has little to do, by the clock that the product goes by. */
const QUIET_HOUR = 4;

function jobDeps(deps: ClockworkDeps, signal: AbortSignal): JobDeps {
  const { db, clock, log, workspaces, workspaceOf, audit, wake } = deps;
  const rest = (tookMs: number) => wait(RESTS * tookMs, undefined, { signal });
  const measureDeps = { db, clock, partyOf: (id: WorkspaceId) => partiesOf(workspaceOf(id).book), rest };
  const connectorsOf = (id: WorkspaceId) => workspaceOf(id).connectors;
  return {
    db,
    workspaces: () => workspaces.map(({ id }) => id),
    checkLedger: (id) => checkLedger({ db, connectorsOf }, id),
    collectReviews: (id) => collectReviews(db, id, clock.now()),
    forget: async (id) => {
      await forgetActivity(db, id, clock.now());
      await forgetHeld(db, id, clock.now());
      await forgetDeliveries(db, id, clock.now());
      await forgetCrm(db, id, clock.now());
    },
    measure: (id) => measure({ ...measureDeps, bookOf: (of) => workspaceOf(of).book, wake }, id),
    measureRecent: (id) => measureRecent(measureDeps, id),
    lookForOrders: async (id) => {
      if (clock.now().getUTCHours() === QUIET_HOUR) await lookForOrders({ db, clock, connectorsOf }, id);
    },
    keepAudit: async (id) => {
      const problem = await keepAudit(audit, id, clock);
      if (problem) log.error({ workspaceId: id, ...problem }, 'The audit log is not as it was written');
    },
    onDifference: (workspaceId, difference) =>
      log.error({ workspaceId, ...difference }, 'Our ledger and the provider differ'),
  };
}
