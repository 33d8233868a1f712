import { isUnavailable } from '../db/failure.ts';

const PAUSE_MS = 250;
/** Longer than a restart of PostgreSQL; after it the lease runs out and any process takes the work up. */
const PATIENCE_MS = 20_000;

/**
 * Asks the database again and again while it is away, in the middle of an act in the world: what is not written down
 * is as good as unknown, and what is unknown must be asked about. The work may be done twice, when its answer was lost.
 */
export async function untilAnswered<Result>(work: () => Promise<Result>): Promise<Result> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error) || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
