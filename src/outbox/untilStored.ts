import { isUnavailable } from '../db/failure.ts';

const PAUSE_MS = 250;
/** Longer than a restart of PostgreSQL; after it the lease runs out and any process takes the work up. */
const PATIENCE_MS = 20_000;

/**
 * Writes down what was done in the world, again and again while the database is away: what is not written
 * down is as good as unknown, and what is unknown must be asked about.
 */
export async function untilStored<Result>(write: () => Promise<Result>): Promise<Result> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!isUnavailable(error) || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
