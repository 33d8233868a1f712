import { AppError } from '../base/errors.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** @throws AppError CONVERSATION_NOT_FOUND when the workspace has none of this id. */
export async function needConversation(
  db: Database,
  workspaceId: WorkspaceId,
  conversationId: ConversationId,
): Promise<void> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'needConversation',
    text: 'select from conversation where workspace_id = $1 and id = $2',
    values: [workspaceId, conversationId],
  });
  if (rowCount !== 0) return;
  throw new AppError(
    'CONVERSATION_NOT_FOUND',
    `No conversation has the id ${conversationId}; look it up by a protocol number or a ticket`,
    { conversationId },
  );
}
