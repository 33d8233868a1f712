import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Clock } from '../../base/clock.ts';
import type { Database } from '../../db/pool.ts';
import { isShownInline } from '../../composer/fileRules.ts';
import { readMediaToken } from '../../composer/mediaLinks.ts';
import { readLinkedFile, type FilePart } from '../../composer/readLinkedFile.ts';
import { isMediaHost } from '../console/mediaOrigin.ts';
import { problemOf } from '../problem.ts';

export interface LinkedMediaDeps {
  db: Database;
  clock: Clock;
  publicUrl: string | null;
  media: { secret: string; url: string | null };
}

/** Of a link, as mediaToken writes it. */
interface Parts {
  workspace: string;
  file: string;
  until: string;
  signature: string;
}

/**
 * Files by their signed links. Whatever a file is, a browser runs nothing of it: it is shown only where no cookie of the
 * desk goes and only when it is a picture, sound or film; everything else is a download.
 */
export async function linkedMediaRoutes(app: FastifyInstance, deps: LinkedMediaDeps): Promise<void> {
  app.get<{ Params: Parts }>('/media/:workspace/:file/:until/:signature', async (request, reply) => {
    const { workspace, file, until, signature } = request.params;
    const token = [workspace, file, until, signature].join('/');
    const link = readMediaToken(deps.media.secret, token, deps.clock.now());
    const range = rangeOf(request.headers.range);
    const part = link && (await readLinkedFile(deps.db, link, range ?? { from: 0, length: null }));
    if (!link || !part || part.totalBytes === 0) return notFound(reply);
    if (range && range.from >= part.totalBytes)
      return reply.code(416).header('content-range', `bytes */${part.totalBytes}`).send();
    const isShown =
      isShownInline(part.mediaType) &&
      isMediaHost(request, { publicUrl: deps.publicUrl, mediaUrl: deps.media.url });
    const seconds = Math.floor((link.until.getTime() - deps.clock.now().getTime()) / 1_000);
    if (range)
      void reply
        .code(206)
        .header(
          'content-range',
          `bytes ${range.from}-${range.from + part.bytes.length - 1}/${part.totalBytes}`,
        );
    return withHeaders(reply, { part, isShown })
      .header('cache-control', `private, max-age=${seconds}, immutable`)
      .send(part.bytes);
  });
}

function withHeaders(
  reply: FastifyReply,
  { part, isShown }: { part: FilePart; isShown: boolean },
): FastifyReply {
  const name = encodeURIComponent(part.name).replaceAll("'", '%27');
  return reply
    .type(part.mediaType)
    .header('content-disposition', `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
    .header('accept-ranges', 'bytes')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', `default-src 'none'; sandbox`)
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('referrer-policy', 'no-referrer');
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(
      problemOf(
        404,
        'NOT_FOUND',
        'This link is over or was never one; open the conversation again for a new one',
      ),
    );
}

/** One part, from a byte on. What is not understood is answered with the whole file, as the rules of HTTP have it. */
function rangeOf(header: string | undefined): { from: number; length: number | null } | null {
  const [, from = '', to = ''] = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(header ?? '') ?? [];
  if (from === '' || (to !== '' && Number(to) < Number(from))) return null;
  return { from: Number(from), length: to === '' ? null : Number(to) - Number(from) + 1 };
}
