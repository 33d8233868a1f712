import { newId, type WorkspaceId } from '../base/id.ts';
import { one } from '../db/one.ts';
import type { Database } from '../db/pool.ts';

/** The workspace of this slug, made when it is not there yet. */
export async function ensureWorkspace(
  db: Database,
  workspace: { slug: string; name: string; language: string; timeZone: string },
  now: Date,
): Promise<WorkspaceId> {
  const found = await db.owner.query<{ id: WorkspaceId }>(
    `insert into workspace (id, slug, name, language, time_zone, created_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (slug) do update set name = excluded.name, language = excluded.language, time_zone = excluded.time_zone
     returning id`,
    [newId(), workspace.slug, workspace.name, workspace.language, workspace.timeZone, now],
  );
  return one(found).id;
}
