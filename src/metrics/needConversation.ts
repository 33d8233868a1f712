import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';

/** @throws AppError CONVERSATION_NOT_FOUND when the workspace has no such conversation. */
export async function needConversation(
  tx: Connection,
  workspaceId: WorkspaceId,
  conversationId: string,
): Promise<void> {
  const { rows } = await tx.query({
    name: 'needConversation',
    text: 'select from conversation where workspace_id = $1 and id = $2',
    values: [workspaceId, conversationId],
  });
  if (rows.length === 0)
    throw new AppError(
      'CONVERSATION_NOT_FOUND',
      `There is no conversation ${conversationId}; list the inbox`,
      {
        conversationId,
      },
    );
}
