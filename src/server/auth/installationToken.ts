import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../../access/principal.ts';
import { PERMISSION_NAMES } from '../../api/permission.ts';
import type { WorkspaceId } from '../../base/id.ts';

/** The one token that the operator of the installation sets. Null: there is none. */
export function installationToken(token: string | null, workspaceId: WorkspaceId) {
  return async (request: FastifyRequest): Promise<Principal | null> => {
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === null || given === undefined || !isSame(given, token)) return null;
    const permissions = new Set(PERMISSION_NAMES);
    return { kind: 'token', workspaceId, id: 'installation', permissions, sessionId: null };
  };
}

/** Digests have one length, so the comparison says nothing about the token's. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
