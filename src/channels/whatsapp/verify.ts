import { hmacHex, sameSecret } from '../signature.ts';

/**
 * True when Meta signed these bytes with our app secret: `X-Hub-Signature-256: sha256=<64 lower-case hex digits>`.
 * Takes the raw bytes: Meta escapes characters that JSON.stringify does not, so a body written anew never matches.
 * The older sha1 header is not looked at.
 */
export function verify(
  appSecret: string,
  rawBody: Buffer,
  headers: Record<string, string | string[] | undefined>,
): boolean {
  const signature = headers['x-hub-signature-256'];
  return typeof signature === 'string' && sameSecret(signature, `sha256=${hmacHex(appSecret, rawBody)}`);
}
