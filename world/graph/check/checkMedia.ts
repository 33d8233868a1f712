import { GraphError } from '../graphError.ts';
import type { Shown } from '../documents.ts';
import type { Json } from '../../json.ts';
import type { GraphState } from '../state.ts';
import { optionalText, wrong } from './fields.ts';

const MB = 1024 * 1024;
/** What each kind takes. Source: Media, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
const KINDS: Record<string, { types: RegExp; maxBytes: number }> = {
  image: { types: /^image\/(jpeg|png)$/, maxBytes: 5 * MB },
  video: { types: /^video\/(mp4|3gpp?)$/, maxBytes: 16 * MB },
  audio: { types: /^audio\/(aac|amr|mpeg|mp4|ogg)$/, maxBytes: 16 * MB },
  sticker: { types: /^image\/webp$/, maxBytes: 500 * 1024 },
  document: { types: /./, maxBytes: 100 * MB },
};

/** Media by id or by link, never both, with what the person sees of it. */
export function checkMedia(
  state: GraphState,
  sender: { phoneNumberId: string },
  { kind, content }: { kind: string; content: Json },
): Shown {
  const { id, link } = content;
  if ((id === undefined) === (link === undefined))
    throw wrong(kind, "must have exactly one of 'id' and 'link'.");
  const caption = optionalText(content, 'caption', `${kind}['caption']`, { max: 1024 });
  if (caption !== null && (kind === 'audio' || kind === 'sticker'))
    throw wrong(kind, 'cannot have a caption.');
  const filename = optionalText(content, 'filename', `${kind}['filename']`, { max: 240 });
  const shown = { kind, ...(filename === null ? {} : { filename }) };
  if (link !== undefined) {
    if (typeof link !== 'string' || !/^https?:\/\//.test(link))
      throw wrong(`${kind}['link']`, 'must be a URL.');
    return { text: caption ?? '', choices: [], media: { ...shown, link } };
  }
  const mediaId = String(id);
  const media = state.media.find(mediaId);
  const isGone = media === null || media.expiresAtMs <= state.peer.clock.now().getTime();
  if (isGone || media.phoneNumberId !== sender.phoneNumberId) {
    throw new GraphError(131009, { details: `Media id '${mediaId}' does not exist for this phone number` });
  }
  refuseWrongKind(kind, media.mimeType);
  return { text: caption ?? '', choices: [], media: { ...shown, mediaId } };
}

/** Refuses an upload that no message kind could carry. */
export function checkUpload(mimeType: string, size: number): void {
  const bare = bareType(mimeType);
  const fitting = Object.values(KINDS).filter((kind) => kind.types.test(bare));
  const named = Object.entries(KINDS).find(([name, kind]) => name !== 'document' && kind.types.test(bare));
  const limit = named?.[1].maxBytes ?? Math.max(...fitting.map((kind) => kind.maxBytes));
  if (bare === 'application/octet-stream' || !/^[a-z]+\/[a-z0-9.+-]+$/.test(bare)) {
    throw new GraphError(100, {
      message: `(#100) Param file must be a file with one of the supported types. Received file of type '${bare}'.`,
    });
  }
  if (size === 0 || size > limit) {
    throw new GraphError(131053, {
      details: `A file of type ${bare} must have 1 to ${limit} bytes, not ${size}`,
    });
  }
}

/** `'audio/ogg; codecs=opus'` → `'audio/ogg'`. */
export function bareType(mimeType: string): string {
  return (mimeType.split(';')[0] ?? '').trim().toLowerCase();
}

function refuseWrongKind(kind: string, mimeType: string): void {
  if (KINDS[kind]?.types.test(bareType(mimeType)) === true) return;
  throw new GraphError(131053, {
    details: `A message of type ${kind} cannot carry media of type ${mimeType}`,
    status: 400,
  });
}
