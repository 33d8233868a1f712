import { newId, type AgentId, type WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { newSecret, secretHash } from './secret.ts';
import { SESSION_IDLE_MS, SESSION_MOST_MS, type SessionLevel } from './session.ts';

/** Where somebody signs in from, for the list of their sessions. */
export interface Origin {
  /** What the browser says it is. */
  device: string;
  /** The network address. */
  address: string;
}

export interface NewSession extends Origin {
  agentId: AgentId;
  level: SessionLevel;
}

/** What a sign-in gives: `cookie` is the value of the cookie, `<workspace id>.<secret>`, and is kept nowhere else. */
export interface MadeSession {
  id: string;
  cookie: string;
}

/** A new session with a secret of its own, whatever the browser brought. What of the agent's has ended is cleared away. */
export async function createSession(
  tx: Connection,
  workspaceId: WorkspaceId,
  { agentId, level, device, address }: NewSession,
  now: Date,
): Promise<MadeSession> {
  const [id, secret] = [newId<'session'>(), newSecret()];
  const at = now.getTime();
  await tx.query({
    name: 'createSession',
    text: `with ended as (
        delete from session where workspace_id = $1 and agent_id = $4 and (seen_at <= $9 or created_at <= $10))
      insert into session
        (workspace_id, id, secret_hash, agent_id, level, device, address, stepped_up_at, created_at, seen_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $8)`,
    values: [
      workspaceId,
      id,
      secretHash(secret),
      agentId,
      level,
      device.slice(0, 300),
      address.slice(0, 60),
      now,
      new Date(at - SESSION_IDLE_MS),
      new Date(at - SESSION_MOST_MS),
    ],
  });
  return { id, cookie: `${workspaceId}.${secret}` };
}
