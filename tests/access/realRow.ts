import type pg from 'pg';
import { newId, type WorkspaceId } from '../../src/base/id.ts';

interface Column {
  name: string;
  type: string;
}

/** What a column of a type holds when nothing is said. */
const VALUES: Record<string, () => unknown> = {
  uuid: newId,
  text: () => 'real',
  jsonb: () => '{}',
  timestamptz: () => '2026-11-21T09:00:00Z',
  date: () => '2026-11-21',
  int2: () => 1,
  int4: () => 1,
  int8: () => 1,
  float4: () => 0.5,
  float8: () => 0.5,
  numeric: () => 1,
  bool: () => false,
  bytea: () => Buffer.alloc(32, 7),
  _text: () => [],
  _uuid: () => [],
};

/**
 * Puts a row into a table of a workspace, past its foreign keys: what has to be there gets a value of its type. Gives the
 * row. Fails when the table's checks refuse it; then `values` has to say more.
 */
export async function realRow(
  superuser: pg.Pool,
  table: string,
  values: Record<string, unknown> & { workspace_id: WorkspaceId },
): Promise<Record<string, unknown>> {
  const { rows: columns } = await superuser.query<Column>(
    `select column_name as name, udt_name as type from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null and is_generated = 'NEVER'`,
    [table],
  );
  const filled = Object.fromEntries(columns.map(({ name, type }) => [name, VALUES[type]?.()]));
  const row = { ...filled, ...values };
  const names = Object.keys(row);
  const client = await superuser.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    const { rows } = await client.query<Record<string, unknown>>(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')}) returning *`,
      Object.values(row),
    );
    await client.query('commit');
    return rows[0] ?? {};
  } catch (error) {
    await client.query('rollback');
    throw new Error(`No row of ${table} could be made: ${String(error)}`, { cause: error });
  } finally {
    client.release();
  }
}
