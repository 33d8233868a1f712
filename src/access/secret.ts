import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 43 characters that hold 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept of a secret. SHA-256 without salt is enough where the secret itself is random; for passwords see
 * `passwordHash`.
 */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Takes as long for a wrong secret as for the right one. */
export function isSecret(given: string, hash: Buffer): boolean {
  return timingSafeEqual(secretHash(given), hash);
}
