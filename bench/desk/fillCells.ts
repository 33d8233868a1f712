import { CUBOIDS, DIMENSIONS, type Dimension } from '../../src/metrics/cells.ts';
import { COUNTERS, DURATIONS } from '../../src/metrics/counted.ts';
import { columnOf } from '../../src/metrics/writeCells.ts';
import type { BenchDatabase } from '../database/benchServer.ts';

/** A business with 30 reasons, 4 channels, 3 languages, 6 queues and 100 agents, each of which meets each other every day. */
const VALUES: { readonly [dimension in Dimension]: readonly string[] } = {
  reason: ['refund', ...Array.from({ length: 29 }, (_, n) => `reason${n}`)],
  flow: ['refund'],
  channel: ['whatsapp', 'web', 'email', 'voice'],
  language: ['en', 'pt-BR', 'es'],
  queue: ['', 'returns', 'billing', 'orders', 'delivery', 'sales', 'general'],
  handledBy: ['assistant', 'people'],
  agent: Array.from({ length: 100 }, (_, n) => `agent${n}`),
};

/** Different durations that the loops of one cell fall into, at most: from seconds to days at eight to a doubling. */
const BUCKETS = 110;

/**
 * The rows that sums of so many loops have when everything meets everything: as many as there can be, so what is measured
 * is the worst that a business of this kind comes to. Agents meet ten reasons on one channel each.
 */
export async function fillCells(
  { superuser }: BenchDatabase,
  workspaceId: string,
  { year, loops }: { year: { from: number; ms: number }; loops: number },
): Promise<void> {
  await superuser.query('set jit = off');
  for (const [cuboid, apart] of CUBOIDS.entries()) {
    for (const grain of ['day', 'month'] as const) {
      await superuser.query(insertOf(cuboid, apart, grain), [
        workspaceId,
        new Date(year.from),
        new Date(year.from + year.ms - 86_400_000),
        loops / (grain === 'day' ? 365 : 12),
      ]);
    }
  }
  await superuser.query('vacuum analyze metric_cell');
}

function insertOf(cuboid: number, apart: readonly Dimension[], grain: 'day' | 'month'): string {
  const isFull = apart.length === DIMENSIONS.length;
  const valuesOf = (name: Dimension): readonly string[] => {
    if (!apart.includes(name)) return ['*'];
    if (!isFull) return VALUES[name];
    return (
      { reason: VALUES.reason.slice(0, 10), language: ['en'], channel: ['whatsapp'] }[String(name)] ??
      VALUES[name]
    );
  };
  const from = DIMENSIONS.map(
    (name) => `unnest(array['${valuesOf(name).join("','")}']) as ${columnOf(name)}`,
  );
  const columns = DIMENSIONS.map(columnOf).join(', ');
  // Only people have queues and agents.
  const fits = `(queue = '*' or (queue = '') = (handled_by = 'assistant')) and (agent = '*' or handled_by = 'people')
    ${isFull ? `and queue = 'returns'` : ''}`;
  return `
    with ways as materialized (select ${columns} from (select ${from[0]}) d0
        ${from
          .slice(1)
          .map((each, place) => `cross join (select ${each}) d${place + 1}`)
          .join(' ')} where ${fits}),
      many as (select greatest(1, ($4::float8 / count(*))::int) as n from ways),
      histogram as materialized (select string_agg(bucket || ':' || greatest(1, n / ${BUCKETS}), ' ') as text
        from many, generate_series(80, 79 + least(${BUCKETS}, (select n from many))) as bucket)
    insert into metric_cell (workspace_id, grain, cuboid, starts_on, ${columns}, ${COUNTERS.map(columnOf).join(', ')},
      ${DURATIONS.map(columnOf).join(', ')})
    select $1, '${grain}', ${cuboid}, starts_on::date, ${columns}, ${COUNTERS.map(() => 'n').join(', ')},
      ${DURATIONS.map(() => 'text').join(', ')}
    from generate_series(date_trunc('${grain}', $2::timestamptz), $3::timestamptz, '1 ${grain}') as starts_on, ways, many, histogram`;
}
