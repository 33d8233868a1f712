import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256 of the bytes as they came, in lower-case hex. */
export function hmacHex(secret: string, bytes: Buffer): string {
  return createHmac('sha256', secret).update(bytes).digest('hex');
}

/** Compares two secrets in a time that tells nothing about where they differ. */
export function sameSecret(given: string, expected: string): boolean {
  const ours = Buffer.from(expected);
  const theirs = Buffer.from(given);
  return theirs.length === ours.length && timingSafeEqual(theirs, ours);
}
