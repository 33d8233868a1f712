import type { FastifyRequest } from 'fastify';
import type { PublicUrl } from './sessionCookie.ts';

/** The address of a page of ours, as the browser of whoever asks sees it. What follows '#' is never sent to a server. */
export function linkTo({ protocol, host }: FastifyRequest, publicUrl: PublicUrl, path: `/${string}`): string {
  return new URL(path, publicUrl ?? `${protocol}://${host}`).href;
}
