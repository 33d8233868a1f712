import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import type { ActivityFact } from './fact.ts';

/**
 * Writes down what happened, in the transaction in which it happens: it is told if and only if it is true.
 * A turn writes its own with its commit; this is for all other acts.
 * @param conversationId Null when it concerns no conversation.
 */
export async function recordActivity(
  tx: Connection,
  workspaceId: WorkspaceId,
  { conversationId, facts, at }: { conversationId: ConversationId | null; facts: ActivityFact[]; at: Date },
): Promise<void> {
  if (facts.length === 0) return;
  await tx.query({
    name: 'recordActivity',
    text: `insert into activity (workspace_id, id, conversation_id, facts, at) values ($1, time_ordered_id(), $2, $3, $4)`,
    values: [workspaceId, conversationId, JSON.stringify(facts), at],
  });
}
