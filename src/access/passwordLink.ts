import type { AgentId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { readAgent } from './agent.ts';
import { needReach } from './needReach.ts';
import { needState } from './needState.ts';
import { makeLink, type MadeLink } from './oneTimeLink.ts';
import type { Principal } from './principal.ts';

/**
 * A link by which an agent sets a new password, once. No mail is sent: who makes it gives it to them.
 * @throws AppError AGENT_NOT_FOUND, AGENT_STATE_WRONG, FORBIDDEN for an agent whose role is above one's own
 */
export async function passwordLink(
  tx: Connection,
  principal: Principal,
  agentId: AgentId,
  now: Date,
): Promise<MadeLink> {
  const { workspaceId, id: madeBy } = principal;
  const agent = await readAgent(tx, workspaceId, agentId, { lock: true });
  needState(agent, 'active');
  await needReach(tx, principal, agent.role);
  return makeLink(tx, workspaceId, { agentId, purpose: 'passwordReset', madeBy }, now);
}
