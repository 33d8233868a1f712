import type pg from 'pg';
import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import { explained, isRetryable, isUnavailable } from './failure.ts';
import { lend, type Connection, type Database } from './pool.ts';

/** A connection inside a transaction. A function that takes a Tx never commits; its caller does. */
export type Tx = Connection;

const ATTEMPTS = 5;

/**
 * Runs the whole work in one transaction of one workspace. After a deadlock or a serialisation failure (40P01, 40001)
 * the work runs again from its beginning, five times at most, so it must do nothing but query.
 *
 * @throws AppError DATABASE_UNAVAILABLE when the database is lost; `details.commitUnknown` is true when it was lost
 *   between commit and answer, so that the work may have been kept.
 */
export async function transaction<Result>(
  db: Database,
  workspaceId: WorkspaceId,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await lend(db, workspaceId, (connection) => once(connection, work));
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
    }
  }
}

async function once<Result>(connection: pg.PoolClient, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  await connection.query('begin');
  let result: Result;
  try {
    result = await work(connection);
  } catch (error) {
    if (!isUnavailable(error)) await rollBack(connection);
    throw explained(error, 'running a transaction');
  }
  await commit(connection);
  return result;
}

/** A connection whose rollback fails comes back inside a transaction and is thrown away by `lend`. */
async function rollBack(connection: pg.PoolClient): Promise<void> {
  await connection.query('rollback').catch(() => undefined);
}

async function commit(connection: pg.PoolClient): Promise<void> {
  let answer: pg.QueryResult;
  try {
    answer = await connection.query('commit');
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    throw new AppError(
      'DATABASE_UNAVAILABLE',
      'The database was lost between a commit and its answer; the work may or may not be kept. Read before doing it again',
      { commitUnknown: true },
      { cause: error },
    );
  }
  // PostgreSQL answers ROLLBACK to the commit of a transaction in which a statement failed and its error was swallowed.
  if (answer.command !== 'COMMIT')
    throw new Error('The transaction was rolled back: an error inside it was caught and ignored');
}
