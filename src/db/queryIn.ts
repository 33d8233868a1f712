import type { QueryResult, QueryResultRow } from 'pg';
import type { WorkspaceId } from '../base/id.ts';
import { lend, type Database } from './pool.ts';

/** A statement with a `name` is parsed and planned once per connection; the name stands for this text only. */
export interface Statement {
  name?: string;
  text: string;
  values?: unknown[];
}

/**
 * One statement of one workspace, which commits by itself.
 *
 * @throws AppError DATABASE_UNAVAILABLE when the database is lost.
 */
export function queryIn<Row extends QueryResultRow>(
  db: Database,
  workspaceId: WorkspaceId,
  statement: Statement,
): Promise<QueryResult<Row>> {
  return lend(db, workspaceId, (connection) => connection.query<Row>(statement));
}
