import { ROLE_PERMISSIONS, type Role } from '../api/permission.ts';
import { MINUTE_MS } from '../base/clock.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { heldBy, OVERRIDES, type Overrides } from './heldBy.ts';
import { secretHash } from './secret.ts';
import { SESSION_IDLE_MS, SESSION_MOST_MS, type Session, type SessionLevel } from './session.ts';

/** The list of sessions tells when each was last seen to this exactness; it saves a write per request. */
const SEEN_MS = MINUTE_MS;

/**
 * The session of a cookie's value; null when there is none, it has ended, or its agent may not come in any more.
 * Nothing is remembered between two requests: what was revoked, suspended or taken away counts at once.
 */
export async function findSession(db: Database, cookie: string, now: Date): Promise<Session | null> {
  const parts = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(cookie);
  if (!parts) return null;
  const [, workspaceId = '', secret = ''] = parts;
  const row = await read(db, workspaceId, secret, now);
  if (!row) return null;
  const { id, agent_id: agentId, role, level, overrides, stepped_up_at, created_at, seen_at } = row;
  if (now.getTime() - seen_at.getTime() > SEEN_MS) await touch(db, workspaceId, id, now);
  return {
    workspaceId,
    id,
    agentId,
    role,
    permissions: heldBy(ROLE_PERMISSIONS[role], overrides),
    level,
    steppedUpAt: stepped_up_at,
    createdAt: created_at,
    seenAt: seen_at,
  };
}

interface Row {
  id: string;
  agent_id: AgentId;
  role: Role;
  level: SessionLevel;
  stepped_up_at: Date;
  created_at: Date;
  seen_at: Date;
  overrides: Overrides;
}

async function read(db: Database, workspaceId: WorkspaceId, secret: string, now: Date): Promise<Row | null> {
  const at = now.getTime();
  const { rows } = await queryIn<Row>(db, workspaceId, {
    name: 'findSession',
    text: `select session.id, agent_id, level, stepped_up_at, session.created_at, seen_at, agent.role, ${OVERRIDES}
      from session join agent on agent.workspace_id = session.workspace_id and agent.id = agent_id
      where session.workspace_id = $1 and secret_hash = $2 and seen_at > $3 and session.created_at > $4
        and agent.state = 'active'`,
    values: [workspaceId, secretHash(secret), new Date(at - SESSION_IDLE_MS), new Date(at - SESSION_MOST_MS)],
  });
  return rows[0] ?? null;
}

async function touch(db: Database, workspaceId: WorkspaceId, id: string, now: Date): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'touchSession',
    text: 'update session set seen_at = $3 where workspace_id = $1 and id = $2 and seen_at < $3',
    values: [workspaceId, id, now],
  });
}
