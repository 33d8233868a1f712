import type { Role } from '../api/permission.ts';
import { AppError } from '../base/errors.ts';
import type { Connection } from '../db/pool.ts';
import { roleHolds } from './roles.ts';
import type { Principal } from './principal.ts';

/**
 * Nobody gives a role that holds what they do not hold, nor changes anybody who has one: so nobody raises themselves,
 * alone or through another.
 * @throws AppError FORBIDDEN
 */
export async function needReach(
  connection: Connection,
  { workspaceId, permissions }: Principal,
  role: Role,
): Promise<void> {
  const held = await roleHolds(connection, workspaceId, role);
  const above = [...held].find((permission) => !permissions.has(permission));
  if (above === undefined) return;
  throw new AppError(
    'FORBIDDEN',
    `The role '${role}' holds '${above}', which you do not; ask somebody who holds it`,
    { role, permission: above },
  );
}
