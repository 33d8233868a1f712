/** The time everybody in the world shares. A product in the same process may pass its own. */
export interface Clock {
  now(): Date;
  /** Moves time forward and tells every listener. */
  advance(ms: number): void;
  /** Calls `listener` after every jump of time; the answer stops that. */
  onAdvance(listener: () => void): () => void;
  /** True when time moves only by `advance`. Absent means that it runs. */
  readonly frozen?: boolean;
}

/** A clock that can also be stopped, started again and put to an instant. */
export interface WorldClock extends Clock {
  readonly frozen: boolean;
  set(at: Date): void;
  freeze(): void;
  run(): void;
}

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Real time plus an offset; with `frozen`, time stands still between two calls of `advance`. */
export function worldClock(options: { startAt?: Date; frozen?: boolean } = {}): WorldClock {
  const listeners = new Set<() => void>();
  let frozen = options.frozen ?? false;
  let stoodAtMs = options.startAt?.getTime() ?? Date.now();
  let offsetMs = stoodAtMs - Date.now();
  const nowMs = () => (frozen ? stoodAtMs : Date.now() + offsetMs);
  const put = (atMs: number) => {
    stoodAtMs = atMs;
    offsetMs = atMs - Date.now();
    for (const listener of listeners) listener();
  };

  return {
    get frozen() {
      return frozen;
    },
    now: () => new Date(nowMs()),
    advance: (ms) => put(nowMs() + forward(ms)),
    set: (at) => put(at.getTime()),
    freeze: () => {
      const atMs = nowMs();
      frozen = true;
      put(atMs);
    },
    run: () => {
      const atMs = nowMs();
      frozen = false;
      put(atMs);
    },
    onAdvance: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether a clock has the controls of the world's own. */
export function isWorldClock(clock: Clock): clock is WorldClock {
  return 'set' in clock && 'freeze' in clock && 'run' in clock;
}

function forward(ms: number): number {
  if (Number.isFinite(ms) && ms >= 0) return ms;
  throw new RangeError(`A clock advances by 0 ms or more, not by ${ms}; use set() to put it back`);
}
