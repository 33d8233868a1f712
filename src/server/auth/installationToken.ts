import { isSecret, secretHash } from '../../access/secret.ts';
import type { Principal } from '../../access/principal.ts';
import { PERMISSION_NAMES, type Permission } from '../../api/permission.ts';
import type { WorkspaceId } from '../../base/id.ts';

/**
 * What the operator's token does not hold: who may do what is decided by people, and erasing is not taken back. All else
 * it holds, whatever the workspace says of roles: it is set beside the database's password, by the same hand.
 */
const NOT_HELD = new Set<Permission>(['people.write', 'token.write', 'contact.erase']);
const HELD = new Set(PERMISSION_NAMES.filter((permission) => !NOT_HELD.has(permission)));

/** The one token that the operator of the installation sets; null when the given one is another. */
export function installationToken(
  { token, workspaceId }: { token: string; workspaceId: WorkspaceId },
  given: string,
): Principal | null {
  if (!isSecret(given, secretHash(token))) return null;
  return { kind: 'token', workspaceId, id: 'installation', permissions: HELD, sessionId: null };
}
