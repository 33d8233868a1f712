import type { Pace } from './run/stage.ts';

/** A day in so many minutes. Pauses of a customer are compressed by about 60: some seconds to a minute of reading and typing. */
export function paceOf(minutes: number): Pace {
  return {
    dayMs: minutes * 60_000,
    thinkMs: [80, 1_000],
    quietMs: 180,
    answerMs: 15_000,
    personMs: 15_000,
  };
}
