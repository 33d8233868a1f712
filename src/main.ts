import type { Logger } from 'pino';
import { forgetActivity } from './activity/forgetActivity.ts';
import { makeAutomation } from './automation/automation.ts';
import { forgetCrm } from './automation/crm/readCrm.ts';
import { forgetDeliveries } from './automation/webhooks/deliveries.ts';
import { outwardAgent } from './automation/webhooks/outwardAgent.ts';
import type { Clock } from './base/clock.ts';
import type { Audit } from './audit/checkAudit.ts';
import { openAudit } from './audit/openAudit.ts';
import { keepAudit } from './audit/keepAudit.ts';
import { noFaults, type Faults } from './base/faults.ts';
import { makeIntake } from './conversation/intake.ts';
import { openDatabase, type Database } from './db/pool.ts';
import type { WorkspaceId } from './base/id.ts';
import type { JobDeps } from './jobs/jobs.ts';
import { startIndexer } from './history/search/startIndexer.ts';
import { startJobs } from './jobs/startJobs.ts';
import { collectReviews } from './learning/collectReviews.ts';
import { measureRecent } from './metrics/catchUp.ts';
import { measure } from './metrics/measure.ts';
import { partiesOf } from './metrics/partyOf.ts';
import { checkLedger } from './outbox/checkLedger.ts';
import { startProcessLife } from './outbox/process.ts';
import { modelAdvisers } from './start/modelAdvisers.ts';
import { openWorkspaces, type OpenWorkspace, type WorkspaceSetup } from './start/openWorkspaces.ts';
import { startServer } from './start/startServer.ts';
import { watchClassifiers } from './start/watchClassifiers.ts';
import { startCircle, type Circle, type CircleDeps } from './start/startCircle.ts';

/** What a process of Loopline needs. The database is migrated already. */
export interface LooplineOptions {
  databaseUrl: string;
  clock: Clock;
  log: Logger;
  workspaces: readonly WorkspaceSetup[];
  /** web answers HTTP, worker sweeps, all does both. Each of them takes the turns of what it received. */
  role: 'web' | 'worker' | 'all';
  host: string;
  port: number;
  apiToken: string | null;
  /** Where people open it. Default: where each request says that it came to. */
  publicUrl?: string | null;
  /** Addresses and networks of proxies whose word on where a request comes from is taken. Default: none. */
  trustedProxies?: readonly string[];
  /** Outgoing webhooks may go to addresses inside this network, too. Default: no. */
  webhooksInward?: boolean;
  /** Each reply of the API is held against its description. For tests. */
  checksReplies?: boolean;
  /** What the audit log is made with: at least 32 characters, the same in all processes of an installation. */
  auditSecret: string;
  /** By the names of their variables: what providers for single sign-on know this installation by. Default: none. */
  oidcSecrets?: Readonly<Record<string, string>>;
  /** Where the heads of the audit log are kept, outside the database. Default: nowhere. */
  auditFolder?: string;
  /** Most connections to the database, those of its owner aside. Default 10. */
  databaseConnections?: number;
  /** Where trained classifiers are kept from start to start. Default: nowhere, each start trains them. */
  modelFolder?: string;
  faults?: Faults;
}

export interface Loopline extends Circle {
  db: Database;
  /** Where HTTP is served; null for a worker. */
  url: string | null;
  workspaces: readonly OpenWorkspace[];
  /** From now on /ready says no, so that nobody is sent here any more; everything else goes on. */
  drain(): void;
  /** Resolves when no outgoing webhook is on its way. */
  automationIdle(): Promise<void>;
  /** Stops taking work, ends what is under way, and lets go of the database. */
  stop(): Promise<void>;
}

/**
 * Puts the concrete things together: the only place that knows them all.
 * When one of them cannot start, what was started before it is ended, last first.
 */
