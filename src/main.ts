import type { Logger } from 'pino';
import { makeSealer } from './access/totp/sealer.ts';
import { makeAutomation } from './automation/automation.ts';
import { outwardAgent } from './automation/webhooks/outwardAgent.ts';
import type { Clock } from './base/clock.ts';
import { openAudit } from './audit/openAudit.ts';
import { noFaults, type Faults } from './base/faults.ts';
import { makeIntake } from './conversation/intake.ts';
import { openDatabase, type Database } from './db/pool.ts';
import type { WorkspaceId } from './base/id.ts';
import { makeHeld } from './held/makeHeld.ts';
import { startProcessLife } from './outbox/process.ts';
import type { DemoControl } from './sandbox/demoControl.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { modelAdvisers } from './start/modelAdvisers.ts';
import { openWorkspaces, type OpenWorkspace, type WorkspaceSetup } from './start/openWorkspaces.ts';
import { startServer } from './start/startServer.ts';
import { watchClassifiers } from './start/watchClassifiers.ts';
import { drawAfterStart } from './start/drawAfterStart.ts';
import { watchNumbers } from './start/watchNumbers.ts';
import { watchPolicies } from './start/watchPolicies.ts';
import { startCircle, type Circle } from './start/startCircle.ts';
import { startClockwork } from './start/startClockwork.ts';
import type { Turns } from './turn/turns.ts';

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
  /** Another origin that leads to this server, without its cookies: files are sent from there. */
  mediaUrl?: string | null;
  /** Addresses and networks of proxies whose word on where a request comes from is taken. Default: none. */
  trustedProxies?: readonly string[];
  /** Where the built console lies. Default: nowhere, no pages are served. */
  consoleFolder?: string | null;
  /** Outgoing webhooks may go to addresses inside this network, too. Default: no. */
  webhooksInward?: boolean;
  /** Where people try the product out. Default: nowhere. */
  sandbox?: Sandbox | null;
  /** Of the demo only. */
  demo?: DemoControl | null;
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
  /** False: a flow is drawn when somebody looks at it, and not before. Default: all are, a while after the start. */
  drawsAhead?: boolean;
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
  /** What this process remembers of conversations is asked for anew: for whoever removed some. */
  forget(): void;
  /** Resolves when no held act is being done and no outgoing webhook is on its way. */
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

type Ends = (() => Promise<unknown>)[];

/** @param ends Takes, for each part that was started, how it is ended. */
async function startParts(options: LooplineOptions, ends: Ends): Promise<Omit<Loopline, 'stop'>> {
  const { log, role } = options;
  const common = await openCommon(options, ends);
  const { db, workspaces } = common;
  const { circle, automation, held, drafterOf } = startMoving(options, common, ends);
  const watch = watchClassifiers({ ...common, modelFolder: options.modelFolder ?? null });
  const policies = watchPolicies(common);
  ends.push(
    () => watch.stop(),
    () => policies.stop(),
  );
  if (options.drawsAhead !== false) {
    const drawing = drawAfterStart(common);
    ends.push(() => drawing.stop());
  }
  if (role !== 'web') ends.push(await startClockwork({ ...common, log, wake: circle.turns.wake }));
  let isDraining = false;
  const drain = () => {
    isDraining = true;
  };
  const intake = makeIntake(common);
  let url: string | null = null;
  if (role !== 'worker') {
    const moved = {
      drafterOf,
      held,
      turns: circle.turns,
      intake,
      isDraining: () => isDraining,
    };
    const server = await startServer({ ...options, ...common, ...moved });
    ends.push(() => server.close());
    url = server.listeningOrigin;
  }
  ends.push(async () => drain());
  const automationIdle = async () => {
    await held.idle();
    await automation.idle();
  };
  const { forget } = intake;
  return { db, url, workspaces, ...circle, drain, forget, automationIdle };
}

type Common = Awaited<ReturnType<typeof openCommon>>;

/** What all parts stand on. */
async function openCommon(options: LooplineOptions, ends: Ends) {
  const { clock, log, role } = options;
  const db = openDatabase(options.databaseUrl, { max: options.databaseConnections ?? 10 });
  ends.push(() => db.close());
  const setups = { setups: options.workspaces, modelFolder: options.modelFolder ?? null };
  const workspaces = await openWorkspaces(db, clock, setups);
  const life = await startProcessLife(db, options.databaseUrl, clock);
  ends.push(() => life.stop());
  const onError = (error: unknown, context: object) =>
    log.error({ ...context, err: error }, 'Work failed; the sweep takes it up');
  const numbers = await watchNumbers({ db, workspaces, onError, sealer: makeSealer(options.auditSecret) });
  ends.push(() => numbers.stop());
  return {
    db,
    clock,
    audit: openAudit(db, options),
    faults: options.faults ?? noFaults,
    processId: life.id,
    workspaces,
    workspaceOf: (id: WorkspaceId) => workspaceNamed(workspaces, id),
    connectorsOf: (id: WorkspaceId) => workspaceNamed(workspaces, id).connectors,
    sweeps: role !== 'web',
    takeUpNumbers: numbers.takeUp,
    onError,
  };
}

/** The circle, and what follows by itself from what it does. */
function startMoving(options: LooplineOptions, common: Common, ends: Ends) {
  const onTrouble = (err: unknown, context: object) =>
    options.log.warn({ ...context, err }, 'A model could not be used');
  const models = modelAdvisers({ ...common, onTrouble });
  const wake: Turns['wake'] = (workspaceId, conversationId) => circle.turns.wake(workspaceId, conversationId);
  const agent = outwardAgent({ inward: options.webhooksInward ?? false });
  const automation = makeAutomation({ ...common, secret: options.auditSecret, agent, wake });
  const held = makeHeld({ ...common, turns: { wake } });
  const alsoSweeps = [held.part, ...automation.parts];
  const circle: Circle = startCircle({ ...common, ...models, alsoSweeps });
  ends.push(
    () => automation.idle(),
    () => circle.outbox.idle(),
    () => circle.turns.idle(),
    () => held.idle(),
    () => circle.sweeper.stop(),
  );
  return { circle, automation, held, drafterOf: models.drafterOf };
}

function workspaceNamed(workspaces: readonly OpenWorkspace[], id: WorkspaceId): OpenWorkspace {
  const workspace = workspaces.find((one) => one.id === id);
  if (!workspace) throw new Error(`Workspace ${id} is not one of this process`);
  return workspace;
}
