/** What a file is by its first bytes: what it is called, and what it says it is, say nothing. */
export interface FileKind {
  mediaType: string;
  extension: string;
}

const KINDS: readonly (FileKind & { begins: string; at?: number })[] = [
  { mediaType: 'application/pdf', extension: 'pdf', begins: '25504446' },
  { mediaType: 'image/png', extension: 'png', begins: '89504e470d0a1a0a' },
  { mediaType: 'image/jpeg', extension: 'jpg', begins: 'ffd8ff' },
  { mediaType: 'image/gif', extension: 'gif', begins: '47494638' },
  { mediaType: 'image/webp', extension: 'webp', begins: '57454250', at: 8 },
  { mediaType: 'application/zip', extension: 'zip', begins: '504b0304' },
  { mediaType: 'video/mp4', extension: 'mp4', begins: '66747970', at: 4 },
  { mediaType: 'audio/ogg', extension: 'ogg', begins: '4f676753' },
  { mediaType: 'audio/mpeg', extension: 'mp3', begins: '494433' },
];

/** What a browser might run although it is called text. */
const MARKUP = /<\s*(?:!doctype|html|head|body|svg|script|iframe|\?xml|!entity)/i;

/** Null: nobody here knows it, or a browser would run it (HTML, SVG). Office documents are zip archives. */
export function fileKind(bytes: Buffer): FileKind | null {
  const known = KINDS.find(({ begins, at = 0 }) =>
    bytes.subarray(at, at + begins.length / 2).equals(Buffer.from(begins, 'hex')),
  );
  if (known) return { mediaType: known.mediaType, extension: known.extension };
  return isPlainText(bytes) ? { mediaType: 'text/plain', extension: 'txt' } : null;
}

function isPlainText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    return !MARKUP.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
