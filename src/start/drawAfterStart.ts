import { SECOND_MS, type Clock } from '../base/clock.ts';
import type { Database } from '../db/pool.ts';
import { drawFlows } from '../studio/drawFlows.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

/** Customers who wrote while the process was away are answered first. */
const REST_MS = 10 * SECOND_MS;

/** Draws the flows that came with a new blueprint, a while after the start, so that each version that ever ran has a picture. */
export function drawAfterStart(deps: {
  db: Database;
  clock: Clock;
  workspaces: readonly OpenWorkspace[];
  onError(error: unknown, context: object): void;
}): { stop(): Promise<void> } {
  let drawing = Promise.resolve();
  const timer = setTimeout(() => {
    drawing = drawAll(deps);
  }, REST_MS);
  return {
    stop: async () => {
      clearTimeout(timer);
      await drawing;
    },
  };
}

async function drawAll({
  db,
  clock,
  workspaces,
  onError,
}: Parameters<typeof drawAfterStart>[0]): Promise<void> {
  for (const { id, setup } of workspaces) {
    await drawFlows({ db, clock }, id, setup.blueprint).catch((error: unknown) =>
      onError(error, { workspaceId: id }),
    );
  }
}
