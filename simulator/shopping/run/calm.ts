import { nextDueAt } from '../../../demo/scene/passTime.ts';
import type { Scene } from '../../../demo/scene/scene.ts';
import { settle } from '../../../demo/scene/settle.ts';
import { SECOND_MS } from '../../../src/base/clock.ts';

/** Real time. After it the clock goes on a little: some work is looked for again only after a second. */
const LONGEST_MS = 4_000;
const NUDGE_MS = 2 * SECOND_MS;
/** A product that has not come to rest by then never will. */
const MOST_NUDGES = 60;
/** What is due so soon is waited for: messages leave at the pace of the provider, and a retry follows at once. */
const SOON_MS = 5 * SECOND_MS;
const MOST_WAITS = 200;

/** Waits until nothing is left to do at this instant or the next seconds. @throws Error what is left, when it stays. */
export async function calm(scene: Scene): Promise<void> {
  const { loopline, clock } = scene;
  for (let waits = 0; waits < MOST_WAITS; waits += 1) {
    await rest(scene);
    const now = clock.now();
    const dueAt = await nextDueAt(loopline, now);
    if (dueAt === null || dueAt.getTime() - now.getTime() > SOON_MS) return;
    clock.advance(dueAt.getTime() - now.getTime());
  }
}

async function rest({ loopline, worlds, clock }: Scene): Promise<void> {
  for (let nudges = 0; ; nudges += 1) {
    try {
      return await settle({ loopline, worlds }, LONGEST_MS);
    } catch (error) {
      if (nudges >= MOST_NUDGES) throw error;
      clock.advance(NUDGE_MS);
    }
  }
}
