import { isPermission } from '../api/permission.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import type { ApiToken } from './apiToken.ts';

interface Row {
  id: string;
  name: string;
  scopes: string[];
  networks: string[];
  made_by: AgentId;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
  revoked_at: Date | null;
}

/** The newest first, with those that were revoked; without what they are made of. */
export async function listTokens(
  connection: Connection,
  workspaceId: WorkspaceId,
  { limit, before }: { limit: number; before: string | null },
): Promise<ApiToken[]> {
  const { rows } = await connection.query<Row>({
    name: 'listTokens',
    text: `select id, name, scopes, networks, made_by, created_at, expires_at, used_at, revoked_at from api_token
      where workspace_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
    values: [workspaceId, before, limit],
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes.filter((scope) => isPermission(scope)),
    networks: row.networks,
    madeBy: row.made_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    revokedAt: row.revoked_at,
  }));
}
