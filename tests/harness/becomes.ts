import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';

const LONGEST_MS = 15_000;
const LOOK_EVERY_MS = 50;

/** Looks until it is so: a page shows what it has, and more when it has more. Fails with what it was at last. */
export async function becomes<Value>(look: () => Promise<Value>, wanted: Value): Promise<void> {
  for (const giveUpAt = performance.now() + LONGEST_MS; performance.now() < giveUpAt;) {
    if (isDeepStrictEqual(await look(), wanted)) return;
    await wait(LOOK_EVERY_MS);
  }
  assert.deepEqual(await look(), wanted);
}
