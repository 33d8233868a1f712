import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fastifyStatic } from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { mediaOrigin } from './mediaOrigin.ts';

export interface ConsoleDeps {
  /** Where the built console lies; null: this server has no pages. */
  consoleFolder: string | null;
  publicUrl: string | null;
  media: { secret: string; url: string | null };
}

const YEAR_S = 31_536_000;
const NONCE_PLACE = /__NONCE__/g;
/** What is no page: whoever asks for it by a wrong path gets a problem, not a page. */
const NO_PAGE = /^\/(api|webhooks|assets|media|health|ready)(\/|$)/;

/** The console: its files, unchangeable by their names, and one page for every path that a person may open. */
export async function consoleRoutes(
  app: FastifyInstance,
  { consoleFolder, publicUrl, media }: ConsoleDeps,
): Promise<void> {
  if (consoleFolder === null || !existsSync(join(consoleFolder, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: consoleFolder,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', cacheOf(path)),
  });
  const page = readFileSync(join(consoleFolder, 'index.html'), 'utf8');
  app.get('/', (request, reply) =>
    sendPage(page, reply, mediaOrigin(request, { publicUrl, mediaUrl: media.url })),
  );
  app.get('/*', (request, reply) =>
    isPage(request)
      ? sendPage(page, reply, mediaOrigin(request, { publicUrl, mediaUrl: media.url }))
      : reply.callNotFound(),
  );
}

function cacheOf(path: string): string {
  return path.includes('/assets/') ? `public, max-age=${YEAR_S}, immutable` : 'no-cache';
}

function isPage({ url, headers }: FastifyRequest): boolean {
  return !NO_PAGE.test(url.split('?')[0] ?? '') && (headers.accept ?? '').includes('text/html');
}

/** Each time with another nonce, so that nothing that was written into the page from outside can run. */
function sendPage(page: string, reply: FastifyReply, media: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-security-policy', contentSecurityPolicy(nonce, media))
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(NONCE_PLACE, nonce));
}
