import type { FastifyRequest } from 'fastify';
import { AppError } from '../base/errors.ts';

/**
 * The version that If-Match names: `"7"`. Undefined when there is none.
 * @throws AppError BODY_INVALID when it names something else.
 */
export function ifMatch(request: FastifyRequest): number | undefined {
  const given = request.headers['if-match'];
  if (given === undefined || given === '*') return undefined;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(given)?.[1];
  if (version !== undefined) return Number(version);
  throw new AppError(
    'BODY_INVALID',
    'If-Match names no version; expected the number that was read, such as "7"',
  );
}
