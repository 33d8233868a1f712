import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';

/** Every workspace of this installation, in the order of their slugs. */
export async function findWorkspaces(db: Database): Promise<{ id: WorkspaceId; slug: string }[]> {
  const { rows } = await db.owner.query<{ id: WorkspaceId; slug: string }>(
    'select id, slug from workspace order by slug',
  );
  return rows;
}
