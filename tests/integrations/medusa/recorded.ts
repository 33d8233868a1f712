import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Heard } from '../purchase.ts';

/** One request to a real Medusa 2.18.0 and what it answered. */
export interface RecordedCall {
  method: string;
  path: string;
  status: number;
  body: unknown;
}

/** Written by `npm run peer:medusa -- --record`. */
export const RECORDED_FILE = join(import.meta.dirname, 'fixtures', 'recorded.json');

export interface Recorded {
  version: string;
  regionId: string;
  skus: [string, string];
  calls: RecordedCall[];
  /** What came of each step when the real system answered. */
  heard: Heard[];
}

export const readRecorded = (): Recorded => JSON.parse(readFileSync(RECORDED_FILE, 'utf8')) as Recorded;
