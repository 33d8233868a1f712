import { heldBy, OVERRIDES } from '../../access/heldBy.ts';
import type { Principal } from '../../access/principal.ts';
import { ROLE_PERMISSIONS, type Permission, type Role } from '../../api/permission.ts';
import type { AgentId } from '../../base/id.ts';
import type { Acting } from '../../conversation/agentAct.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';

/** The permissions that an act depends on once it is let in. */
const COUNTED: readonly Permission[] = ['conversation.assign', 'approval.give', 'approval.second'];

interface Row {
  role: Role | null;
  overrides: string[] | null;
  queues: string[];
  limits: { [currency: string]: number };
}

/**
 * What somebody may do, as it is known now. Who acts in the name of an agent whom the workspace knows may do no more than
 * that agent; for agents of a system of one's own, what its token may counts.
 */
export async function actingOf(db: Database, principal: Principal, agentId: AgentId): Promise<Acting> {
  const row = await readAgent(db, principal, agentId);
  const isAnother = agentId !== principal.id && row.role !== null;
  const named = row.role === null ? null : heldBy(ROLE_PERMISSIONS[row.role], row.overrides ?? []);
  const permissions = COUNTED.filter(
    (each) => principal.permissions.has(each) && (!isAnother || named?.has(each) === true),
  );
  return { permissions, queues: row.queues, limits: row.limits };
}

async function readAgent(db: Database, { workspaceId }: Principal, agentId: AgentId): Promise<Row> {
  const { rows } = await queryIn<Row>(db, workspaceId, {
    name: 'actingOf',
    text: `select agent.role, case when agent.id is null then null else ${OVERRIDES.replace(' as overrides', '')} end as overrides,
        array(select queue from queue_member where workspace_id = $1 and agent_id = $2) as queues,
        (select coalesce(json_object_agg(currency, minor), '{}') from approval_limit
          where approval_limit.workspace_id = $1
            and approval_limit.role = coalesce(agent.role, 'integration')) as limits
      from (select) as nobody left join agent on agent.workspace_id = $1 and agent.id = $2 and agent.state = 'active'`,
    values: [workspaceId, agentId],
  });
  const [row] = rows;
  return row ?? { role: null, overrides: null, queues: [], limits: {} };
}
