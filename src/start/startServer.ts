import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Audit } from '../audit/checkAudit.ts';
import { makeFollower } from '../activity/follower.ts';
import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { Faults } from '../base/faults.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Intake } from '../conversation/intake.ts';
import { makeBatcher } from '../db/batch.ts';
import type { Database } from '../db/pool.ts';
import type { Connectors } from '../integrations/operationNamed.ts';
import { accessOf } from './accessOf.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';
import { applyStatuses, type DeliveryStatus } from '../outbox/applyStatuses.ts';
import { lookInto } from '../outbox/lookInto.ts';
import { makeServer, type ServerDeps } from '../server/makeServer.ts';
import type { HeldActs } from '../held/makeHeld.ts';
import { makeSightings } from '../setup/sightings.ts';
import { isTestId, tellTestStatus } from '../setup/testMessages.ts';
import { inletsOf, markReadWith } from './inletsOf.ts';
import { knowledgeOf } from './knowledgeOf.ts';
import { learningOf } from './learningOf.ts';
import type { ModelAdvisers } from './modelAdvisers.ts';
import { setupOf } from './setupOf.ts';
import { policiesOf } from './policiesOf.ts';
import { studioOf } from './studioOf.ts';
import { suggesterOf } from './suggesterOf.ts';
import type { DemoControl } from '../sandbox/demoControl.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { postAct } from '../turn/postAct.ts';
import { receiveUpdates } from '../turn/receiveUpdates.ts';
import type { Turns } from '../turn/turns.ts';

export interface ServerSetup {
  db: Database;
  clock: Clock;
  audit: Audit;
  log: Logger;
  faults: Faults;
  workspaces: readonly OpenWorkspace[];
  turns: Turns;
  intake: Intake;
  held: HeldActs;
  host: string;
  port: number;
  oidcSecrets?: Readonly<Record<string, string>>;
  apiToken: string | null;
  /** Where the server is in the browser's eyes. Default: where each request says that it came to. */
  publicUrl?: string | null;
  /** Another origin of this server, for files. Default: see mediaOrigin. */
  mediaUrl?: string | null;
  trustedProxies?: readonly string[];
  /** Where the built console lies. Default: nowhere, the server has no pages. */
  consoleFolder?: string | null;
  checksReplies?: boolean;
  auditSecret: string;
  webhooksInward?: boolean;
  sandbox?: Sandbox | null;
  demo?: DemoControl | null;
  /** Has this process use the numbers that are stored now. */
  takeUpNumbers(workspace: OpenWorkspace): Promise<void>;
  onError(error: unknown, context: object): void;
  connectorsOf(workspaceId: WorkspaceId): Connectors;
  /** With what replies are drafted for agents. */
  drafterOf?: ModelAdvisers['drafterOf'];
  workspaceOf(id: WorkspaceId): OpenWorkspace;
  /** True once the process has been asked to end. */
  isDraining(): boolean;
}

/** Serves HTTP. A port that is taken is told as such. */
export async function startServer(setup: ServerSetup): Promise<FastifyInstance> {
  const server = await makeServer(serverDeps(setup));
  try {
    await server.listen({ host: setup.host, port: setup.port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new AppError(
      'CONFIG_INVALID',
      `Port ${setup.port} is taken by another program; stop it, or set PORT to a free one`,
      { port: setup.port },
      { cause: error },
    );
  }
  return server;
}

function serverDeps(setup: ServerSetup): ServerDeps {
  const { db, turns, workspaces } = setup;
  const receiveDeps = {
    ...setup,
    applyStatus: statusApplier(setup),
    wake: turns.wake,
    markRead: markReadWith({
      ...setup,
      onFailure: (err) => setup.log.debug({ err }, 'markRead failed'),
    }),
  };
  const [first, ...others] = workspaces;
  if (!first)
    throw new AppError(
      'CONFIG_INVALID',
      'No workspace is configured; name at least one in loopline.config.ts',
    );
  return {
    log: setup.log,
    trustedProxies: setup.trustedProxies ?? [],
    consoleFolder: setup.consoleFolder ?? null,
    audit: setup.audit,
    findTrouble: () => findTrouble(setup),
    inlets: inletsOf(workspaces, setup.auditSecret),
    receive: ({ workspaceId, name }, signed) =>
      receiveUpdates(receiveDeps, { workspaceId, channel: name, ...signed }),
    saw: makeSightings(setup).saw,
    connectorInlets: connectorInletsOf(workspaces),
    lookInto: async (workspaceId, hints) => {
      const told = await lookInto(setup, workspaceId, hints);
      for (const id of told) turns.wake(workspaceId, id);
    },
    db,
    clock: setup.clock,
    bookOf: (workspaceId) => setup.workspaceOf(workspaceId).book,
    wake: turns.wake,
    follower: makeFollower({
      db,
      onError: (err, context) => setup.log.warn({ ...context, err }, 'The activity could not be read'),
    }),
    ...accessOf({ ...setup, workspaces: [first, ...others], publicUrl: setup.publicUrl ?? null }),
    checksReplies: setup.checksReplies ?? false,
    sandbox: setup.sandbox ?? null,
    demo: setup.demo ?? null,
    webhooks: { secret: setup.auditSecret, inward: setup.webhooksInward ?? false },
    knowledge: knowledgeOf(setup),
    learning: learningOf(setup),
    setup: setupOf(setup),
    policies: policiesOf(setup),
    studio: studioOf(setup),
    connectorsOf: setup.connectorsOf,
    channelsOf: (workspaceId) => setup.workspaceOf(workspaceId).channels,
    parametersOf: (workspaceId, template) =>
      setup.workspaceOf(workspaceId).setup.blueprint.templates[template]?.parameters ?? null,
    media: { secret: setup.auditSecret, url: setup.mediaUrl ?? null },
    suggest: suggesterOf(setup),
    held: setup.held,
    act: (workspaceId, asked) => postAct(setup, workspaceId, asked),
  };
}

function connectorInletsOf(workspaces: readonly OpenWorkspace[]): ServerDeps['connectorInlets'] {
  const only = workspaces.length === 1;
  return workspaces.flatMap(({ id, setup: { slug, connectors } }) =>
    connectors
      .filter(({ webhook }) => webhook !== undefined)
      .map((connector) => ({ workspaceId: id, slug: only ? null : slug, connector })),
  );
}

function statusApplier({ db, clock, turns }: ServerSetup) {
  const batcher = makeBatcher<{ workspaceId: WorkspaceId; status: DeliveryStatus }, void>({
    lanes: 2,
    size: 200,
    key: ({ workspaceId }) => workspaceId,
    run: async (workspaceId, items) => {
      const statuses = items.map(({ status }) => status);
      for (const id of await applyStatuses(db, workspaceId, statuses, clock.now()))
        turns.wake(workspaceId, id);
      return items.map(() => undefined);
    },
  });
  return (workspaceId: WorkspaceId, status: DeliveryStatus) =>
    isTestId(status.messageId)
      ? tellTestStatus(db, workspaceId, status, clock.now())
      : batcher.add({ workspaceId, status });
}

async function findTrouble({ db, isDraining }: ServerSetup): Promise<string[]> {
  if (isDraining()) return ['This process is ending'];
  try {
    await db.owner.query('select 1');
    return [];
  } catch {
    return ['The database does not answer'];
  }
}
