import type { Role } from '../../api/permission.ts';
import type { AgentId, WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';

/** What an agent can prove themselves with beside a password. */
export interface Factors {
  hasTotp: boolean;
  passkeys: number;
  /** Recovery codes that were not used yet. */
  recoveryCodes: number;
  /** Their role signs in with a second factor only. */
  isRequired: boolean;
}

export async function factorsOf(
  connection: Connection,
  workspaceId: WorkspaceId,
  agentId: AgentId,
): Promise<Factors> {
  const { rows } = await connection.query<Factors>({
    name: 'factorsOf',
    text: `select
        exists (select from totp_secret where workspace_id = $1 and agent_id = $2 and confirmed_at is not null) as "hasTotp",
        (select count(*) from passkey where workspace_id = $1 and agent_id = $2) as passkeys,
        (select count(*) from recovery_code where workspace_id = $1 and agent_id = $2 and used_at is null) as "recoveryCodes",
        exists (select from agent join second_factor_rule as rule on rule.workspace_id = $1 and rule.role = agent.role
          where agent.workspace_id = $1 and agent.id = $2) as "isRequired"`,
    values: [workspaceId, agentId],
  });
  return rows[0] ?? { hasTotp: false, passkeys: 0, recoveryCodes: 0, isRequired: false };
}

export function hasFactor({ hasTotp, passkeys }: Pick<Factors, 'hasTotp' | 'passkeys'>): boolean {
  return hasTotp || passkeys > 0;
}

/** True: the password alone does not sign them in. They have a second factor, or their role has to have one. */
export async function owesSecondFactor(
  connection: Connection,
  workspaceId: WorkspaceId,
  { agentId }: { agentId: AgentId; role: Role },
): Promise<boolean> {
  const factors = await factorsOf(connection, workspaceId, agentId);
  return factors.isRequired || hasFactor(factors);
}
