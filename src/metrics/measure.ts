import type { WorkspaceId } from '../base/id.ts';
import { catchUp } from './catchUp.ts';
import { sampleLimbo } from './limbo.ts';
import type { MeasureDeps } from './measureConversations.ts';

/** What is done by the minute: the sums are brought up to now, and how many loops are in limbo is kept. */
export async function measure(deps: MeasureDeps, workspaceId: WorkspaceId): Promise<void> {
  await catchUp(deps, workspaceId);
  await sampleLimbo(deps.db, workspaceId, deps.clock.now());
}
