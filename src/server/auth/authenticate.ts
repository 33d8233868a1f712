import type { FastifyRequest } from 'fastify';
import { findSession } from '../../access/findSession.ts';
import { findToken } from '../../access/findToken.ts';
import type { Principal } from '../../access/principal.ts';
import type { Session } from '../../access/session.ts';
import type { Clock } from '../../base/clock.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { installationToken } from './installationToken.ts';
import { needOwnOrigin } from './needOwnOrigin.ts';
import { readSessionCookie, type PublicUrl } from './sessionCookie.ts';
import { setPendingSession } from './sessionOf.ts';

export interface AuthenticateDeps {
  db: Database;
  clock: Clock;
  publicUrl: PublicUrl;
  /** The token that the operator set, and the workspace it is for; null: there is none. */
  installation: { token: string; workspaceId: WorkspaceId } | null;
}

/**
 * Who asks: by a token, or else by the cookie of a session. Null when neither is there or what is there is not valid:
 * an endpoint that is public is served all the same. A request with a token is never taken for one with a cookie.
 * @throws AppError CSRF_REFUSED
 */
export function authenticate(deps: AuthenticateDeps) {
  return async (request: FastifyRequest): Promise<Principal | null> => {
    const { authorization } = request.headers;
    if (authorization === undefined) return bySession(deps, request);
    const token = /^Bearer (.{1,500})$/i.exec(authorization)?.[1];
    return token === undefined ? null : byToken(deps, request, token);
  };
}

async function byToken(
  { db, clock, installation }: AuthenticateDeps,
  { ip }: FastifyRequest,
  token: string,
): Promise<Principal | null> {
  const operator = installation && installationToken(installation, token);
  return operator ?? findToken(db, { token, address: ip }, clock.now());
}

async function bySession(
  { db, clock, publicUrl }: AuthenticateDeps,
  request: FastifyRequest,
): Promise<Principal | null> {
  const cookie = readSessionCookie(request, publicUrl);
  const session = cookie === null ? null : await findSession(db, cookie, clock.now());
  if (!session) return null;
  needOwnOrigin(request, publicUrl);
  if (session.level !== 'pending') return personOf(session);
  setPendingSession(request, session);
  return null;
}

function personOf(session: Session): Principal {
  const { workspaceId, agentId, permissions, id } = session;
  return { kind: 'agent', workspaceId, id: agentId, permissions, sessionId: id, session };
}
