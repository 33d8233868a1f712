/** As many messages as two bytes can number. */
export const SEGMENT_SIZE = 65_536;
const BITMAP_BYTES = SEGMENT_SIZE / 8;

/**
 * Which messages of a segment have a word, as bytes: offsets of two bytes, ascending; or one bit for each offset when
 * that is shorter. The two are told apart by their length.
 * Source: Better bitmap performance with Roaring bitmaps, section 2 (arxiv.org/abs/1402.6407): its containers.
 */
export function encodePostings(offsets: readonly number[]): Buffer {
  if (offsets.length * 2 >= BITMAP_BYTES) return bitmapOf(offsets);
  const bytes = Buffer.alloc(offsets.length * 2);
  for (const [index, offset] of offsets.entries()) bytes.writeUInt16BE(offset, index * 2);
  return bytes;
}

/** Ascending. */
export function decodePostings(bytes: Buffer): number[] {
  const offsets: number[] = [];
  if (bytes.length < BITMAP_BYTES) {
    for (let at = 0; at + 1 < bytes.length; at += 2) offsets.push(bytes.readUInt16BE(at));
    return offsets;
  }
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0) continue;
    for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) offsets.push(index * 8 + bit);
  }
  return offsets;
}

/** The offsets that all of the words have, each given by its alternatives: any of them will do. Descending: newest first. */
export function meet(words: readonly (readonly Buffer[])[]): number[] {
  const [first = [], ...rest] = words.map(joined);
  const found: number[] = [];
  for (let index = BITMAP_BYTES - 1; index >= 0; index--) {
    let byte = first[index] ?? 0;
    for (const each of rest) byte &= each[index] ?? 0;
    if (byte === 0) continue;
    for (let bit = 7; bit >= 0; bit--) if (byte & (1 << bit)) found.push(index * 8 + bit);
  }
  return found;
}

function joined(alternatives: readonly Buffer[]): Uint8Array {
  const [only] = alternatives;
  if (only?.length === BITMAP_BYTES && alternatives.length === 1) return only;
  const bits = new Uint8Array(BITMAP_BYTES);
  for (const bytes of alternatives) {
    if (bytes.length === BITMAP_BYTES)
      for (const [index, byte] of bytes.entries()) bits[index]! |= byte; // of one length
    else for (let at = 0; at + 1 < bytes.length; at += 2) setBit(bits, bytes.readUInt16BE(at));
  }
  return bits;
}

function bitmapOf(offsets: readonly number[]): Buffer {
  const bits = Buffer.alloc(BITMAP_BYTES);
  for (const offset of offsets) setBit(bits, offset);
  return bits;
}

function setBit(bits: Uint8Array, offset: number): void {
  bits[offset >> 3]! |= 1 << (offset & 7); // an offset is below SEGMENT_SIZE
}
