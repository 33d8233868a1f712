import type { WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';
import type { Tx } from '../../db/transaction.ts';

/** How far the index has come: ids of the last message and the last address in it. Ids sort by the time they were made. */
export interface Progress {
  messagesUntil: string;
  addressesUntil: string;
}

export const NIL_ID = '00000000-0000-0000-0000-000000000000';

/** Null while another process indexes, unless it is waited for. Held until the transaction ends. */
export async function lockProgress(
  tx: Tx,
  workspaceId: WorkspaceId,
  { waits }: { waits: boolean },
): Promise<Progress | null> {
  await tx.query({
    name: 'search.beginProgress',
    text: `insert into search_progress (workspace_id, messages_until, addresses_until)
      select $1, $2, $2 where not exists (select from search_progress where workspace_id = $1) on conflict do nothing`,
    values: [workspaceId, NIL_ID],
  });
  const { rows } = await tx.query<Progress>({
    text: `${READ} for update ${waits ? '' : 'skip locked'}`,
    values: [workspaceId],
  });
  return rows[0] ?? null;
}

export async function readProgress(connection: Connection, workspaceId: WorkspaceId): Promise<Progress> {
  const { rows } = await connection.query<Progress>({
    name: 'search.readProgress',
    text: READ,
    values: [workspaceId],
  });
  return rows[0] ?? { messagesUntil: NIL_ID, addressesUntil: NIL_ID };
}

const READ = `select messages_until as "messagesUntil", addresses_until as "addressesUntil"
  from search_progress where workspace_id = $1`;
