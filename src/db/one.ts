import type { QueryResult, QueryResultRow } from 'pg';

/**
 * The row of a statement that must give exactly one.
 *
 * @throws Error naming the number of rows; that is a mistake in the statement, not an expected outcome.
 */
export function one<Row extends QueryResultRow>(result: QueryResult<Row>): Row {
  const [row] = result.rows;
  if (result.rows.length !== 1 || row === undefined) {
    throw new Error(`Expected exactly one row of ${result.command}, found ${result.rows.length}`);
  }
  return row;
}
