import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../base/errors.ts';
import { explained } from '../db/failure.ts';
import type { Database } from '../db/pool.ts';

/**
 * How often something may be tried. Eight wrong passwords stop one address at one account; fifty stop an account for
 * all, so that many addresses together do not get further; a hundred stop an address, which an office may share.
 */
const LIMITS = {
  'signIn.accountFromAddress': { points: 8, seconds: 15 * 60 },
  'signIn.account': { points: 50, seconds: 60 * 60 },
  'signIn.address': { points: 100, seconds: 15 * 60 },
  'password.change': { points: 8, seconds: 15 * 60 },
  'link.address': { points: 30, seconds: 15 * 60 },
  /** Of one agent, over all their sessions: a code has six digits. */
  'secondFactor.account': { points: 10, seconds: 15 * 60 },
} as const;

export type Limit = keyof typeof LIMITS;

/** How often was tried what strangers may try. All processes count together. */
export interface Tries {
  /**
   * Counts one try, before it is made, so that many at once do not pass together.
   * @throws AppError TOO_MANY_TRIES; `details.retryAfterSeconds` says when to come again.
   */
  take(limit: Limit, subject: string): Promise<void>;
  /** It was them: the tries before do not count any more. */
  forget(limit: Limit, subject: string): Promise<void>;
}

/** In the table `tries`, by the owner's connections: who tries belongs to no workspace yet. Its time is the system's. */
export function makeTries({ owner }: Database): Tries {
  const names = Object.keys(LIMITS) as Limit[]; // its keys, nothing else
  const limiters = new Map(
    names.map((name, index) => [name, limiterOf(owner, name, { clearsExpired: index === 0 })]),
  );
  const limiter = (limit: Limit): RateLimiterPostgres => {
    const found = limiters.get(limit);
    if (!found) throw new Error(`No limit is named ${limit}`);
    return found;
  };
  return {
    take: async (limit, subject) => {
      try {
        await limiter(limit).consume(keyOf(subject));
      } catch (reason) {
        throw reason instanceof RateLimiterRes ? tooMany(reason) : explained(reason, 'counting tries');
      }
    },
    forget: async (limit, subject) => {
      await limiter(limit).delete(keyOf(subject));
    },
  };
}

function limiterOf(
  owner: Database['owner'],
  name: Limit,
  { clearsExpired }: { clearsExpired: boolean },
): RateLimiterPostgres {
  const { points, seconds: duration } = LIMITS[name];
  return new RateLimiterPostgres({
    storeClient: owner,
    storeType: 'pool',
    tableName: 'tries',
    tableCreated: true,
    clearExpiredByTimeout: clearsExpired,
    keyPrefix: name,
    points,
    duration,
  });
}

/** Neither names nor addresses are kept. */
function keyOf(subject: string): string {
  return createHash('sha256').update(subject).digest('base64url');
}

function tooMany({ msBeforeNext }: RateLimiterRes): AppError {
  const retryAfterSeconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
  return new AppError(
    'TOO_MANY_TRIES',
    `This was tried too often; wait ${retryAfterSeconds} seconds and try again`,
    { retryAfterSeconds },
  );
}
