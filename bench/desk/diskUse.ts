import { rounded } from '../figures/quantile.ts';
import type { BenchDatabase } from '../database/benchServer.ts';

/** Megabytes: of the whole database, and of its largest tables with their indexes. */
export async function diskUse({ superuser }: BenchDatabase): Promise<{ [table: string]: number }> {
  const { rows } = await superuser.query<{ name: string; bytes: number }>(
    `(select 'all' as name, pg_database_size(current_database()) as bytes)
     union all
     (select relname, pg_total_relation_size(oid) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      order by 2 desc limit 8)`,
  );
  return Object.fromEntries(rows.map(({ name, bytes }) => [name, rounded(bytes / 2 ** 20)]));
}

export async function indexUse({ superuser }: BenchDatabase): Promise<object> {
  const { rows } = await superuser.query<{ segments: number; terms: number; messages: number }>(
    `select (select count(*) from search_segment) as segments, (select count(*) from search_term) as terms,
       (select coalesce(sum(messages), 0) from search_segment) as messages`,
  );
  return rows[0] ?? {};
}
