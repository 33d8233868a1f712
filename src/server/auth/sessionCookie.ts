import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_MOST_MS } from '../../access/session.ts';
import { SECOND_MS } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';

/** With this prefix a browser takes the cookie over TLS only, and from this very host. */
const SECURE_NAME = '__Host-loopline';
/** Over plain HTTP browsers refuse the other. */
const PLAIN_NAME = 'loopline';

/** Where the server is in the browser's eyes; null: where the request says that it came to. */
export type PublicUrl = string | null;

/** What the cookie of a session holds; null when the browser sent none. */
export function readSessionCookie(request: FastifyRequest, publicUrl: PublicUrl): string | null {
  return request.cookies[isSecure(request, publicUrl) ? SECURE_NAME : PLAIN_NAME] ?? null;
}

/**
 * Signs the browser in. `cookie`: what `createSession` or `raiseSession` gave.
 * @throws AppError TRANSPORT_INSECURE when it would travel in the clear, see `needSafeTransport`
 */
export function setSessionCookie(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  cookie: string,
  publicUrl: PublicUrl,
): void {
  needSafeTransport(request, publicUrl);
  given.set(request, cookie);
  writeCookie({ request, reply }, publicUrl, { value: cookie, maxAge: SESSION_MOST_MS / SECOND_MS });
}

const given = new WeakMap<FastifyRequest, string>();

/** What `setSessionCookie` gives in the answer to this request; null when it gives nothing. */
export function cookieGiven(request: FastifyRequest): string | null {
  return given.get(request) ?? null;
}

/** Signs the browser out; the session itself is ended elsewhere. */
export function clearSessionCookie(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  publicUrl: PublicUrl,
): void {
  writeCookie({ request, reply }, publicUrl, { value: '', maxAge: 0 });
}

/**
 * Plain HTTP is for this machine, and for an operator who says by LOOPLINE_PUBLIC_URL that it shall be.
 * @throws AppError TRANSPORT_INSECURE
 */
export function needSafeTransport(request: FastifyRequest, publicUrl: PublicUrl): void {
  if (publicUrl !== null || isSecure(request, publicUrl) || isLoopback(request.hostname)) return;
  throw new AppError(
    'TRANSPORT_INSECURE',
    'Over plain HTTP people sign in on this machine only; serve HTTPS and set LOOPLINE_PUBLIC_URL to its address',
  );
}

function writeCookie(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  publicUrl: PublicUrl,
  { value, maxAge }: { value: string; maxAge: number },
): void {
  const secure = isSecure(request, publicUrl);
  const name = secure ? SECURE_NAME : PLAIN_NAME;
  void reply
    .setCookie(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge })
    .header('cache-control', 'no-store');
}

/** True: the browser reaches us over TLS, directly or by what stands before us. */
export function isSecure(request: FastifyRequest, publicUrl: PublicUrl): boolean {
  return publicUrl === null ? request.protocol === 'https' : publicUrl.startsWith('https:');
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|([a-z0-9-]+\.)+localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname);
}
