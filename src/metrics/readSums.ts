import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { spansOf, type Period } from './calendar.ts';
import { DIMENSIONS, EVERY_AGENT, EVERYTHING, type Dimension } from './cells.ts';
import { COUNTERS, DURATIONS, type Counter, type Duration } from './counted.ts';
import { readHistogram, type Histogram } from './histogram.ts';
import { columnOf } from './writeCells.ts';

/** Only loops that have these. */
export type Filters = { readonly [dimension in Dimension]?: string | undefined };

/** The sums over the loops of a period. */
export interface Sums {
  counts: { readonly [counter in Counter]: number };
  durations: { readonly [duration in Duration]: Histogram };
}

/** The sums of a period, from the roll-ups: whole months by the month, what is left by the day. */
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
  asked: { period: Period; filters: Filters; by: Dimension | 'startsOn'; withDurations?: boolean },
): Promise<Map<string, Sums>> {
  return readGroups(db, workspaceId, { withDurations: false, ...asked });
}

interface Asked {
  period: Period;
  filters: Filters;
  /** `startsOn`: by day. */
  by: Dimension | 'startsOn' | null;
  withDurations: boolean;
}

async function readGroups(
  db: Database,
  workspaceId: WorkspaceId,
  { period, filters, by, withDurations }: Asked,
): Promise<Map<string, Sums>> {
  const values: unknown[] = [workspaceId];
  const add = (value: unknown) => `$${values.push(value)}`;
  const spans = by === 'startsOn' ? [{ grain: 'day', ...period }] : spansOf(period);
  const dimensions = DIMENSIONS.filter((name) => name !== 'agent' && filters[name] !== undefined);
  const wanted = [
    'workspace_id = $1',
    agentWanted({ filters, by }, add),
    ...dimensions.map((name) => `${columnOf(name)} = ${add(filters[name])}`),
  ].join(' and ');
  const columns = [...COUNTERS, ...(withDurations ? DURATIONS : [])].map(columnOf);
  const group = by === null ? `''` : by === 'startsOn' ? 'starts_on::text' : columnOf(by);
  const parts = spans.map(
    ({ grain, from, to }) => `select ${group} as name, ${columns.join(', ')} from metric_cell
      where ${wanted} and grain = ${add(grain)} and starts_on between ${add(from)} and ${add(to)}`,
  );
  const text = `select name, ${COUNTERS.map((name) => `sum(${columnOf(name)})::int8 as "${name}"`).join(', ')}
    ${withDurations ? DURATIONS.map((name) => `, string_agg(nullif(${columnOf(name)}, ''), ' ') as "${name}"`).join('') : ''}
    from (${parts.join(' union all ')}) as cell group by name`;
  const { rows } = await queryIn<Row>(db, workspaceId, { text, values });
  return new Map(rows.map((row) => [row.name, toSums(row)]));
}

/** The sum of everything when nothing is asked for in particular: a row for each day or month. */
function agentWanted(
  { filters, by }: Pick<Asked, 'filters' | 'by'>,
  add: (value: unknown) => string,
): string {
  const isOne = `agent not in ('${EVERY_AGENT}', '${EVERYTHING}')`;
  if (filters.agent !== undefined) return `${isOne} and agent = ${add(filters.agent)}`;
  if (by === 'agent') return isOne;
  const isAll = DIMENSIONS.every((name) => filters[name] === undefined);
  return `agent = ${add(isAll && (by === null || by === 'startsOn') ? EVERYTHING : EVERY_AGENT)}`;
}

type Row = { name: string } & { [counter in Counter]: number } & { [duration in Duration]?: string | null };

function toSums(row: Row): Sums {
  const durations = { firstResponse: new Map(), humanFirstResponse: new Map(), resolution: new Map() };
  for (const name of DURATIONS) durations[name] = readHistogram(row[name] ?? '');
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
});
