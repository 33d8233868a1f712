import { mkdirSync } from 'node:fs';
import { worldClock } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Room } from './peer.ts';

export type RoomOptions = { clock?: Clock; host?: string; dataDir?: string | null; seed?: number };

/** A place for servers: their clock, their folder, their dice. */
export function openRoom(options: RoomOptions = {}): Room {
  const dataDir = options.dataDir ?? null;
  if (dataDir !== null) mkdirSync(dataDir, { recursive: true });
  return {
    clock: options.clock ?? worldClock(),
    host: options.host ?? '127.0.0.1',
    dataDir,
    seed: options.seed ?? 1,
    schedules: [],
  };
}
