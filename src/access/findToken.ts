import { isPermission, ROLE_PERMISSIONS, type Permission, type Role } from '../api/permission.ts';
import { MINUTE_MS } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { mostOfTokens, parseToken } from './apiToken.ts';
import { heldBy, OVERRIDES } from './heldBy.ts';
import { isInNetworks } from './isInNetworks.ts';
import type { Principal } from './principal.ts';
import { isSecret } from './secret.ts';

/** When a token was last used is kept to this exactness; it saves a write per request. */
const USED_MS = MINUTE_MS;

interface Row {
  name: string;
  secret_hash: Buffer;
  scopes: string[];
  networks: string[];
  used_at: Date | null;
  role: Role;
  overrides: string[];
}

/**
 * Who a token stands for; null when it is none, was revoked, is too old, comes from elsewhere than it may, or its maker
 * may not come in any more. It never does what its maker may not give: when they lose a permission, it loses it.
 */
export async function findToken(
  db: Database,
  { token, address }: { token: string; address: string },
  now: Date,
): Promise<Principal | null> {
  const parsed = parseToken(token);
  if (!parsed) return null;
  const { workspaceId, id, secret } = parsed;
  const row = await read(db, { workspaceId, id }, now);
  if (!row || !isSecret(secret, row.secret_hash) || !isInNetworks(address, row.networks)) return null;
  if (row.used_at === null || now.getTime() - row.used_at.getTime() > USED_MS) {
    await touch(db, { workspaceId, id }, now);
  }
  return {
    kind: 'token',
    workspaceId,
    id: `token:${row.name}`,
    permissions: heldByToken(row),
    sessionId: null,
  };
}

function heldByToken({ scopes, role, overrides }: Row): ReadonlySet<Permission> {
  const most = mostOfTokens(heldBy(ROLE_PERMISSIONS[role], overrides));
  return new Set(scopes.filter((scope) => isPermission(scope)).filter((scope) => most.has(scope)));
}

async function read(
  db: Database,
  { workspaceId, id }: { workspaceId: WorkspaceId; id: string },
  now: Date,
): Promise<Row | null> {
  const { rows } = await queryIn<Row>(db, workspaceId, {
    name: 'findToken',
    text: `select api_token.name, secret_hash, scopes, networks, used_at, agent.role, ${OVERRIDES}
      from api_token join agent on agent.workspace_id = api_token.workspace_id and agent.id = made_by
      where api_token.workspace_id = $1 and api_token.id = $2 and revoked_at is null and expires_at > $3
        and agent.state = 'active'`,
    values: [workspaceId, id, now],
  });
  return rows[0] ?? null;
}

async function touch(
  db: Database,
  { workspaceId, id }: { workspaceId: WorkspaceId; id: string },
  now: Date,
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'touchToken',
    text: 'update api_token set used_at = $3 where workspace_id = $1 and id = $2',
    values: [workspaceId, id, now],
  });
}
