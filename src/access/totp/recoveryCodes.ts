import { createHash, randomInt } from 'node:crypto';
import type { AgentId, WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';

const CODES = 10;
const LENGTH = 16;
/** No letter that is read for a digit: 32 of them, so a code holds 80 bits. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ten codes in place of those that there were: 'k3m9-x7qf-2h8p-w4ta'. They are shown once and kept as hashes. */
export async function makeRecoveryCodes(
  tx: Connection,
  workspaceId: WorkspaceId,
  agentId: AgentId,
): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newCode);
  await tx.query({
    name: 'makeRecoveryCodes',
    text: `with before as (delete from recovery_code where workspace_id = $1 and agent_id = $2)
      insert into recovery_code (workspace_id, agent_id, hash) select $1, $2, hash from unnest($3::bytea[]) as hash`,
    values: [workspaceId, agentId, codes.map((code) => hashOf(workspaceId, agentId, code))],
  });
  return codes;
}

/** True when it was one of theirs that was not used before; it is used now. */
export async function takeRecoveryCode(
  tx: Connection,
  workspaceId: WorkspaceId,
  { agentId, code }: { agentId: AgentId; code: string },
  now: Date,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: 'takeRecoveryCode',
    text: `update recovery_code set used_at = $4
      where workspace_id = $1 and agent_id = $2 and hash = $3 and used_at is null`,
    values: [workspaceId, agentId, hashOf(workspaceId, agentId, code), now],
  });
  return rowCount === 1;
}

function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** Without salt: a code holds 80 random bits. People may leave the strokes out and write capitals. */
function hashOf(workspaceId: WorkspaceId, agentId: AgentId, code: string): Buffer {
  const plain = code.toLowerCase().replace(/[^0-9a-z]/g, '');
  return createHash('sha256').update(`${workspaceId} ${agentId} ${plain}`).digest();
}
