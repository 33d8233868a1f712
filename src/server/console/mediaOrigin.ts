import type { FastifyRequest } from 'fastify';

/**
 * Where the browser gets attachments: another host name of this very server, so that no cookie of the desk goes there
 * and no script in a file could act for who opens it. On one's own machine 'localhost' and '127.0.0.1' are two hosts.
 * Elsewhere the files are sent as downloads from the desk's own host.
 */
export function mediaOrigin(request: FastifyRequest, publicUrl: string | null): string {
  const { protocol, host } = publicUrl === null ? ownPlace(request) : new URL(publicUrl);
  return `${protocol}//${otherHost(host)}`;
}

function ownPlace({ protocol, host }: FastifyRequest): { protocol: string; host: string } {
  return { protocol: `${protocol}:`, host };
}

function otherHost(host: string): string {
  if (host.startsWith('localhost')) return host.replace('localhost', '127.0.0.1');
  if (host.startsWith('127.0.0.1')) return host.replace('127.0.0.1', 'localhost');
  return host;
}
