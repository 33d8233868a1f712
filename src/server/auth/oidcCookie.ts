import type { FastifyReply, FastifyRequest } from 'fastify';
import { isSecure, type PublicUrl } from './sessionCookie.ts';

/** As long as the question to the provider stands. */
const MAX_AGE_S = 5 * 60;

interface Call {
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What the browser keeps while it is away at a provider; null: nothing. */
export function readOidcCookie(request: FastifyRequest, publicUrl: PublicUrl): string | null {
  return request.cookies[nameOf(request, publicUrl)] ?? null;
}

export function setOidcCookie(call: Call, publicUrl: PublicUrl, value: string): void {
  write(call, publicUrl, { value, maxAge: MAX_AGE_S });
}

export function clearOidcCookie(call: Call, publicUrl: PublicUrl): void {
  write(call, publicUrl, { value: '', maxAge: 0 });
}

/** Lax: the browser brings it back from the provider by a plain link, and with nothing else. */
function write(
  { request, reply }: Call,
  publicUrl: PublicUrl,
  { value, maxAge }: { value: string; maxAge: number },
): void {
  const secure = isSecure(request, publicUrl);
  const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure, maxAge };
  void reply.setCookie(nameOf(request, publicUrl), value, options);
}

function nameOf(request: FastifyRequest, publicUrl: PublicUrl): string {
  return isSecure(request, publicUrl) ? '__Host-loopline-oidc' : 'loopline-oidc';
}
