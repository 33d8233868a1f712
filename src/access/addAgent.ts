import type { Role } from '../api/permission.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';

export interface NewAgent {
  id: AgentId;
  name: string;
  email: string;
  role: Role;
  languages?: readonly string[];
  skills?: readonly string[];
  capacity?: number;
  /** Default: active. */
  state?: 'invited' | 'active';
}

/** Writes an agent down. How they come to a password is another matter: see `invite`. */
export async function addAgent(
  tx: Connection,
  workspaceId: WorkspaceId,
  agent: NewAgent,
  now: Date,
): Promise<void> {
  const { id, name, email, role, languages = [], skills = [], capacity = 6, state = 'active' } = agent;
  await tx.query({
    name: 'addAgent',
    text: `insert into agent (workspace_id, id, name, email, role, languages, skills, capacity, created_at, state)
      values ($1, $2, $3, lower($4), $5, $6, $7, $8, $9, $10)`,
    values: [workspaceId, id, name, email, role, languages, skills, capacity, now, state],
  });
}
