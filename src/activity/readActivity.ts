import type { ConversationId, WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Connection, Database } from '../db/pool.ts';
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
export function readActivity(
  db: Database,
  workspaceId: WorkspaceId,
  { after, limit }: { after: ActivityPlace; limit: number },
): Promise<Activity[]> {
  return inWorkspace(db, workspaceId, async (connection) => {
    const until = await settledUntil(connection);
    const { rows } = await connection.query<Activity>({
      name: 'readActivity',
      text: `select xact, id, conversation_id as "conversationId", facts, at from activity
        where workspace_id = $1 and (xact, id) > ($2::bigint, $3::uuid) and xact < $4
        order by xact, id limit $5`,
      values: [workspaceId, after.xact, after.id, until, limit],
    });
    return rows;
  });
}

/** Where who begins to follow now stands: all that commits from here on comes after it. */
export function activityNow(db: Database, workspaceId: WorkspaceId): Promise<ActivityPlace> {
  return inWorkspace(db, workspaceId, async (connection) => ({
    xact: await settledUntil(connection),
    id: FIRST_ID,
  }));
}

/**
 * All transactions of this database before this one have ended: a statement that begins from now on sees what they did.
 * Those of other databases do not matter, so PostgreSQL's own horizon, which waits for them too, is not taken.
 * What began after the statement's snapshot lies beyond it anyway. Source: PostgreSQL 18, 27.2.3 pg_stat_activity, 9.27.10.
 */
async function settledUntil(connection: Connection): Promise<number> {
  const { rows } = await connection.query<{ until: number }>({
    name: 'settledUntil',
    text: `with snapshot as (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next),
        under_way as (
          select next - ((next - backend_xid::text::bigint) & 4294967295) as xact from pg_stat_activity, snapshot
          where datname = current_database() and backend_xid is not null
            and (next - backend_xid::text::bigint) & 4294967295 < 2147483648)
      select least(next, (select min(xact) from under_way)) as until from snapshot`,
  });
  return rows[0]?.until ?? 0;
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
