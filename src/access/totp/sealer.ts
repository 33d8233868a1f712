import { createHmac } from 'node:crypto';

/** Keeps secrets that we have to read again, so that who reads the database reads none of them. */
export interface Sealer {
  /** @param use Whose it is and what for: it opens for the same use only. */
  seal(text: string, use: string): Promise<string>;
  /** Null: it was not sealed with this key and for this use. */
  open(sealed: string, use: string): Promise<string | null>;
}

/** Loaded with the first secret: many installations keep none. */
const jose = () => import('jose');

/** JWE with AES-256-GCM. @param secret The installation's own, which is not in the database. */
export function makeSealer(secret: string): Sealer {
  const key = createHmac('sha256', secret).update('loopline sealed secrets').digest();
  return {
    async seal(text, use) {
      const { CompactEncrypt } = await jose();
      const sealing = new CompactEncrypt(Buffer.from(text));
      return sealing.setProtectedHeader({ alg: 'dir', enc: 'A256GCM', use }).encrypt(key);
    },
    async open(sealed, use) {
      const { compactDecrypt } = await jose();
      try {
        const { plaintext, protectedHeader } = await compactDecrypt(sealed, key, {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        });
        return protectedHeader.use === use ? Buffer.from(plaintext).toString() : null;
      } catch {
        return null;
      }
    },
  };
}
