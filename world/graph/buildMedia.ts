import { given } from '../json.ts';
import { Buffer } from 'node:buffer';
import type { Built, Chat } from './chat.ts';
import type { InboundOf } from './inboundSchema.ts';
import { keepMedia, mediaLink } from './mediaRoutes.ts';
import { statusError } from './statuses.ts';

const TYPES = {
  image: 'image/jpeg',
  video: 'video/mp4',
  document: 'application/pdf',
  audio: 'audio/ogg; codecs=opus',
  sticker: 'image/webp',
};

/** A picture, a film, a file, a voice note or a sticker of the customer, with real bytes behind its id. */
export function buildMedia(chat: Chat, media: InboundOf<'media'>): Built {
  const { kind, caption } = media;
  const mimeType = media.mimeType ?? TYPES[kind];
  if (media.tooBig === true) {
    return { type: kind, content: { mime_type: mimeType }, keys: { errors: [statusError(131052)] } };
  }
  const bytes = Buffer.from(media.base64 ?? Buffer.from(`a ${kind}`).toString('base64'), 'base64');
  const { phoneNumberId } = chat.number;
  const kept = keepMedia(chat.state, { phoneNumberId, mimeType, bytes, received: true });
  const filename = kind === 'document' ? (media.filename ?? 'file.pdf') : undefined;
  return {
    type: kind,
    content: given({
      caption: kind === 'audio' || kind === 'sticker' ? undefined : caption,
      filename,
      mime_type: mimeType,
      sha256: Buffer.from(kept.sha256, 'hex').toString('base64'),
      id: kept.id,
      url: mediaLink(chat.state, kept),
      voice: kind === 'audio' ? (media.voice ?? true) : undefined,
      animated: kind === 'sticker' ? false : undefined,
    }),
    shown: {
      text: caption ?? '',
      media: { kind, mediaId: kept.id, ...(filename === undefined ? {} : { filename }) },
    },
  };
}
