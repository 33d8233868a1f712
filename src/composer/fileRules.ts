import type { ShownAs } from '../conversation/content.ts';

export const MAX_FILE_BYTES = 25 * 1024 * 1024;

const MB = 1024 * 1024;
/** What a channel shows in the chat itself, and up to which size; all else goes as a document. */
const SHOWN: Readonly<Record<string, { as: ShownAs; bytes: number }>> = {
  'image/jpeg': { as: 'image', bytes: 5 * MB },
  'image/png': { as: 'image', bytes: 5 * MB },
  'video/mp4': { as: 'video', bytes: 16 * MB },
  'audio/mpeg': { as: 'audio', bytes: 16 * MB },
  'audio/ogg': { as: 'audio', bytes: 16 * MB },
};

/** Null: as a file to be opened. */
export function shownAs(mediaType: string, sizeBytes: number): ShownAs | null {
  const rule = SHOWN[mediaType];
  return rule && sizeBytes <= rule.bytes ? rule.as : null;
}

/** What a browser shows by itself, and runs nothing of: raster pictures, sound, film. */
export function isShownInline(mediaType: string): boolean {
  return /^(image\/(png|jpeg|gif|webp)|audio\/(mpeg|ogg|mp4|aac|amr)|video\/mp4)$/.test(mediaType);
}

/** A path, and what steers a terminal or the direction of writing, is no part of a name. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim();
  return clean.slice(-200) || 'file';
}
