import type { FastifyRequest } from 'fastify';

/** As the operator set them; null: not set. */
export interface Addresses {
  publicUrl: string | null;
  mediaUrl: string | null;
}

/**
 * Where the browser gets files of conversations: another host name of this very server, so that no cookie of the desk
 * goes there and no script in a file could act for who opens it. On one's own machine 'localhost' and '127.0.0.1' are two
 * hosts. Elsewhere it is the one that the operator names; without one, the files are sent as downloads from the desk's own.
 */
export function mediaOrigin(request: FastifyRequest, { publicUrl, mediaUrl }: Addresses): string {
  if (mediaUrl !== null) return new URL(mediaUrl).origin;
  const { protocol, host } = deskPlace(request, publicUrl);
  return `${protocol}//${otherHost(host)}`;
}

/** True: what is asked for here comes without the desk's cookies, so that it may be shown and not only downloaded. */
export function isMediaHost(request: FastifyRequest, { publicUrl, mediaUrl }: Addresses): boolean {
  if (mediaUrl !== null) return new URL(mediaUrl).host === request.host && !isDesk(request, publicUrl);
  return isLocal(request.host) && request.headers.cookie === undefined && !isDesk(request, publicUrl);
}

function isDesk(request: FastifyRequest, publicUrl: string | null): boolean {
  return publicUrl !== null && new URL(publicUrl).host === request.host;
}

function deskPlace(
  { protocol, host }: FastifyRequest,
  publicUrl: string | null,
): { protocol: string; host: string } {
  return publicUrl === null ? { protocol: `${protocol}:`, host } : new URL(publicUrl);
}

function isLocal(host: string): boolean {
  return /^(localhost|127\.0\.0\.1)(:|$)/.test(host);
}

function otherHost(host: string): string {
  if (!isLocal(host)) return host;
  return host.startsWith('localhost')
    ? host.replace('localhost', '127.0.0.1')
    : host.replace('127.0.0.1', 'localhost');
}
