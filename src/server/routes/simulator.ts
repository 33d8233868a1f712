import type { FastifyInstance } from 'fastify';
import type { Principal } from '../../access/principal.ts';
import { simulatorEndpoints as endpoints } from '../../api/simulator.ts';
import { AppError } from '../../base/errors.ts';
import type { RunOwner, Sandbox } from '../../sandbox/sandbox.ts';
import { serve } from '../serve.ts';

export interface SimulatorDeps {
  /** Null: this process was given none. */
  sandbox: Sandbox | null;
}

const ABSENT = 'This process has no simulator; start it with `loopline start`, in the role all or web';

/** Runs of the product beside the product: see `Sandbox`. */
export async function simulatorRoutes(app: FastifyInstance, deps: SimulatorDeps): Promise<void> {
  const { sandbox } = deps;
  const nothing = { people: [], scenarios: [], unreadable: [], folder: null };
  serve(app, endpoints.offer, async () => (await sandbox?.offer()) ?? { problem: ABSENT, ...nothing });
  serve(app, endpoints.start, ({ principal, body }) =>
    needSandbox(sandbox).start(ownerOf(principal), body.persona),
  );
  serve(app, endpoints.open, ({ principal, params }) =>
    needSandbox(sandbox).open(ownerOf(principal), params.scenario),
  );
  serve(app, endpoints.runAll, ({ body }) => needSandbox(sandbox).runScenarios(body.names ?? null));
  serve(app, endpoints.results, async () => sandbox?.results() ?? { isRunning: false, results: [] });
  runRoutes(app, deps);
}

function runRoutes(app: FastifyInstance, { sandbox }: SimulatorDeps): void {
  serve(app, endpoints.read, ({ principal, params: { runId } }) =>
    withRuns(sandbox).read(ownerOf(principal), runId),
  );
  serve(app, endpoints.step, ({ principal, params: { runId }, body }) =>
    withRuns(sandbox).step(ownerOf(principal), runId, body.step),
  );
  serve(app, endpoints.end, ({ principal, params: { runId } }) =>
    withRuns(sandbox).end(ownerOf(principal), runId),
  );
  serve(app, endpoints.save, ({ principal, params: { runId }, body }) =>
    withRuns(sandbox).save(ownerOf(principal), runId, body),
  );
}

const ownerOf = ({ workspaceId, id }: Principal): RunOwner => ({ workspaceId, agentId: id });

function needSandbox(sandbox: Sandbox | null): Sandbox {
  if (sandbox) return sandbox;
  throw new AppError('SIMULATOR_UNAVAILABLE', ABSENT);
}

/** Without a sandbox there is no run either. */
function withRuns(sandbox: Sandbox | null): Sandbox {
  if (sandbox) return sandbox;
  throw new AppError('RUN_NOT_FOUND', 'You have no run with this id; this process has no simulator');
}
