import { createHmac } from 'node:crypto';

/**
 * The secret that a webhook's deliveries are signed with. It follows from the installation's own secret, so none is stored:
 * who reads the database signs nothing. Source: standardwebhooks.com, "Signature scheme", read 2026-11-21.
 */
export function secretOf(
  installationSecret: string,
  { id, secretNumber }: { id: string; secretNumber: number },
): string {
  const bytes = createHmac('sha256', installationSecret)
    .update(`loopline webhook ${id} ${secretNumber}`)
    .digest();
  return `whsec_${bytes.toString('base64')}`;
}

/** The header `webhook-signature`. @param at Unix time in seconds. */
export function signatureOf(
  secret: string,
  { id, at, body }: { id: string; at: number; body: string },
): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`;
}
