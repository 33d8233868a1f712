import type { AgentId, LoopId, WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';

/** Who leads the queues that a loop's tickets stand in; when nobody does, those who lead the desk. */
export async function leadsOf(
  connection: Connection,
  workspaceId: WorkspaceId,
  loopId: LoopId,
): Promise<AgentId[]> {
  const { rows } = await connection.query<{ id: AgentId; isOfQueue: boolean }>({
    name: 'leadsOf',
    text: `select agent.id, exists (select from queue_member member
          where member.workspace_id = $1 and member.agent_id = agent.id and member.is_lead and member.queue in (
            select queue from ticket where ticket.workspace_id = $1 and ticket.loop_id = $2
            union select owner from loop where loop.workspace_id = $1 and loop.id = $2 and owner_kind = 'queue')
        ) as "isOfQueue"
      from agent where agent.workspace_id = $1 and agent.state = 'active' and (role in ('supervisor', 'manager')
        or exists (select from queue_member member where member.workspace_id = $1 and member.agent_id = agent.id
          and member.is_lead))
      order by agent.id`,
    values: [workspaceId, loopId],
  });
  const ofQueue = rows.filter(({ isOfQueue }) => isOfQueue);
  return (ofQueue.length > 0 ? ofQueue : rows).map(({ id }) => id);
}
