import { createHash } from 'node:crypto';

/** Any fixed one: it keeps our names apart from those of others. */
const NAMESPACE = Buffer.from('3c8f4f6a2b1d4e0b9a7c5d6e8f901234', 'hex');

/** A name as a UUID, the same each time: Shopify's keys and tags take no more. Source: RFC 9562, section 5.5. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
