import { AppError } from '../../base/errors.ts';
import type { AgentId, WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';

export interface ListedPasskey {
  id: string;
  name: string;
  /** It is kept in a cloud and may be on several devices. */
  isSynced: boolean;
  madeAt: Date;
  usedAt: Date | null;
}

export async function listPasskeys(
  connection: Connection,
  workspaceId: WorkspaceId,
  agentId: AgentId,
): Promise<ListedPasskey[]> {
  const { rows } = await connection.query<ListedPasskey>({
    name: 'listPasskeys',
    text: `select id, name, is_synced as "isSynced", made_at as "madeAt", used_at as "usedAt" from passkey
      where workspace_id = $1 and agent_id = $2 order by made_at, id`,
    values: [workspaceId, agentId],
  });
  return rows;
}

/** @throws AppError PASSKEY_NOT_FOUND, also when it is somebody else's. */
export async function removePasskey(
  tx: Connection,
  workspaceId: WorkspaceId,
  { agentId, passkeyId }: { agentId: AgentId; passkeyId: string },
): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'removePasskey',
    text: 'delete from passkey where workspace_id = $1 and agent_id = $2 and id = $3',
    values: [workspaceId, agentId, passkeyId],
  });
  if (rowCount === 1) return;
  throw new AppError(
    'PASSKEY_NOT_FOUND',
    'None of your passkeys has this id; list them with GET /access/passkeys',
  );
}
