import type { Scene } from '../../../demo/scene/scene.ts';
import { settle } from '../../../demo/scene/settle.ts';
import { SECOND_MS } from '../../../src/base/clock.ts';

/** Real time. After it the clock goes on a little: some work is looked for again only after a second. */
const LONGEST_MS = 4_000;
const NUDGE_MS = 2 * SECOND_MS;
/** A product that has not come to rest by then never will. */
const MOST_NUDGES = 60;

/** Waits until nothing is left to do at this instant or the next seconds. @throws Error what is left, when it stays. */
export async function calm({ loopline, worlds, clock }: Scene): Promise<void> {
  for (let nudges = 0; ; nudges += 1) {
    try {
      return await settle({ loopline, worlds }, LONGEST_MS);
    } catch (error) {
      if (nudges >= MOST_NUDGES) throw error;
      clock.advance(NUDGE_MS);
    }
  }
}
