import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { SESSION_IDLE_MS, SESSION_MOST_MS, type SessionLevel } from './session.ts';

export interface ListedSession {
  id: string;
  device: string;
  address: string;
  level: SessionLevel;
  createdAt: Date;
  seenAt: Date;
}

interface Row {
  id: string;
  device: string;
  address: string;
  level: SessionLevel;
  created_at: Date;
  seen_at: Date;
}

/** Where an agent is signed in now, the last seen first. One that still owes the second factor is among them. */
export async function listSessions(
  connection: Connection,
  workspaceId: WorkspaceId,
  agentId: AgentId,
  now: Date,
): Promise<ListedSession[]> {
  const at = now.getTime();
  const { rows } = await connection.query<Row>({
    name: 'listSessions',
    text: `select id, device, address, level, created_at, seen_at from session
      where workspace_id = $1 and agent_id = $2 and seen_at > $3 and created_at > $4
      order by seen_at desc, id desc limit 100`,
    values: [workspaceId, agentId, new Date(at - SESSION_IDLE_MS), new Date(at - SESSION_MOST_MS)],
  });
  return rows.map(({ id, device, address, level, created_at: createdAt, seen_at: seenAt }) => ({
    id,
    device,
    address,
    level,
    createdAt,
    seenAt,
  }));
}
