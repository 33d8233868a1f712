import type { Logger } from 'pino';
import type { Clock } from './base/clock.ts';
import { noFaults, type Faults } from './base/faults.ts';
import { makeIntake } from './conversation/intake.ts';
import { openDatabase, type Database } from './db/pool.ts';
import type { WorkspaceId } from './base/id.ts';
import type { JobDeps } from './jobs/jobs.ts';
import { startJobs } from './jobs/startJobs.ts';
import { checkLedger } from './outbox/checkLedger.ts';
import { startProcessLife } from './outbox/process.ts';
import { openWorkspaces, type OpenWorkspace, type WorkspaceSetup } from './start/openWorkspaces.ts';
import { startServer } from './start/startServer.ts';
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
  /** Most connections to the database, those of its owner aside. Default 10. */
  databaseConnections?: number;
  faults?: Faults;
}

export interface Loopline extends Circle {
  db: Database;
  /** Where HTTP is served; null for a worker. */
  url: string | null;
  workspaces: readonly OpenWorkspace[];
  /** From now on /ready says no, so that nobody is sent here any more; everything else goes on. */
  drain(): void;
  /** Stops taking work, ends what is under way, and lets go of the database. */
  stop(): Promise<void>;
}

/** Puts the concrete things together: the only place that knows them all. */
export async function startLoopline(options: LooplineOptions): Promise<Loopline> {
  const { clock, log, role } = options;
  const db = openDatabase(options.databaseUrl, { max: options.databaseConnections ?? 10 });
  const workspaces = await openWorkspaces(db, clock, options.workspaces);
  const life = await startProcessLife(db, options.databaseUrl, clock);
  const common = {
    db,
    clock,
    faults: options.faults ?? noFaults,
    processId: life.id,
    workspaces,
    workspaceOf: (id: WorkspaceId) => workspaceNamed(workspaces, id),
    connectorsOf: (id: WorkspaceId) => workspaceNamed(workspaces, id).connectors,
    sweeps: role !== 'web',
    onError: (error: unknown, context: object) =>
      log.error({ ...context, err: error }, 'Work failed; the sweep takes it up'),
  };
  const circle = startCircle(common);
  const jobs = role === 'web' ? null : await startJobs(jobDeps(common, log), life.id);
  let isDraining = false;
  const server =
    role === 'worker'
      ? null
      : await startServer({
          ...options,
          ...common,
          turns: circle.turns,
          intake: makeIntake(common),
          isDraining: () => isDraining,
        });

  return {
    db,
    url: server?.listeningOrigin ?? null,
    workspaces,
    ...circle,
    drain: () => {
      isDraining = true;
    },
    async stop() {
      isDraining = true;
      await server?.close();
      await jobs?.stop();
      await circle.sweeper.stop();
      await circle.turns.idle();
      await circle.outbox.idle();
      await life.stop();
      await db.close();
    },
  };
}

function workspaceNamed(workspaces: readonly OpenWorkspace[], id: WorkspaceId): OpenWorkspace {
  const workspace = workspaces.find((one) => one.id === id);
  if (!workspace) throw new Error(`Workspace ${id} is not one of this process`);
  return workspace;
}

function jobDeps(common: Pick<CircleDeps, 'db' | 'workspaces' | 'workspaceOf'>, log: Logger): JobDeps {
  const { db, workspaces, workspaceOf } = common;
  return {
    db,
    workspaces: () => workspaces.map(({ id }) => id),
    checkLedger: (id) => checkLedger({ db, connectorsOf: () => workspaceOf(id).connectors }, id),
    onDifference: (workspaceId, difference) =>
      log.error({ workspaceId, ...difference }, 'Our ledger and the provider differ'),
  };
}
