import type { ConversationId, LoopId, WorkspaceId } from '../../base/id.ts';
import type { PassedState } from '../../conversation/agentAct.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';

/** The states that each open loop of a conversation went through, oldest first. */
export async function readWay(
  db: Database,
  workspaceId: WorkspaceId,
  conversationId: ConversationId,
): Promise<Map<LoopId, PassedState[]>> {
  const { rows } = await queryIn<{ loop_id: LoopId; way: PassedState[] }>(db, workspaceId, {
    name: 'readWay',
    text: `select loop.id as loop_id,
        json_agg(json_build_object('state', change->>'to', 'on', change->>'on') order by number, place) as way
      from loop join turn on turn.workspace_id = $1 and turn.conversation_id = $2,
        jsonb_array_elements(changes) with ordinality as each(change, place)
      where loop.workspace_id = $1 and loop.conversation_id = $2 and loop.closed_at is null
        and change->>'loop' = loop.id::text
      group by loop.id`,
    values: [workspaceId, conversationId],
  });
  return new Map(rows.map(({ loop_id, way }) => [loop_id, way]));
}
