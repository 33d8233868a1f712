import type { AgentId, ConversationId, WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import { notFound } from './listActions.ts';

/**
 * The agent does not want any more what was kept for them.
 * @throws AppError CONVERSATION_NOT_FOUND
 */
export async function dropUnsent(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, agentId }: { conversationId: ConversationId; agentId: AgentId },
): Promise<void> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'dropUnsent',
    text: `with dropped as (
        delete from unsent_reply where workspace_id = $1 and conversation_id = $2 and agent_id = $3)
      select from conversation where workspace_id = $1 and id = $2`,
    values: [workspaceId, conversationId, agentId],
  });
  if (rowCount === 0) throw notFound(conversationId);
}
