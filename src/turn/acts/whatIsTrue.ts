import type { ConversationId, WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';

/** How things stand, for whoever acted on how they stood before. Ids, states and instants; nobody's words. */
export interface TrueNow {
  holder: { kind: string; name: string | null };
  epoch: number;
  loops: { id: string; flow: string; state: unknown; waitsFor: string; movedAt: string }[];
}

export async function whatIsTrue(
  db: Database,
  workspaceId: WorkspaceId,
  conversationId: ConversationId,
): Promise<TrueNow | null> {
  const { rows } = await queryIn<TrueNow>(db, workspaceId, {
    name: 'whatIsTrue',
    text: `select json_build_object('kind', holder_kind, 'name', holder) as holder, epoch,
        (select coalesce(json_agg(json_build_object('id', loop.id, 'flow', flow, 'state', value, 'waitsFor', waits_for,
            'movedAt', moved_at) order by loop.id), '[]') from loop
          where loop.workspace_id = $1 and loop.conversation_id = $2 and closed_at is null) as loops
      from conversation where workspace_id = $1 and id = $2`,
    values: [workspaceId, conversationId],
  });
  return rows[0] ?? null;
}
