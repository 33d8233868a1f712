import { PACE_AHEAD_MS } from '../paceAhead.ts';

/** How fast messages may leave: a bucket of `burst` messages that takes one more every `intervalMs`. */
export interface Pace {
  intervalMs: number;
  burst: number;
}

/**
 * One message in 6 s to the same contact, and up to 45 at once that are paid back in waiting. Five of them are left
 * to others who write from the same number.
 * Source: Throughput and pair rate limits, WhatsApp Cloud API, Meta for Developers, read 2026-11.
 */
export const PAIR_PACE: Pace = { intervalMs: 6_000, burst: 40 };
/** Of a number: 80 in any second, as standard; 1,000 when raised by Meta; 20 when the phone app is used too. */
export const STANDARD_PER_SECOND = 80;
const PRUNE_AT = 1_000;

/**
 * When a message may leave, for one process. It is asked, it never waits: up to `PACE_AHEAD_MS` the message is counted
 * and leaves after so many milliseconds, 0 is now; anything longer is when to ask again, and counts nothing.
 * Processes do not know of each other: give each its share. Going over is harmless, the provider refuses (131056, 130429).
 */
export function pacer(perSecond: number = STANDARD_PER_SECOND, pair: Pace = PAIR_PACE) {
  const number = numberPace(perSecond);
  /** By bucket: the instant at which it is full again, in milliseconds. */
  const fullAt = new Map<string, number>();
  let pruneAt = PRUNE_AT;

  function prune(now: number): void {
    if (fullAt.size < pruneAt) return;
    for (const [key, full] of fullAt) if (full <= now) fullAt.delete(key);
    pruneAt = Math.max(PRUNE_AT, fullAt.size * 2);
  }

  return (account: string, to: string, at: Date): number => {
    const now = at.getTime();
    const pairKey = `${account} ${to}`;
    const numberFull = Math.max(fullAt.get(account) ?? 0, now) + number.intervalMs;
    const pairFull = Math.max(fullAt.get(pairKey) ?? 0, now) + pair.intervalMs;
    const wait = Math.max(over(numberFull, number, now), over(pairFull, pair, now));
    const waitMs = Math.max(0, Math.ceil(wait));
    if (waitMs > PACE_AHEAD_MS) return waitMs;
    prune(now);
    fullAt.set(account, numberFull);
    fullAt.set(pairKey, pairFull);
    return waitMs;
  };
}

/** A bucket lets its burst and its rate through in one second, so both together may not pass the limit. */
function numberPace(perSecond: number): Pace {
  const burst = Math.max(1, Math.floor(perSecond / 8));
  return { burst, intervalMs: 1_000 / Math.max(1, perSecond - burst) };
}

/** How long before a bucket that would be full at `full` has room. */
function over(full: number, { intervalMs, burst }: Pace, now: number): number {
  return full - now - burst * intervalMs;
}
