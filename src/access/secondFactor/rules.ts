import { ROLES, type Role } from '../../api/permission.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';

/** The roles that sign in with a second factor only. */
export async function rolesWithSecondFactor(
  connection: Connection,
  workspaceId: WorkspaceId,
): Promise<Role[]> {
  const { rows } = await connection.query<{ role: Role }>({
    name: 'secondFactorRoles',
    text: 'select role from second_factor_rule where workspace_id = $1',
    values: [workspaceId],
  });
  const held = new Set(rows.map(({ role }) => role));
  return ROLES.filter((role) => held.has(role));
}

/**
 * From now on these roles sign in with a second factor only. Who has none keeps the session that is open and is asked
 * to enrol at the next sign-in.
 */
export async function setRolesWithSecondFactor(
  tx: Connection,
  workspaceId: WorkspaceId,
  roles: readonly Role[],
): Promise<void> {
  await tx.query({
    name: 'setSecondFactorRoles',
    text: `with others as (delete from second_factor_rule where workspace_id = $1 and role <> all($2::text[]))
      insert into second_factor_rule (workspace_id, role) select $1, role from unnest($2::text[]) as role
      on conflict do nothing`,
    values: [workspaceId, [...new Set(roles)]],
  });
}
