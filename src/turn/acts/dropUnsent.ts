import type { AgentId, ConversationId, WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';

/** The agent does not want any more what was kept for them. */
export async function dropUnsent(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, agentId }: { conversationId: ConversationId; agentId: AgentId },
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'dropUnsent',
    text: `delete from unsent_reply where workspace_id = $1 and conversation_id = $2 and agent_id = $3`,
    values: [workspaceId, conversationId, agentId],
  });
}
