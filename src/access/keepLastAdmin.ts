import { AppError } from '../base/errors.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';

/**
 * Before an administrator is demoted, suspended or removed: somebody else has to be one. All administrators are locked
 * until the transaction ends, so that two who demote each other at once do not both succeed.
 * @throws AppError LAST_ADMIN
 */
export async function keepLastAdmin(
  tx: Connection,
  workspaceId: WorkspaceId,
  agentId: AgentId,
): Promise<void> {
  const { rows } = await tx.query<{ id: AgentId }>({
    name: 'keepLastAdmin',
    text: `select id from agent where workspace_id = $1 and role = 'admin' and state = 'active' order by id for update`,
    values: [workspaceId],
  });
  const isAdmin = rows.some(({ id }) => id === agentId);
  if (!isAdmin || rows.length > 1) return;
  throw new AppError('LAST_ADMIN', `'${agentId}' is the last active administrator; make another one first`);
}
