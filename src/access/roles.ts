import { PERMISSION_NAMES, ROLE_PERMISSIONS, ROLES, type Permission, type Role } from '../api/permission.ts';
import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { heldBy } from './heldBy.ts';
import type { Principal } from './principal.ts';
import { tellPeople } from './tellPeople.ts';

/** What each role holds in this workspace. */
export async function readRoles(
  connection: Connection,
  workspaceId: WorkspaceId,
): Promise<ReadonlyMap<Role, ReadonlySet<Permission>>> {
  const { rows } = await connection.query<{ role: Role; overrides: string[] }>({
    name: 'readRoles',
    text: `select role, array_agg(case when is_held then '+' else '-' end || permission) as overrides
      from role_permission where workspace_id = $1 group by role`,
    values: [workspaceId],
  });
  const overrides = new Map(rows.map((row) => [row.role, row.overrides]));
  return new Map(ROLES.map((role) => [role, heldBy(ROLE_PERMISSIONS[role], overrides.get(role) ?? [])]));
}

export async function roleHolds(
  connection: Connection,
  workspaceId: WorkspaceId,
  role: Role,
): Promise<ReadonlySet<Permission>> {
  return (await readRoles(connection, workspaceId)).get(role) ?? new Set();
}

/**
 * From the next request on a role holds exactly these.
 * @throws AppError FORBIDDEN for the administrator's role, which stays as it is so that somebody can always repair the
 *   others, and for what the changer neither holds nor takes away from nobody.
 */
export async function changeRole(
  tx: Connection,
  principal: Principal,
  { role, permissions }: { role: Role; permissions: readonly Permission[] },
  now: Date,
): Promise<void> {
  const { workspaceId, id } = principal;
  if (role === 'admin') throw adminStays();
  const before = await roleHolds(tx, workspaceId, role);
  const wanted = new Set(permissions);
  const changed = PERMISSION_NAMES.filter((permission) => before.has(permission) !== wanted.has(permission));
  needOwn(principal, role, changed);
  const given = new Set(ROLE_PERMISSIONS[role]);
  const differing = PERMISSION_NAMES.filter((permission) => given.has(permission) !== wanted.has(permission));
  await tx.query({
    name: 'clearRole',
    text: 'delete from role_permission where workspace_id = $1 and role = $2',
    values: [workspaceId, role],
  });
  await tx.query({
    name: 'changeRole',
    text: `insert into role_permission (workspace_id, role, permission, is_held)
      select $1, $2, permission, is_held from unnest($3::text[], $4::boolean[]) as differing (permission, is_held)`,
    values: [workspaceId, role, differing, differing.map((permission) => wanted.has(permission))],
  });
  await tellPeople(tx, workspaceId, { about: 'role', id: role, by: id }, now);
}

/** `agent.actAs` is for systems: nobody holds it, and who may change roles may give it to the role of systems. */
function needOwn({ permissions }: Principal, role: Role, changed: readonly Permission[]): void {
  const above = changed.find(
    (permission) => !permissions.has(permission) && !(role === 'integration' && permission === 'agent.actAs'),
  );
  if (above === undefined) return;
  throw new AppError(
    'FORBIDDEN',
    `You do not hold '${above}', so you can neither give nor take it; ask somebody who holds it`,
    { permission: above },
  );
}

function adminStays(): AppError {
  return new AppError(
    'FORBIDDEN',
    `The role 'admin' stays as it is, so that somebody can always change the others; change another role`,
  );
}
