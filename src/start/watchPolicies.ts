import { SECOND_MS } from '../base/clock.ts';
import type { Database } from '../db/pool.ts';
import { readPoliciesInForce } from '../policy/editions.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';
import { watchEvery } from './watchEvery.ts';

/** How long another process may go on deciding by rules that are no longer the published ones, at most. */
const LOOK_EVERY_MS = SECOND_MS / 2;

/**
 * Takes up the policies that were published, whoever published them. Asked for and not announced, as classifiers are:
 * what is asked again after a fault needs no other way to be sure.
 */
export function watchPolicies(deps: {
  db: Database;
  workspaces: readonly OpenWorkspace[];
  onError(error: unknown, context: object): void;
}): { stop(): Promise<void> } {
  return watchEvery(LOOK_EVERY_MS, async () => {
    for (const workspace of deps.workspaces) {
      await takeUpPolicies(deps.db, workspace).catch((error: unknown) =>
        deps.onError(error, { workspaceId: workspace.id }),
      );
    }
  });
}

/** From its next decision on, this process decides by what is published. */
export async function takeUpPolicies(db: Database, workspace: OpenWorkspace): Promise<void> {
  workspace.policies = await readPoliciesInForce(db, workspace.id, workspace.setup.blueprint.policies);
}
