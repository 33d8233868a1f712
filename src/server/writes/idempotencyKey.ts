import type { FastifyRequest } from 'fastify';
import { AppError } from '../../base/errors.ts';

/** @throws AppError IDEMPOTENCY_KEY_INVALID */
export function idempotencyKey(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new AppError(
    'IDEMPOTENCY_KEY_INVALID',
    'The Idempotency-Key has to be 1 to 200 printable characters without spaces; a UUID is best',
  );
}
