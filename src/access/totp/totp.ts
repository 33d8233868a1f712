import { generateSecret, generateURI, verifySync } from 'otplib';
import { SECOND_MS } from '../../base/clock.ts';

/** How long one code stands. Source: RFC 6238, section 5.2, read 2026-11-21. */
export const TOTP_STEP_MS = 30 * SECOND_MS;

/** A new secret of 160 bits, Base32, as authenticator apps take it. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 });
}

/** What an authenticator app reads as a QR code. */
export function totpUri(
  secret: string,
  { business, account }: { business: string; account: string },
): string {
  return generateURI({ issuer: business, label: account, secret });
}

/**
 * The time step that a code is of: of now, of the one before or of the one after, for clocks that differ a little.
 * Null: of none of them.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null;
  const epoch = Math.floor(now.getTime() / SECOND_MS);
  const found = verifySync({ secret, token: code, epoch, epochTolerance: TOTP_STEP_MS / SECOND_MS });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}
