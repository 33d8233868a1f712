import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { addAgent, type NewAgent } from './addAgent.ts';
import { readAgent } from './agent.ts';
import { explainTaken } from './explainTaken.ts';
import { needReach } from './needReach.ts';
import { needState } from './needState.ts';
import { dropLinks, makeLink, type MadeLink } from './oneTimeLink.ts';
import type { Principal } from './principal.ts';
import { tellPeople } from './tellPeople.ts';

/**
 * Writes somebody down who may come in by the link, once. No mail is sent: who invites gives it to them.
 * @throws AppError FORBIDDEN for a role above one's own, AGENT_EXISTS
 */
export async function invite(
  tx: Connection,
  principal: Principal,
  agent: NewAgent,
  now: Date,
): Promise<MadeLink> {
  const { workspaceId, id: by } = principal;
  await needReach(tx, principal, agent.role);
  await explainTaken(agent.id, () => addAgent(tx, workspaceId, { ...agent, state: 'invited' }, now));
  await tellPeople(tx, workspaceId, { about: 'agent', id: agent.id, by }, now);
  return makeLink(tx, workspaceId, { agentId: agent.id, purpose: 'invitation', madeBy: by }, now);
}

/**
 * A new link for somebody who was invited; the one before is void.
 * @throws AppError AGENT_NOT_FOUND, AGENT_STATE_WRONG, FORBIDDEN
 */
export async function inviteAgain(
  tx: Connection,
  principal: Principal,
  agentId: AgentId,
  now: Date,
): Promise<MadeLink> {
  const { workspaceId, id: madeBy } = principal;
  const agent = await readAgent(tx, workspaceId, agentId, { lock: true });
  needState(agent, 'invited');
  await needReach(tx, principal, agent.role);
  return makeLink(tx, workspaceId, { agentId, purpose: 'invitation', madeBy }, now);
}

/**
 * Takes an invitation back. The handle stays with the name it was given to.
 * @throws AppError AGENT_NOT_FOUND, AGENT_STATE_WRONG, FORBIDDEN
 */
export async function withdrawInvitation(
  tx: Connection,
  principal: Principal,
  agentId: AgentId,
  now: Date,
): Promise<void> {
  const { workspaceId, id: by } = principal;
  const agent = await readAgent(tx, workspaceId, agentId, { lock: true });
  needState(agent, 'invited');
  await needReach(tx, principal, agent.role);
  await dropLinks(tx, workspaceId, agentId);
  await markRemoved(tx, workspaceId, agentId);
  await tellPeople(tx, workspaceId, { about: 'agent', id: agentId, by }, now);
}

async function markRemoved(tx: Connection, workspaceId: WorkspaceId, agentId: AgentId): Promise<void> {
  await tx.query({
    name: 'withdrawInvitation',
    text: `update agent set state = 'removed' where workspace_id = $1 and id = $2`,
    values: [workspaceId, agentId],
  });
}
