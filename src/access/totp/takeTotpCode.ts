import type { AgentId, WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';
import { totpUse } from './enrolTotp.ts';
import type { Sealer } from './sealer.ts';
import { stepOfCode } from './totp.ts';

/**
 * True when the code is one that the agent's app shows now, and was not shown to us before. Of two that bring the same
 * code at the same moment one is let in: the step is claimed in the same statement that compares it.
 */
export async function takeTotpCode(
  tx: Connection,
  workspaceId: WorkspaceId,
  { agentId, code, sealer }: { agentId: AgentId; code: string; sealer: Sealer },
  now: Date,
): Promise<boolean> {
  const { rows } = await tx.query<{ sealed: string }>({
    name: 'readTotp',
    text: `select sealed from totp_secret where workspace_id = $1 and agent_id = $2 and confirmed_at is not null`,
    values: [workspaceId, agentId],
  });
  const [kept] = rows;
  const secret = kept ? await sealer.open(kept.sealed, totpUse(workspaceId, agentId)) : null;
  const step = secret === null ? null : stepOfCode(secret, code, now);
  if (step === null) return false;
  const { rowCount } = await tx.query({
    name: 'takeTotpStep',
    text: `update totp_secret set last_step = $3
      where workspace_id = $1 and agent_id = $2 and confirmed_at is not null and last_step < $3 and sealed = $4`,
    values: [workspaceId, agentId, step, kept?.sealed],
  });
  return rowCount === 1;
}
