import { AppError } from '../base/errors.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';

/** Ends one session of an agent, at once. False: they have none with this id. */
export async function revokeSession(
  tx: Connection,
  workspaceId: WorkspaceId,
  { agentId, sessionId }: { agentId: AgentId; sessionId: string },
): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: 'revokeSession',
    text: 'delete from session where workspace_id = $1 and agent_id = $2 and id = $3',
    values: [workspaceId, agentId, sessionId],
  });
  return rowCount === 1;
}

/**
 * The same for whoever asks for one of their own.
 * @throws AppError SESSION_NOT_FOUND
 */
export async function endSession(
  tx: Connection,
  workspaceId: WorkspaceId,
  session: { agentId: AgentId; sessionId: string },
): Promise<void> {
  if (await revokeSession(tx, workspaceId, session)) return;
  throw new AppError(
    'SESSION_NOT_FOUND',
    `You have no session ${session.sessionId}; it may have ended. Look at the list of your sessions`,
  );
}

/** Ends all sessions of an agent, at once; the one that is named goes on. Gives how many ended. */
export async function revokeSessions(
  tx: Connection,
  workspaceId: WorkspaceId,
  { agentId, except = null }: { agentId: AgentId; except?: string | null },
): Promise<number> {
  const { rowCount } = await tx.query({
    name: 'revokeSessions',
    text: 'delete from session where workspace_id = $1 and agent_id = $2 and id is distinct from $3::uuid',
    values: [workspaceId, agentId, except],
  });
  return rowCount ?? 0;
}
