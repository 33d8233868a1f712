import type { WorkspaceId } from '../../src/base/id.ts';
import type { Database } from '../../src/db/pool.ts';
import type { BenchDatabase } from '../database/benchServer.ts';
import type { DeskOptions } from './options.ts';
import type { Size } from './rows.ts';

/** The desk with its data, ready to be asked. */
export interface Desk {
  database: BenchDatabase;
  db: Database;
  workspaceId: WorkspaceId;
  size: Size;
  options: DeskOptions;
  /** [0, 1), the same each time for one seed. */
  chance(): number;
}

/** One figure: a question that people ask, asked many times, and how long its slowest hundredth may take. */
export interface Part {
  name: string;
  limitMs: number;
  /** Makes what its question needs beside the data; its time is told apart. */
  prepare?(desk: Desk): Promise<void>;
  /** How often it is asked, when it is not as often as the others. */
  runs?: number;
  /** Asks once. Gives what kind of question it was. */
  ask(desk: Desk, run: number): Promise<string>;
}
