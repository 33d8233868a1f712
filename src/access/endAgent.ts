import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import type { AgentState } from './account.ts';
import { readAgent } from './agent.ts';
import { keepLastAdmin } from './keepLastAdmin.ts';
import { needReach } from './needReach.ts';
import { needState } from './needState.ts';
import { dropLinks } from './oneTimeLink.ts';
import type { Principal } from './principal.ts';
import { revokeSessions } from './revokeSession.ts';
import { revokeTokensOf } from './revokeToken.ts';
import { tellPeople } from './tellPeople.ts';

/**
 * Nobody comes in under this handle until it is let in again: sessions end at once, and tokens that the agent made are
 * not taken meanwhile. What they hold is given to others by `releaseAgent` of routing.
 * @throws AppError AGENT_NOT_FOUND, AGENT_STATE_WRONG, FORBIDDEN, LAST_ADMIN
 */
export async function suspendAgent(
  tx: Connection,
  principal: Principal,
  agentId: AgentId,
  now: Date,
): Promise<void> {
  const { workspaceId } = principal;
  await keepAdmin(tx, principal, agentId);
  await needChangeable(tx, principal, agentId, ['active']);
  await setState(tx, workspaceId, agentId, 'suspended');
  await revokeSessions(tx, workspaceId, { agentId });
  await dropLinks(tx, workspaceId, agentId);
  await tellPeople(tx, workspaceId, { about: 'agent', id: agentId, by: principal.id }, now);
}

/** @throws AppError AGENT_NOT_FOUND, AGENT_STATE_WRONG, FORBIDDEN */
export async function resumeAgent(
  tx: Connection,
  principal: Principal,
  agentId: AgentId,
  now: Date,
): Promise<void> {
  const { workspaceId } = principal;
  await needChangeable(tx, principal, agentId, ['suspended']);
  await setState(tx, workspaceId, agentId, 'active');
  await tellPeople(tx, workspaceId, { about: 'agent', id: agentId, by: principal.id }, now);
}

/**
 * The agent leaves for good: sessions, tokens, links, teams and the password go; the handle stays in what they did. Removing
 * one who was removed changes nothing, so it may be asked for again.
 * @throws AppError AGENT_NOT_FOUND, FORBIDDEN, LAST_ADMIN
 */
export async function removeAgent(
  tx: Connection,
  principal: Principal,
  agentId: AgentId,
  now: Date,
): Promise<void> {
  const { workspaceId } = principal;
  await keepAdmin(tx, principal, agentId);
  await needChangeable(tx, principal, agentId, ['invited', 'active', 'suspended', 'removed']);
  await setState(tx, workspaceId, agentId, 'removed');
  await revokeSessions(tx, workspaceId, { agentId });
  await revokeTokensOf(tx, workspaceId, agentId, now);
  await dropLinks(tx, workspaceId, agentId);
  for (const table of ['password', 'team_member']) {
    await tx.query(`delete from ${table} where workspace_id = $1 and agent_id = $2`, [workspaceId, agentId]);
  }
  await tellPeople(tx, workspaceId, { about: 'agent', id: agentId, by: principal.id }, now);
}

/**
 * Ends all sessions of an agent, who may sign in again.
 * @throws AppError AGENT_NOT_FOUND, FORBIDDEN
 */
export async function signOutAgent(tx: Connection, principal: Principal, agentId: AgentId): Promise<void> {
  await needChangeable(tx, principal, agentId, ['invited', 'active', 'suspended', 'removed']);
  await revokeSessions(tx, principal.workspaceId, { agentId });
}

/** Who may not change them at all does not learn whether they are the last. */
async function keepAdmin(tx: Connection, principal: Principal, agentId: AgentId): Promise<void> {
  const { workspaceId } = principal;
  await needReach(tx, principal, (await readAgent(tx, workspaceId, agentId)).role);
  await keepLastAdmin(tx, workspaceId, agentId);
}

/** Read once more under a lock, after the administrators: locks are always taken in this order. */
async function needChangeable(
  tx: Connection,
  principal: Principal,
  agentId: AgentId,
  states: AgentState[],
): Promise<void> {
  const agent = await readAgent(tx, principal.workspaceId, agentId, { lock: true });
  needState(agent, ...states);
  await needReach(tx, principal, agent.role);
}

async function setState(
  tx: Connection,
  workspaceId: WorkspaceId,
  agentId: AgentId,
  state: AgentState,
): Promise<void> {
  await tx.query({
    name: 'setAgentState',
    text: 'update agent set state = $3 where workspace_id = $1 and id = $2',
    values: [workspaceId, agentId, state],
  });
}
