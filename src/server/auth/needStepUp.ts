import type { Principal } from '../../access/principal.ts';
import { isSteppedUp, STEP_UP_MS, type Session } from '../../access/session.ts';
import type { Endpoint } from '../../api/endpoint.ts';
import { AppError } from '../../base/errors.ts';
import { MINUTE_MS } from '../../base/clock.ts';

/**
 * Refuses a person whose last proof is too old for what they ask. A token is not asked: it holds what an administrator
 * who was stepped up gave it, and nobody stands behind it who could prove anything.
 * @throws AppError STEP_UP_NEEDED
 */
export function needStepUp(
  { method, path }: Pick<Endpoint, 'method' | 'path'>,
  { session = null }: Pick<Principal, 'session'> | { session: Session },
  now: Date,
): void {
  if (session === null || isSteppedUp(session, now)) return;
  throw new AppError(
    'STEP_UP_NEEDED',
    `${method} ${path} needs a fresh proof of who you are, no older than ${STEP_UP_MS / MINUTE_MS} minutes; ` +
      'call POST /access/stepUp and ask again',
  );
}
