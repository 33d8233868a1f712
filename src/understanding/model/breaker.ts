import { SECOND_MS, type Clock } from '../../base/clock.ts';

/** Leaves a model alone that fails again and again. One for each model. */
export interface Breaker {
  /** False: leave it alone. True once in a while, to look whether it is back. */
  mayCall(): boolean;
  /** How the call that was allowed went. */
  tell(went: 'well' | 'wrong'): void;
}

export interface BreakerOptions {
  /** So many failures in a row, within the window, open it. */
  failures?: number;
  windowMs?: number;
  /** It stays open this long; then one call is let through. */
  restMs?: number;
}

const DEFAULTS = { failures: 5, windowMs: 60 * SECOND_MS, restMs: 30 * SECOND_MS };
/** A probe that nobody tells the end of is given up. */
const PROBE_MS = 30 * SECOND_MS;

export function makeBreaker(clock: Clock, options: BreakerOptions = {}): Breaker {
  const { failures, windowMs, restMs } = { ...DEFAULTS, ...options };
  let failedAt: number[] = [];
  let openedAt: number | null = null;
  let probedAt: number | null = null;
  return {
    mayCall() {
      if (openedAt === null) return true;
      const now = clock.now().getTime();
      if (now < openedAt + restMs) return false;
      if (probedAt !== null && now < probedAt + PROBE_MS) return false;
      probedAt = now;
      return true;
    },
    tell(went) {
      const now = clock.now().getTime();
      const wasProbe = probedAt !== null;
      probedAt = null;
      if (went === 'well') {
        failedAt = [];
        openedAt = null;
        return;
      }
      failedAt = [...failedAt.filter((at) => at > now - windowMs), now];
      if (wasProbe || failedAt.length >= failures) openedAt = now;
    },
  };
}
