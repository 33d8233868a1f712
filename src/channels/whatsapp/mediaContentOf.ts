import { untrust, type Untrusted } from '../../base/untrusted.ts';
import type { InboundContent } from '../../conversation/content.ts';
import { given, idOf, textOf, type WireObject } from '../wire.ts';

type MediaType = 'image' | 'video' | 'audio' | 'document' | 'sticker';

/** Characters that a file name never needs: path separators, control characters and what turns text around. */
const NOT_IN_FILE_NAMES = /[/\\\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
const FILE_NAME_LENGTH = 255;

/** Null when there is no id: the file could not be fetched by the provider (code 131052), so not by us. */
export function mediaContentOf(type: MediaType, media: WireObject | null): InboundContent | null {
  const mediaId = idOf(media?.id);
  if (media === null || mediaId === null) return null;
  return {
    kind: 'media',
    /** There is no type for voice notes: they are audio with a mark. */
    media: type === 'audio' && media.voice === true ? 'voice' : type,
    mediaId,
    mediaType: mediaTypeOf(media.mime_type),
    ...given({ caption: textOf(media.caption), fileName: fileNameOf(media.filename) }),
  };
}

/** Without parameters: 'audio/ogg; codecs=opus' is 'audio/ogg'. What is said here may lie; bytes are looked at before use. */
function mediaTypeOf(value: unknown): string {
  const type = textOf(value)?.split(';')[0]?.trim().toLowerCase() ?? '';
  return /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(type) ? type : 'application/octet-stream';
}

function fileNameOf(value: unknown): Untrusted | null {
  const name = textOf(value)?.replace(NOT_IN_FILE_NAMES, '_').slice(0, FILE_NAME_LENGTH);
  return name === undefined || name === '' ? null : untrust(name);
}
