import type { FastifyRequest } from 'fastify';
import type { Principal } from '../../access/principal.ts';
import type { Session } from '../../access/session.ts';
import { AppError } from '../../base/errors.ts';
import { principalIfAny, principalOf } from '../principalOf.ts';

const pending = new WeakMap<FastifyRequest, Session>();

/** Notes that the browser holds a session that still owes the second factor. */
export function setPendingSession(request: FastifyRequest, session: Session): void {
  pending.set(request, session);
}

/**
 * The session whose second factor is owed: who may show it. Nobody is signed in with it.
 * @throws AppError UNAUTHORISED
 */
export function pendingSessionOf(request: FastifyRequest): Session {
  const session = pending.get(request);
  if (session) return session;
  throw new AppError(
    'UNAUTHORISED',
    'Nobody has shown a password here lately; sign in with name and password first',
  );
}

/** The same as `anySessionOf`; null when there is none. */
export function sessionIfAny(request: FastifyRequest): Session | null {
  return pending.get(request) ?? principalIfAny(request)?.session ?? null;
}

/**
 * The session of the browser that asks, whether a second factor is still owed with it or not.
 * @throws AppError UNAUTHORISED; FORBIDDEN to a token.
 */
export function anySessionOf(request: FastifyRequest): Session {
  return pending.get(request) ?? sessionOf(principalOf(request));
}

/**
 * The session of a person who is signed in.
 * @throws AppError FORBIDDEN to a token: it has no session, no password and no second factor.
 */
export function sessionOf({ session }: Principal): Session {
  if (session) return session;
  throw new AppError('FORBIDDEN', 'This is for people who are signed in; a token has no session');
}
