import type { WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { transaction } from '../../db/transaction.ts';
import { addTerms, readFindable } from './contactTerms.ts';
import { INDEX_DEFAULTS, lastSettled, type IndexOptions } from './indexMessages.ts';
import { lockProgress } from './progress.ts';

const AT_ONCE = 5_000;

/** Takes the contacts of new addresses into the index of contacts. Gives how many addresses. */
export function indexContacts(
  db: Database,
  workspaceId: WorkspaceId,
  { settleMs }: Pick<IndexOptions, 'settleMs'> = INDEX_DEFAULTS,
): Promise<number> {
  return transaction(db, workspaceId, async (tx) => {
    const progress = await lockProgress(tx, workspaceId, { waits: false });
    if (!progress) return 0;
    const { rows } = await tx.query<{ id: string; contact_id: string }>({
      name: 'newAddresses',
      text: `select id, contact_id from address where workspace_id = $1 and id > $2 and id <= $3 order by id limit $4`,
      values: [workspaceId, progress.addressesUntil, await lastSettled(tx, settleMs), AT_ONCE],
    });
    const last = rows.at(-1);
    if (!last) return 0;
    const contactIds = [...new Set(rows.map((row) => row.contact_id))];
    await addTerms(tx, workspaceId, await readFindable(tx, workspaceId, contactIds));
    await tx.query({
      text: 'update search_progress set addresses_until = $2 where workspace_id = $1',
      values: [workspaceId, last.id],
    });
    return rows.length;
  });
}
