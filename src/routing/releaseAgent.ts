import type { AgentId, ConversationId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';

/** Why an agent lets go, and whose doing it is. */
export interface Release {
  /** A handle, or 'routing' when nobody's. */
  by: string;
  /** 'released': they were removed or suspended; 'gone': they are not there. */
  rule: 'released' | 'gone';
  /** True: also what waits for somebody fit with them as its owner of last resort. They will not be back. */
  forGood: boolean;
  at: Date;
}

/**
 * Lets an agent go from all that they hold: each ticket of theirs, and each conversation that they hold without one, gets
 * an event, and the turns that take them give it to somebody fit or to its queue. Exactly once, however often it is asked.
 *
 * Call it in the transaction that makes it so; when that has committed, wake the conversations that it gives.
 */
export async function releaseAgent(
  tx: Connection,
  workspaceId: WorkspaceId,
  agentId: AgentId,
  { by, rule, forGood, at }: Release,
): Promise<ConversationId[]> {
  const { rows } = await tx.query<{ conversation_id: ConversationId }>({
    name: 'releaseAgent',
    text: `with held as (
        select conversation_id, ticket.id as ticket_id, ticket.id || ':' || conversation.version as key
        from ticket join conversation on conversation.workspace_id = $1 and conversation.id = conversation_id
        where ticket.workspace_id = $1 and assignee = $2 and status in ('open', 'pending')
          and ($5 or routed_by is distinct from 'fallback')
        union all
        select id, null, id || ':' || version
        from conversation
        where workspace_id = $1 and holder_kind = 'agent' and holder = $2 and not exists (
          select from ticket where ticket.workspace_id = $1 and ticket.conversation_id = conversation.id
            and ticket.assignee = $2 and ticket.status in ('open', 'pending')))
      insert into event (workspace_id, id, conversation_id, key, payload, received_at)
      select $1, time_ordered_id(), conversation_id, 'release:' || key,
        jsonb_build_object('kind', 'assign', 'ticketId', ticket_id, 'to', 'reroute', 'by', $3::text, 'rule', $4::text), $6
      from held
      on conflict (workspace_id, conversation_id, key) do nothing
      returning conversation_id`,
    values: [workspaceId, agentId, by, rule, forGood, at],
  });
  return [...new Set(rows.map((row) => row.conversation_id))];
}
