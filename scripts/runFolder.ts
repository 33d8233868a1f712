import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../src/db/embedded/lockFile.ts';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
const NAME = 'loopline-test-';
/** Guess: several times what a run needs. */
const LEAST_FREE = 4 * 2 ** 30;

/**
 * A folder in memory for the databases of this run, null where there is none or too little. A test makes a database of
 * some 900 files and removes it: on a disk that costs more than the test. Folders of runs that were killed are removed.
 */
export function makeRunFolder(memory = MEMORY, leastFree = LEAST_FREE): string | null {
  try {
    const { bavail, bsize } = statfsSync(memory);
    for (const name of readdirSync(memory)) {
      if (name.startsWith(NAME) && !isAlive(Number(name.slice(NAME.length))))
        removeRunFolder(join(memory, name));
    }
    if (bavail * bsize < leastFree) return null;
    const folder = join(memory, `${NAME}${process.pid}`);
    mkdirSync(folder);
    return folder;
  } catch {
    return null; // no such thing here, or not for us
  }
}

export function removeRunFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
