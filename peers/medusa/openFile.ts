import type { Seeded } from './seed.ts';

/** Where `main.ts` writes which shop runs, for the test files that it starts. */
export const OPEN_FILE = '.loopline/peers/medusa-open.json';

export interface OpenFile {
  url: string;
  databaseUrl: string;
  seeded: Seeded;
}
