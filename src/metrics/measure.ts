import type { WorkspaceId } from '../base/id.ts';
import { askRatings, type RatingDeps } from './askRatings.ts';
import { catchUp } from './catchUp.ts';
import { sampleLimbo } from './limbo.ts';
import { sampleLive } from './liveSamples.ts';
import type { MeasureDeps } from './measureConversations.ts';

/** What is done by the minute: the sums are brought up to now, how it stands is kept, and contacts are asked how it was. */
export async function measure(deps: MeasureDeps & RatingDeps, workspaceId: WorkspaceId): Promise<void> {
  await catchUp(deps, workspaceId);
  await sampleLimbo(deps.db, workspaceId, deps.clock.now());
  await sampleLive(deps.db, workspaceId, deps.clock.now());
  await askRatings(deps, workspaceId);
}
