import { SECOND_MS } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { AgentId, ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** Who has not said again that they look does not look any more, in ms. */
const LOOKS_FOR_MS = 8 * SECOND_MS;

export interface Viewer {
  agent: AgentId;
  isTyping: boolean;
  seenAt: Date;
}

/**
 * Notes that an agent looks at a conversation, and gives who else does.
 * @throws AppError CONVERSATION_NOT_FOUND
 */
export async function viewConversation(
  db: Database,
  workspaceId: WorkspaceId,
  {
    conversationId,
    agent,
    isTyping,
    at,
  }: {
    conversationId: ConversationId;
    agent: AgentId;
    isTyping: boolean;
    at: Date;
  },
): Promise<Viewer[]> {
  const { rows } = await queryIn<Viewer & { exists: boolean }>(db, workspaceId, {
    name: 'viewConversation',
    text: `with gone as (
        delete from conversation_viewer
        where workspace_id = $1 and conversation_id = $2 and agent_id <> $3 and seen_at < $5::timestamptz - $6 * interval '1 ms'),
      mine as (
        insert into conversation_viewer (workspace_id, conversation_id, agent_id, is_typing, seen_at)
        select $1, id, $3, $4, $5 from conversation where workspace_id = $1 and id = $2
        on conflict (workspace_id, conversation_id, agent_id) do update set is_typing = excluded.is_typing, seen_at = excluded.seen_at
        returning agent_id)
      select agent_id as agent, is_typing as "isTyping", seen_at as "seenAt", true as exists from conversation_viewer
      where workspace_id = $1 and conversation_id = $2 and agent_id <> $3 and seen_at >= $5::timestamptz - $6 * interval '1 ms'
      union all
      select null, null, null, true from mine
      order by agent`,
    values: [workspaceId, conversationId, agent, isTyping, at, LOOKS_FOR_MS],
  });
  if (rows.length === 0) {
    throw new AppError(
      'CONVERSATION_NOT_FOUND',
      `No conversation has the id ${conversationId}; look it up by a protocol number or a ticket`,
      { conversationId },
    );
  }
  return rows
    .filter((row) => row.agent !== null)
    .map(({ agent: other, isTyping: types, seenAt }) => ({ agent: other, isTyping: types, seenAt }));
}
