import { sameSecret } from '../signature.ts';

/**
 * The answer to Meta's question whether this address is ours: the challenge to send back, or null to refuse.
 * Reads the raw query string: its keys contain dots, which some parsers turn into objects.
 */
export function challenge(verifyToken: string, rawQuery: string): string | null {
  const query = new URLSearchParams(rawQuery);
  const token = query.getAll('hub.verify_token');
  const answer = query.getAll('hub.challenge');
  if (query.get('hub.mode') !== 'subscribe' || token.length !== 1 || answer.length !== 1) return null;
  return sameSecret(token[0] ?? '', verifyToken) ? (answer[0] ?? null) : null;
}
