import type pg from 'pg';
import type { WorkspaceId } from '../../src/base/id.ts';
import type { BenchDatabase } from '../database/benchServer.ts';
import { FUNCTIONS } from './functions.ts';
import type { DeskOptions } from './options.ts';
import { inserts, POOL, QUEUES, type Size } from './rows.ts';

/** So many loops, and as many contacts, by one statement. */
const AT_ONCE = 25_000;

/** How many loops one contact has on average. */
const LOOPS_PER_CONTACT = 4;

/**
 * Makes the data by SQL: a few statements for thousands of rows each, two at a time. The keys of the largest tables are built
 * after their rows. Nothing is lost but time when the machine stops: it is made again from its seed.
 */
export async function makeData(
  { superuser }: BenchDatabase,
  workspaceId: WorkspaceId,
  { loops, seed }: DeskOptions,
): Promise<Size> {
  const size = { loops, contacts: Math.max(1, Math.ceil(loops / LOOPS_PER_CONTACT)) };
  await superuser.query(`${FUNCTIONS}; ${POOL.replaceAll('$SEED', String(seed))}; analyze bench.pool`);
  await superuser.query(
    `insert into queue (workspace_id, name, title) select $1, name, name from unnest($2::text[]) as name`,
    [workspaceId, QUEUES],
  );
  const sql = inserts(size);
  const fill = (table: keyof typeof sql, count: number) =>
    fillTable(superuser, { text: sql[table], workspaceId, seed, count });
  await Promise.all([
    withoutKeys(superuser, 'message', () => fill('message', loops)),
    (async () => {
      for (const table of ['contact', 'conversation', 'address'] as const) await fill(table, size.contacts);
      for (const table of ['loop', 'ticket', 'effect'] as const) await fill(table, loops);
      await withoutKeys(superuser, 'turn', () => fill('turn', loops));
    })(),
  ]);
  await superuser.query('vacuum analyze');
  return size;
}

async function fillTable(
  pool: pg.Pool,
  { text, workspaceId, seed, count }: { text: string; workspaceId: string; seed: number; count: number },
): Promise<void> {
  const client = await pool.connect();
  try {
    // No triggers and no checks of foreign keys: the rows fit by the way they are made.
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set jit = off`);
    for (let from = 0; from < count; from += AT_ONCE) {
      await client.query(text, [workspaceId, seed, from, Math.min(from + AT_ONCE, count) - 1]);
    }
    await client.query('reset all');
  } finally {
    client.release();
  }
}

/** Takes the keys and indexes of a table away while it is filled, and builds them at the end, as they were. */
async function withoutKeys(pool: pg.Pool, table: string, fill: () => Promise<void>): Promise<void> {
  const { rows: keys } = await pool.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = $1::regclass and contype in ('p', 'u') order by contype`,
    [table],
  );
  const { rows: indexes } = await pool.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = $1::regclass and not exists (select from pg_constraint where conindid = indexrelid)`,
    [table],
  );
  for (const { name } of keys) await pool.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await pool.query(`drop index ${name}`);
  await fill();
  for (const { name, definition } of keys)
    await pool.query(`alter table ${table} add constraint ${name} ${definition}`);
  for (const { definition } of indexes) await pool.query(definition);
}
