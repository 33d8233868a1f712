import type { WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';
import { readFindable, type FindableContact } from './contactTerms.ts';
import { readProgress } from './progress.ts';

/** New contacts wait for the index for seconds. */
const TAIL = 2_000;

/** The contacts whose words are not in the index yet, the newest of them: whoever looks in the index looks here, too. */
export async function readUnindexed(
  connection: Connection,
  workspaceId: WorkspaceId,
): Promise<FindableContact[]> {
  const { addressesUntil } = await readProgress(connection, workspaceId);
  const { rows } = await connection.query<{ contact_id: string }>({
    name: 'newestAddresses',
    text: `select contact_id from address where workspace_id = $1 and id > $2 order by id desc limit $3`,
    values: [workspaceId, addressesUntil, TAIL],
  });
  if (rows.length === 0) return [];
  const contactIds = rows.map((row) => row.contact_id);
  return readFindable(connection, workspaceId, contactIds);
}
