import type { Permission } from '../api/permission.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import { one } from '../db/one.ts';
import type { Connection, Database } from '../db/pool.ts';
import { readAgent, type Agent } from './agent.ts';
import type { Principal } from './principal.ts';
import type { Session } from './session.ts';

/** Who asks, and what a console needs to know of them. */
export interface Me {
  kind: 'agent' | 'token';
  id: AgentId;
  workspace: { id: WorkspaceId; slug: string; name: string; language: string; timeZone: string };
  permissions: Permission[];
  /** Null for a token. */
  agent: Agent | null;
  session: { id: string; level: 'password' | 'secondFactor'; steppedUpAt: Date; createdAt: Date } | null;
}

export function readMe(db: Database, principal: Principal): Promise<Me> {
  const { kind, id, workspaceId, permissions, session = null } = principal;
  return inWorkspace(db, workspaceId, async (connection) => ({
    kind,
    id,
    workspace: await readWorkspace(connection, workspaceId),
    permissions: [...permissions],
    agent: session ? await readAgent(connection, workspaceId, session.agentId) : null,
    session: session && shown(session),
  }));
}

async function readWorkspace(connection: Connection, id: WorkspaceId): Promise<Me['workspace']> {
  const found = await connection.query<Me['workspace']>({
    name: 'readWorkspace',
    text: 'select id, slug, name, language, time_zone as "timeZone" from workspace where id = $1',
    values: [id],
  });
  return one(found);
}

function shown({ id, level, steppedUpAt, createdAt }: Session): Me['session'] {
  return { id, level: level === 'secondFactor' ? level : 'password', steppedUpAt, createdAt };
}
