import type { Role } from '../api/permission.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';

export type AgentState = 'invited' | 'active' | 'suspended' | 'removed';

/** An agent as a sign-in sees them. */
export interface Account {
  agentId: AgentId;
  name: string;
  email: string;
  role: Role;
  state: AgentState;
  /** Null: they have no password. */
  passwordHash: string | null;
}

interface Row {
  id: AgentId;
  name: string;
  email: string;
  role: Role;
  state: AgentState;
  hash: string | null;
}

/** @param name A handle or an e-mail address, in any case. A handle has no '@', so it is one of them only. */
export async function findAccount(
  connection: Connection,
  workspaceId: WorkspaceId,
  name: string,
): Promise<Account | null> {
  const { rows } = await connection.query<Row>({
    name: 'findAccount',
    text: `select agent.id, name, email, role, state, hash
      from agent left join password on password.workspace_id = agent.workspace_id and agent_id = agent.id
      where agent.workspace_id = $1 and (agent.id = $2 or email = $2) and state <> 'removed'`,
    values: [workspaceId, name.trim().toLowerCase()],
  });
  const [row] = rows;
  if (!row) return null;
  const { id, hash, ...rest } = row;
  return { agentId: id, passwordHash: hash, ...rest };
}

/** From now on this is the agent's password. */
export async function setPassword(
  tx: Connection,
  workspaceId: WorkspaceId,
  { agentId, hash }: { agentId: AgentId; hash: string },
  now: Date,
): Promise<void> {
  await tx.query({
    name: 'setPassword',
    text: `insert into password (workspace_id, agent_id, hash, changed_at) values ($1, $2, $3, $4)
      on conflict (workspace_id, agent_id) do update set hash = excluded.hash, changed_at = excluded.changed_at`,
    values: [workspaceId, agentId, hash, now],
  });
}
