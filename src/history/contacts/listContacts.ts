import { z } from 'zod';
import { cursorOf, positionOf } from '../../api/page.ts';
import type { WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import type { Database } from '../../db/pool.ts';
import { readContacts, searchContacts, type FoundContact } from '../search/searchContacts.ts';

const Position = z.tuple([z.uuid()]);

/** Contacts, the newest first; with `q` those that it finds, on one page. Merged and erased ones are not among them. */
export function listContacts(
  db: Database,
  workspaceId: WorkspaceId,
  { q, cursor, limit }: { q?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<{ items: FoundContact[]; next: string | null }> {
  return inWorkspace(db, workspaceId, async (connection) => {
    if (q !== undefined)
      return { items: await searchContacts(connection, workspaceId, { q, limit }), next: null };
    const position = positionOf(cursor, Position);
    const { rows } = await connection.query<{ id: string }>({
      name: 'listContacts',
      text: `select id from contact where workspace_id = $1 and id < coalesce($2, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
        and merged_into_id is null and erased_at is null order by id desc limit $3`,
      values: [workspaceId, position?.[0] ?? null, limit + 1],
    });
    const ids = rows.slice(0, limit).map(({ id }) => id);
    const last = ids.at(-1);
    return {
      items: ids.length === 0 ? [] : await readContacts(connection, workspaceId, { ids, limit }),
      next: rows.length > limit && last !== undefined ? cursorOf([last]) : null,
    };
  });
}
