import type { Role } from '../api/permission.ts';
import type { AgentId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { readAgent, type Agent } from './agent.ts';
import { explainTaken } from './explainTaken.ts';
import { keepLastAdmin } from './keepLastAdmin.ts';
import { needReach } from './needReach.ts';
import { needState } from './needState.ts';
import type { Principal } from './principal.ts';
import { tellPeople } from './tellPeople.ts';

/** What is left out stays as it is. */
export interface AgentChanges {
  name?: string | undefined;
  email?: string | undefined;
  role?: Role | undefined;
  languages?: readonly string[] | undefined;
  skills?: readonly string[] | undefined;
  capacity?: number | undefined;
}

/**
 * @throws AppError AGENT_NOT_FOUND, AGENT_STATE_WRONG for who left, FORBIDDEN for a role above one's own, LAST_ADMIN,
 *   AGENT_EXISTS for an address of another
 */
export async function changeAgent(
  tx: Connection,
  principal: Principal,
  { agentId, changes }: { agentId: AgentId; changes: AgentChanges },
  now: Date,
): Promise<Agent> {
  const { workspaceId, id: by } = principal;
  await needReach(tx, principal, (await readAgent(tx, workspaceId, agentId)).role);
  if (changes.role !== undefined && changes.role !== 'admin') await keepLastAdmin(tx, workspaceId, agentId);
  const agent = await readAgent(tx, workspaceId, agentId, { lock: true });
  needState(agent, 'invited', 'active', 'suspended');
  await needReach(tx, principal, agent.role);
  if (changes.role !== undefined) await needReach(tx, principal, changes.role);
  await explainTaken(agentId, () => update(tx, principal, { agentId, changes }));
  await tellPeople(tx, workspaceId, { about: 'agent', id: agentId, by }, now);
  return readAgent(tx, workspaceId, agentId);
}

async function update(
  tx: Connection,
  { workspaceId }: Principal,
  { agentId, changes }: { agentId: AgentId; changes: AgentChanges },
): Promise<void> {
  const { name, email, role, languages, skills, capacity } = changes;
  await tx.query({
    name: 'changeAgent',
    text: `update agent set name = coalesce($3, name), email = coalesce(lower($4), email), role = coalesce($5, role),
        languages = coalesce($6, languages), skills = coalesce($7, skills), capacity = coalesce($8, capacity)
      where workspace_id = $1 and id = $2`,
    values: [workspaceId, agentId, name, email, role, languages, skills, capacity],
  });
}
