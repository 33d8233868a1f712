import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { spansOf, type Period } from './calendar.ts';
import { ANY, CUBOIDS, DIMENSIONS, type Dimension } from './cells.ts';
import { COUNTERS, DURATIONS, type Counter, type Duration } from './counted.ts';
import { readDifference, type Histogram } from './histogram.ts';
import { columnOf } from './writeCells.ts';

/** Only loops that have these. */
export type Filters = { readonly [dimension in Dimension]?: string | undefined };

/** The sums over the loops of a period. */
export interface Sums {
  counts: { readonly [counter in Counter]: number };
  durations: { readonly [duration in Duration]: Histogram };
}

/** The sums of a period, from the roll-ups: whole months by the month, what is left or is too much by the day. */
export async function readSums(
  db: Database,
  workspaceId: WorkspaceId,
  { period, filters }: { period: Period; filters: Filters },
): Promise<Sums> {
  const groups = await readGroups(db, workspaceId, { period, filters, by: null, withDurations: true });
  return groups.get('') ?? NOTHING;
}

/** The same, apart by one dimension. Groups without a loop are not in it. */
export async function readSumsBy(
  db: Database,
  workspaceId: WorkspaceId,
  asked: { period: Period; filters: Filters; by: Dimension | 'day' | 'month'; withDurations?: boolean },
): Promise<Map<string, Sums>> {
  return readGroups(db, workspaceId, { withDurations: false, ...asked });
}

interface Asked {
  period: Period;
  filters: Filters;
  by: Dimension | 'day' | 'month' | null;
  withDurations: boolean;
}

async function readGroups(
  db: Database,
  workspaceId: WorkspaceId,
  { period, filters, by, withDurations }: Asked,
): Promise<Map<string, Sums>> {
  const values: unknown[] = [workspaceId];
  const add = (value: unknown) => `$${values.push(value)}`;
  const spans = by === 'day' ? [{ grain: 'day', ...period, sign: 1 }] : spansOf(period);
  const cuboid = cuboidFor({ filters, by });
  const dimensions = DIMENSIONS.filter((name) => filters[name] !== undefined);
  const wanted = [
    'workspace_id = $1',
    `cuboid = ${add(cuboid)}`,
    ...(CUBOIDS[cuboid]?.includes('agent') ? [] : [`agent = '${ANY}'`]),
    ...dimensions.map((name) => `${columnOf(name)} = ${add(filters[name])}`),
  ].join(' and ');
  const columns = [...COUNTERS, ...(withDurations ? DURATIONS : [])].map(columnOf);
  const group = groupOf(by);
  const parts = spans.map(
    ({ grain, from, to, sign }) => `select ${group} as name, ${sign} as sign, ${columns.join(', ')}
      from metric_cell where ${wanted} and grain = ${add(grain)} and starts_on between ${add(from)} and ${add(to)}`,
  );
  const text = `select name, ${COUNTERS.map((name) => `sum(sign * ${columnOf(name)})::int8 as "${name}"`).join(', ')}
    ${withDurations ? DURATIONS.map((name) => `, ${histogramsOf(name)}`).join('') : ''}
    from (${parts.join(' union all ')}) as cell group by name`;
  const { rows } = await queryIn<Row>(db, workspaceId, { text, values });
  const standing = rows.filter((row) => COUNTERS.some((counter) => row[counter] !== 0));
  return new Map(standing.map((row) => [row.name, toSums(row)]));
}

function groupOf(by: Asked['by']): string {
  if (by === null) return `''`;
  if (by === 'day') return 'starts_on::text';
  return by === 'month' ? `to_char(starts_on, 'YYYY-MM')` : columnOf(by);
}

function histogramsOf(name: Duration): string {
  const texts = `string_agg(nullif(${columnOf(name)}, ''), ' ') filter`;
  return `${texts} (where sign = 1) as "${name}", ${texts} (where sign = -1) as "${name}Less"`;
}

/** The smallest cuboid that tells apart what is asked for. ANY is no value that a loop has: it finds nothing. */
function cuboidFor({ filters, by }: Pick<Asked, 'filters' | 'by'>): number {
  const needed = DIMENSIONS.filter((name) => name === by || filters[name] !== undefined);
  const fit = CUBOIDS.filter((apart) => needed.every((name) => apart.includes(name)));
  const [smallest = DIMENSIONS] = fit.toSorted((a, b) => a.length - b.length);
  return CUBOIDS.indexOf(smallest);
}

type Row = { name: string } & { [counter in Counter]: number } & {
  [duration in Duration | `${Duration}Less`]?: string | null;
};

function toSums(row: Row): Sums {
  const durations = { firstResponse: new Map(), humanFirstResponse: new Map(), resolution: new Map() };
  for (const name of DURATIONS) durations[name] = readDifference(row[name] ?? '', row[`${name}Less`] ?? '');
  return { counts: row, durations };
}

const NOTHING: Sums = toSums({
  name: '',
  opened: 0,
  answered: 0,
  closed: 0,
  resolved: 0,
  claimed: 0,
  windowOver: 0,
  settled: 0,
  recontacted: 0,
  handedOver: 0,
  humanAnswered: 0,
  opportunities: 0,
  won: 0,
  influenced: 0,
  influencedWon: 0,
  promisesDue: 0,
  promisesKept: 0,
  ratingsAsked: 0,
  ratingsGiven: 0,
  ratingsGood: 0,
  ratingSum: 0,
  modelMicros: 0,
  unpricedCalls: 0,
  agentMs: 0,
  messagesSent: 0,
  messagesBilled: 0,
  feeMicros: 0,
  unpricedMessages: 0,
});
