import { SECOND_MS, type Clock } from '../base/clock.ts';
import type { Database } from '../db/pool.ts';
import { drawFlows } from '../studio/drawFlows.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

/** Customers who wrote while the process was away are answered first. */
const REST_MS = 10 * SECOND_MS;

interface DrawingDeps {
  db: Database;
  clock: Clock;
  workspaces: readonly OpenWorkspace[];
  onError(error: unknown, context: object): void;
}

/**
 * Draws the flows that came with a new blueprint, a while after the start, so that each version that ever ran has a
 * picture. When it is stopped in the middle, the next start draws them.
 */
export function drawAfterStart(deps: DrawingDeps): { stop(): Promise<void> } {
  const ending = new AbortController();
  let drawing = Promise.resolve();
  const timer = setTimeout(() => {
    drawing = drawAll(deps, ending.signal);
  }, REST_MS);
  return {
    stop: async () => {
      clearTimeout(timer);
      ending.abort();
      await drawing;
    },
  };
}

async function drawAll({ db, clock, workspaces, onError }: DrawingDeps, signal: AbortSignal): Promise<void> {
  for (const { id, setup } of workspaces) {
    await drawFlows({ db, clock, signal }, id, setup.blueprint).catch((error: unknown) => {
      if (!signal.aborted) onError(error, { workspaceId: id });
    });
  }
}
