import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { HELD, type HeldAct } from './heldAct.ts';

/** What an agent asked for and what has not been done yet, the newest first. */
export async function listHeld(db: Database, workspaceId: WorkspaceId, agent: AgentId): Promise<HeldAct[]> {
  const { rows } = await queryIn<HeldAct>(db, workspaceId, {
    name: 'listHeld',
    text: `select ${HELD} from held_act where workspace_id = $1 and agent_id = $2 and state in ('held', 'running')
      order by id desc limit 100`,
    values: [workspaceId, agent],
  });
  return rows;
}
