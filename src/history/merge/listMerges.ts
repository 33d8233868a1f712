import type { ContactId, WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import type { Database } from '../../db/pool.ts';
import { readLine } from '../contacts/contactLine.ts';

export interface ListedMerge {
  id: string;
  fromId: ContactId;
  intoId: ContactId;
  reason: string;
  by: string;
  at: Date;
  undoneBy: string | null;
  undoneAt: Date | null;
}

/** The newest first. @throws AppError CONTACT_NOT_FOUND. */
export function listMerges(
  db: Database,
  workspaceId: WorkspaceId,
  contactId: ContactId,
): Promise<ListedMerge[]> {
  return inWorkspace(db, workspaceId, async (connection) => {
    const { contactIds } = await readLine(connection, workspaceId, contactId);
    const { rows } = await connection.query<ListedMerge>({
      name: 'listMerges',
      text: `select id, from_contact_id as "fromId", into_contact_id as "intoId", reason, merged_by as by, merged_at as at,
          undone_by as "undoneBy", undone_at as "undoneAt"
        from contact_merge where workspace_id = $1 and (from_contact_id = any($2) or into_contact_id = any($2))
        order by merged_at desc, id desc`,
      values: [workspaceId, contactIds],
    });
    return rows;
  });
}
