/** The only source of the current time. Tests, the world and the simulator pass their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export interface SettableClock extends Clock {
  advance(ms: number): void;
}

/** A clock that stands still until it is advanced. `start` is an ISO instant: `'2026-11-21T09:00:00Z'`. */
export function fixedClock(start: string): SettableClock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    advance: (ms) => {
      at += ms;
    },
  };
}

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