export async function startLoopline(options: LooplineOptions): Promise<Loopline> {
  const ends: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (let end = ends.pop(); end !== undefined; end = ends.pop()) await end();
  };
  try {
    const loopline = await startParts(options, ends);
    return { ...loopline, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param ends Takes, for each part that was started, how it is ended. */
async function startParts(
  options: LooplineOptions,
  ends: (() => Promise<unknown>)[],
): Promise<Omit<Loopline, 'stop'>> {
  const { clock, log, role } = options;
  const db = openDatabase(options.databaseUrl, { max: options.databaseConnections ?? 10 });
  ends.push(() => db.close());
  const workspaces = await openWorkspaces(db, clock, {
    setups: options.workspaces,
    modelFolder: options.modelFolder ?? null,
  });
  const life = await startProcessLife(db, options.databaseUrl, clock);
  ends.push(() => life.stop());
  const common = {
    db,
    clock,
    audit: openAudit(db, options),
    faults: options.faults ?? noFaults,
    processId: life.id,
    workspaces,
    workspaceOf: (id: WorkspaceId) => workspaceNamed(workspaces, id),
    connectorsOf: (id: WorkspaceId) => workspaceNamed(workspaces, id).connectors,
    sweeps: role !== 'web',
    onError: (error: unknown, context: object) =>
      log.error({ ...context, err: error }, 'Work failed; the sweep takes it up'),
  };
  const onTrouble = (err: unknown, context: object) =>
    log.warn({ ...context, err }, 'A model could not be used');
  const models = modelAdvisers({ ...common, onTrouble });
  const automation = makeAutomation({
    ...common,
    secret: options.auditSecret,
    agent: outwardAgent({ inward: options.webhooksInward ?? false }),
    wake: (workspaceId, conversationId) => circle.turns.wake(workspaceId, conversationId),
  });
  const circle: Circle = startCircle({ ...common, ...models, alsoSweep: automation.sweep });
  ends.push(
    () => automation.idle(),
    () => circle.outbox.idle(),
    () => circle.turns.idle(),
    () => circle.sweeper.stop(),
  );
  const watch = watchClassifiers({ ...common, modelFolder: options.modelFolder ?? null });
  ends.push(() => watch.stop());
  if (role !== 'web') {
    const indexer = startIndexer({ ...common, workspaces: () => workspaces.map(({ id }) => id) });
    ends.push(() => indexer.stop());
    const jobs = await startJobs(jobDeps(common, { log, clock, wake: circle.turns.wake }), life.id);
    ends.push(() => jobs.stop());
  }
  let isDraining = false;
  const drain = () => {
    isDraining = true;
  };
  let url: string | null = null;
  if (role !== 'worker') {
    const server = await startServer({
      ...options,
      ...common,
      drafterOf: models.drafterOf,
      turns: circle.turns,
      intake: makeIntake(common),
      isDraining: () => isDraining,
    });
    ends.push(() => server.close());
    url = server.listeningOrigin;
  }
  ends.push(async () => drain());
  return { db, url, workspaces, ...circle, drain, automationIdle: automation.idle };
}

function workspaceNamed(workspaces: readonly OpenWorkspace[], id: WorkspaceId): OpenWorkspace {
  const workspace = workspaces.find((one) => one.id === id);
  if (!workspace) throw new Error(`Workspace ${id} is not one of this process`);
  return workspace;
}

function jobDeps(
  common: Pick<CircleDeps, 'db' | 'workspaces' | 'workspaceOf'> & { audit: Audit },
  { log, clock, wake }: { log: Logger; clock: Clock; wake: Circle['turns']['wake'] },
): JobDeps {
  const { db, workspaces, workspaceOf, audit } = common;
  const measureDeps = { db, clock, partyOf: (id: WorkspaceId) => partiesOf(workspaceOf(id).book) };
  return {
    db,
    workspaces: () => workspaces.map(({ id }) => id),
    checkLedger: (id) => checkLedger({ db, connectorsOf: () => workspaceOf(id).connectors }, id),
    collectReviews: (id) => collectReviews(db, id, clock.now()),
    forget: async (id) => {
      await forgetActivity(db, id, clock.now());
      await forgetDeliveries(db, id, clock.now());
      await forgetCrm(db, id, clock.now());
    },
    measure: (id) => measure({ ...measureDeps, bookOf: (of) => workspaceOf(of).book, wake }, id),
    measureRecent: (id) => measureRecent(measureDeps, id),
    keepAudit: async (id) => {
      const problem = await keepAudit(audit, id, clock);
      if (problem) log.error({ workspaceId: id, ...problem }, 'The audit log is not as it was written');
    },
    onDifference: (workspaceId, difference) =>
      log.error({ workspaceId, ...difference }, 'Our ledger and the provider differ'),
  };
}
