import type { FastifyInstance } from 'fastify';
import type { PublicUrl } from './sessionCookie.ts';

/** Where people reach this server: as the operator set it, or else on this machine. What a request says is not believed. */
export function publicAddress({ server }: FastifyInstance, publicUrl: PublicUrl): string {
  if (publicUrl !== null) return publicUrl;
  const address = server.address();
  return `http://localhost:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
}
