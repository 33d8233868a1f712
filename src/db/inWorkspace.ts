import type { WorkspaceId } from '../base/id.ts';
import { lend, type Connection, type Database } from './pool.ts';

/**
 * Runs several statements of one workspace on one connection. There is no transaction: each statement commits by itself.
 *
 * @throws AppError DATABASE_UNAVAILABLE when the database is lost.
 */
export function inWorkspace<Result>(
  db: Database,
  workspaceId: WorkspaceId,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  return lend(db, workspaceId, work);
}
