import type { FastifyRequest } from 'fastify';
import { AppError } from '../../base/errors.ts';
import type { PublicUrl } from './sessionCookie.ts';

/** What a form of another site can send without asking first. */
const FORM_TYPES = /^(text\/plain|application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends a cookie along whoever made the page that asks. What changes something has to come from a page of ours:
 * its Origin is our own, or, where the browser leaves that out, it says that page and server are of one origin.
 * @throws AppError CSRF_REFUSED
 */
export function needOwnOrigin(request: FastifyRequest, publicUrl: PublicUrl): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  if (origin === undefined ? site !== 'same-origin' : !isOwn(request, origin, publicUrl)) throw refused();
  if (site !== undefined && site !== 'same-origin') throw refused();
  if (FORM_TYPES.test(request.headers['content-type'] ?? '')) throw refused();
}

/**
 * For what signs somebody in: no cookie is needed for it, so a program may ask, but a page of another site may not sign
 * its visitor in under its own name.
 * @throws AppError CSRF_REFUSED
 */
export function needNoForeignOrigin(request: FastifyRequest, publicUrl: PublicUrl): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined || site !== undefined) needOwnOrigin(request, publicUrl);
}

function isOwn({ protocol, host }: FastifyRequest, origin: string, publicUrl: PublicUrl): boolean {
  return origin === (publicUrl === null ? `${protocol}://${host}` : new URL(publicUrl).origin);
}

function refused(): AppError {
  return new AppError(
    'CSRF_REFUSED',
    "This request came from another site and was refused; expected JSON and an Origin that is this server's own. " +
      'Behind a proxy, set LOOPLINE_PUBLIC_URL',
  );
}
