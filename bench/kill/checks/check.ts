import type { History } from '../history.ts';

/** One promise, judged offline. Gives what is wrong, one line each; nothing when it was kept. */
export interface Check {
  name: string;
  /** The promise in words. */
  promise: string;
  judge(history: History): string[];
}
