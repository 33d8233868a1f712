import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Clock } from './base/clock.ts';
import { noFaults, type Faults } from './base/faults.ts';
import { makeIntake } from './conversation/intake.ts';
import { openDatabase, type Database } from './db/pool.ts';
import { makeOutbox, type Outbox } from './outbox/outbox.ts';
import { startJobs } from './jobs/startJobs.ts';
import { checkLedger } from './outbox/checkLedger.ts';
import { startProcessLife } from './outbox/process.ts';
import { openWorkspaces, type OpenWorkspace, type WorkspaceSetup } from './start/openWorkspaces.ts';
import { startServer } from './start/startServer.ts';
import { startSweeper, type Sweeper } from './turn/sweeper.ts';
import { makeTurns, type Turns } from './turn/turns.ts';

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
  faults?: Faults;
}

export interface Loopline {
  db: Database;
  /** Where HTTP is served; null for a worker. */
  url: string | null;
  workspaces: readonly OpenWorkspace[];
  sweeper: Sweeper;
  turns: Turns;
  outbox: Outbox;
  /** Stops taking work, ends what is under way, and lets go of the database. */
  stop(): Promise<void>;
}

/** Puts the concrete things together: the only place that knows them all. */
export async function startLoopline(options: LooplineOptions): Promise<Loopline> {
  const { clock, log } = options;
  const faults = options.faults ?? noFaults;
  const db = openDatabase(options.databaseUrl, { max: 10 });
  const workspaces = await openWorkspaces(db, clock, options.workspaces);
  const workspaceOf = (id: string): OpenWorkspace => {
    const workspace = workspaces.find((one) => one.id === id);
    if (!workspace) throw new Error(`Workspace ${id} is not one of this process`);
    return workspace;
  };
  const life = await startProcessLife(db, options.databaseUrl, clock);
  const onError = (error: unknown, context: object) =>
    log.error({ ...context, err: error }, 'Work failed; the sweep takes it up');

  const channelsOf = (id: string) => workspaceOf(id).channels;
  const connectorsOf = (id: string) => workspaceOf(id).connectors;
  const outbox = makeOutbox({
    db,
    clock,
    faults,
    processId: life.id,
    channelsOf,
    connectorsOf,
    onError,
    onEvents: (workspaceId, ids) => ids.forEach((id) => turns.wake(workspaceId, id)),
  });
  const turns = makeTurns({
    db,
    clock,
    faults,
    onError,
    bookOf: (id) => workspaceOf(id).book,
    classifierOf: (id) => workspaceOf(id).classifier,
    onCommitted: (workspaceId, conversationId, what) => outbox.wake(workspaceId, conversationId, what),
  });
  const sweeper = startSweeper({
    db,
    clock,
    faults,
    processId: life.id,
    turns,
    outbox,
    onError,
    channelsOf,
    workspaces: () => workspaces.map(({ id }) => id),
  });
  const jobs =
    options.role === 'web'
      ? null
      : await startJobs(
          {
            db,
            workspaces: () => workspaces.map(({ id }) => id),
            checkLedger: (id) => checkLedger({ db, connectorsOf }, id),
            onDifference: (workspaceId, difference) =>
              log.error({ workspaceId, ...difference }, 'Our ledger and the provider differ'),
          },
          life.id,
        );
  const intake = makeIntake({ db, clock });
  const server: FastifyInstance | null =
    options.role === 'worker'
      ? null
      : await startServer({ ...options, db, faults, workspaces, turns, intake, connectorsOf });

  return {
    db,
    url: server?.listeningOrigin ?? null,
    workspaces,
    sweeper,
    turns,
    outbox,
    async stop() {
      await server?.close();
      await jobs?.stop();
      await sweeper.stop();
      await turns.idle();
      await outbox.idle();
      await life.stop();
      await db.close();
    },
  };
}
