import { createHash, createHmac } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { DAY_MS, MINUTE_MS } from '../clock.ts';
import { checkUpload } from './check/checkMedia.ts';
import { GraphError } from './graphError.ts';
import type { Media } from './documents.ts';
import { objectId } from './ids.ts';
import { numberOf } from './state.ts';
import type { GraphState } from './state.ts';

/** Uploaded media live 30 days, received ones 7; a download link lives 5 minutes. Source: Media, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
const UPLOAD_LIFE_MS = 30 * DAY_MS;
const RECEIVED_LIFE_MS = 7 * DAY_MS;
const LINK_LIFE_MS = 5 * MINUTE_MS;
/** Bytes are served under another path than the API, as Meta's are under another host. */
export const MEDIA_PATH = '/whatsapp_business/attachments/';

type Link = { Querystring: { mid?: string; ext?: string; hash?: string } };

/** Upload and download. Reading and deleting by id are routes of every object. */
export function addMediaRoutes(state: GraphState): void {
  const { app } = state.peer;
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, bytes, done) => {
    done(null, bytes);
  });
  app.post<{ Params: { id: string } }>('/:id/media', async (request) => {
    const number = numberOf(state, request.params.id);
    const form = await readForm(request.body, String(request.headers['content-type'] ?? ''));
    if (form.get('messaging_product') !== 'whatsapp') {
      throw new GraphError(100, { message: '(#100) The parameter messaging_product is required.' });
    }
    const file = form.get('file');
    if (file === null || typeof file === 'string') {
      throw new GraphError(100, { message: '(#100) The parameter file is required.' });
    }
    const bytes = Buffer.from(await file.arrayBuffer());
    const type = form.get('type');
    const mimeType = typeof type === 'string' && type !== '' ? type : file.type;
    checkUpload(mimeType, bytes.length);
    return {
      id: keepMedia(state, { phoneNumberId: number.phoneNumberId, mimeType, bytes, received: false }).id,
    };
  });
  app.get<Link>(MEDIA_PATH, async (request, reply) => serveMedia(state, request.query, reply));
}

export function keepMedia(
  state: GraphState,
  given: { phoneNumberId: string; mimeType: string; bytes: Buffer; received: boolean },
): Media {
  const { phoneNumberId, mimeType, bytes, received } = given;
  const lifeMs = received ? RECEIVED_LIFE_MS : UPLOAD_LIFE_MS;
  const media: Media = {
    id: objectId(state.peer.random),
    phoneNumberId,
    mimeType,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    bytes: bytes.toString('base64'),
    expiresAtMs: state.peer.clock.now().getTime() + lifeMs,
  };
  state.media.put(media);
  return media;
}

/** What `GET /{media id}` answers. */
export function describeMedia(state: GraphState, media: Media) {
  return {
    messaging_product: 'whatsapp',
    url: mediaLink(state, media),
    mime_type: media.mimeType,
    sha256: media.sha256,
    file_size: media.size,
    id: media.id,
  };
}

/** A link to the bytes that is good for five minutes from now. */
export function mediaLink(state: GraphState, media: Media): string {
  const ext = String(Math.floor((state.peer.clock.now().getTime() + LINK_LIFE_MS) / 1000));
  return `${state.peer.url()}${MEDIA_PATH}?mid=${media.id}&ext=${ext}&hash=${hashOf(state, media.id, ext)}`;
}

async function serveMedia(state: GraphState, link: Link['Querystring'], reply: FastifyReply) {
  const { mid = '', ext = '', hash } = link;
  const media = state.media.find(mid);
  const nowS = state.peer.clock.now().getTime() / 1000;
  const isStale = Number(ext) <= nowS || hash !== hashOf(state, mid, ext);
  const isExpired = state.peer.faults.take('mediaExpired') !== null;
  if (media === null || isStale || isExpired)
    return reply.code(404).type('text/plain').send('URL signature expired');
  return reply.type(media.mimeType).send(Buffer.from(media.bytes, 'base64'));
}

function hashOf(state: GraphState, id: string, ext: string): string {
  return createHmac('sha256', state.settings.appSecret)
    .update(`${id}:${ext}`)
    .digest('base64url')
    .slice(0, 24);
}

/** Node's own reader of multipart bodies. */
async function readForm(body: unknown, contentType: string): Promise<FormData> {
  if (!(body instanceof Uint8Array))
    throw new GraphError(100, { message: '(#100) The parameter file is required.' });
  try {
    return await new Response(Uint8Array.from(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new GraphError(100, { message: '(#100) The multipart body cannot be read' });
  }
}
