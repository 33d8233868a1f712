import type { AgentId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';
import { readAgent } from '../agent.ts';
import { needReach } from '../needReach.ts';
import type { Principal } from '../principal.ts';
import { revokeSessions } from '../revokeSession.ts';
import { tellPeople } from '../tellPeople.ts';
import { removeTotp } from '../totp/enrolTotp.ts';

/**
 * Removes what an agent proves themselves with beside the password, for one who lost it. Their sessions end.
 * @throws AppError AGENT_NOT_FOUND; FORBIDDEN when their role holds what the principal's does not.
 */
export async function resetFactors(
  tx: Connection,
  principal: Principal,
  agentId: AgentId,
  now: Date,
): Promise<void> {
  const { workspaceId, id: by } = principal;
  const { role } = await readAgent(tx, workspaceId, agentId, { lock: true });
  await needReach(tx, principal, role);
  await removeTotp(tx, workspaceId, agentId);
  await tx.query({
    name: 'removePasskeys',
    text: 'delete from passkey where workspace_id = $1 and agent_id = $2',
    values: [workspaceId, agentId],
  });
  await revokeSessions(tx, workspaceId, { agentId });
  await tellPeople(tx, workspaceId, { about: 'agent', id: agentId, by }, now);
}
