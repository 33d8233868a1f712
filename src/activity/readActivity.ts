import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { ActivityFact } from './fact.ts';

/** A place between two rows of activity. */
export interface ActivityPlace {
  xact: number;
  id: string;
}

export interface Activity extends ActivityPlace {
  conversationId: ConversationId | null;
  facts: ActivityFact[];
  at: Date;
}

/** No id comes before it. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * What happened after a place, in the order in which it is told, up to the oldest transaction that is still under way:
 * whoever reads on from the last row misses nothing, however long a commit took.
 */
export async function readActivity(
  db: Database,
  workspaceId: WorkspaceId,
  { after, limit }: { after: ActivityPlace; limit: number },
): Promise<Activity[]> {
  const { rows } = await queryIn<Activity>(db, workspaceId, {
    name: 'readActivity',
    text: `select xact, id, conversation_id as "conversationId", facts, at from activity
      where workspace_id = $1 and (xact, id) > ($2::bigint, $3::uuid)
        and xact < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
      order by xact, id limit $4`,
    values: [workspaceId, after.xact, after.id, limit],
  });
  return rows;
}

/** Where who begins to follow now stands: all that commits from here on comes after it. */
export async function activityNow(db: Database, workspaceId: WorkspaceId): Promise<ActivityPlace> {
  const { rows } = await queryIn<{ xact: number }>(db, workspaceId, {
    name: 'activityNow',
    text: `select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xact`,
  });
  return { xact: rows[0]?.xact ?? 0, id: FIRST_ID };
}

/** Whether nothing between this place and now has been forgotten yet. */
export async function reachesBack(
  db: Database,
  workspaceId: WorkspaceId,
  place: ActivityPlace,
): Promise<boolean> {
  const { rows } = await queryIn<{ oldest: number | null }>(db, workspaceId, {
    name: 'oldestActivity',
    text: `select xact as oldest from activity where workspace_id = $1 order by xact, id limit 1`,
    values: [workspaceId],
  });
  const oldest = rows[0]?.oldest ?? null;
  return oldest === null || oldest <= place.xact;
}
