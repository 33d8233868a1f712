import { heldBy, OVERRIDES, type Overrides } from '../access/heldBy.ts';
import { ROLE_PERMISSIONS, type Permission, type Role } from '../api/permission.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** What an agent may do at this moment: nothing when they may not come in any more. */
export async function permissionsNow(
  db: Database,
  workspaceId: WorkspaceId,
  agentId: AgentId,
): Promise<ReadonlySet<Permission>> {
  const { rows } = await queryIn<{ role: Role; overrides: Overrides }>(db, workspaceId, {
    name: 'permissionsNow',
    text: `select role, ${OVERRIDES} from agent where workspace_id = $1 and id = $2 and state = 'active'`,
    values: [workspaceId, agentId],
  });
  const [agent] = rows;
  return agent ? heldBy(ROLE_PERMISSIONS[agent.role], agent.overrides) : new Set();
}
