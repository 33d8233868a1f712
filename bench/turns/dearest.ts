import type pg from 'pg';
import { table } from '../figures/table.ts';

/** What PostgreSQL spent its time on, statement by statement. Needs pg_stat_statements to be loaded. */
export async function dearest(superuser: pg.Pool): Promise<string> {
  await superuser.query('create extension if not exists pg_stat_statements');
  const { rows } = await superuser.query<{
    text: string;
    calls: number;
    rows: number;
    total: number;
    mean: number;
    wal: number;
  }>(
    `select regexp_replace(left(query, 400), '\\s+', ' ', 'g') as text, calls, rows,
       round(total_exec_time)::float8 as total, round(mean_exec_time::numeric, 3)::float8 as mean,
       (wal_bytes / greatest(calls, 1))::float8 as wal
     from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())
     order by total_exec_time desc limit 12`,
  );
  return table(
    ['statement', 'calls', 'rows', 'total ms', 'mean ms', 'WAL bytes'],
    rows.map((row) => [nameIn(row.text), row.calls, row.rows, row.total, row.mean, Math.round(row.wal)]),
  );
}

/** Long statements begin alike; the names of their parts tell them apart. */
function nameIn(text: string): string {
  const parts = [...text.matchAll(/(\w+) as (?:materialized )?\(/g)].map(([, name]) => name);
  return parts.length > 0 ? `with ${parts.join(', ')}`.slice(0, 70) : text.slice(0, 70);
}
