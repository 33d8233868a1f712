import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { worldClock, type WorldClock } from '../world/clock.ts';

/** The clock of a world that is kept: time that was skipped stays skipped after a restart. */
export function keptClock(folder: string): WorldClock {
  const path = join(folder, 'skipped-ms');
  mkdirSync(folder, { recursive: true });
  const clock = worldClock({ startAt: new Date(Date.now() + readSkipped(path)) });
  clock.onAdvance(() => writeFileSync(path, String(clock.now().getTime() - Date.now())));
  return clock;
}

function readSkipped(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8')) || 0;
  } catch {
    return 0; // nobody has skipped time yet
  }
}
