import { DAY_MS } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** What was done stands in turns and tickets; that it was held is of no use for longer. */
const KEPT_MS = 7 * DAY_MS;

export async function forgetHeld(db: Database, workspaceId: WorkspaceId, now: Date): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'forgetHeld',
    text: 'delete from held_act where workspace_id = $1 and settled_at < $2',
    values: [workspaceId, new Date(now.getTime() - KEPT_MS)],
  });
}
