import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { spansOf, type Period } from './calendar.ts';
import { percentile, readDifference } from './histogram.ts';

/** How long loops stay in one state of a flow, and where they go from it. */
export interface StateReport {
  flow: string;
  state: string;
  /** Whom it waits for. */
  party: string;
  visits: number;
  medianMs: number | null;
  p90Ms: number | null;
  waysOut: { to: string; visits: number }[];
}

export interface StateFilters {
  flow?: string | undefined;
  channel?: string | undefined;
  party?: string | undefined;
}

interface Row {
  flow: string;
  state: string;
  party: string;
  way_out: string;
  visits: number;
  lasted: string | null;
  less: string | null;
}

/** The visits that ended in a period, the state where they took longest first (by the median). */
export async function readStates(
  db: Database,
  workspaceId: WorkspaceId,
  { period, filters }: { period: Period; filters: StateFilters },
): Promise<StateReport[]> {
  const values: unknown[] = [workspaceId];
  const add = (value: unknown) => `$${values.push(value)}`;
  const wanted = (['flow', 'channel', 'party'] as const)
    .flatMap((name) => (filters[name] === undefined ? [] : [`and ${name} = ${add(filters[name])}`]))
    .join(' ');
  const parts = spansOf(period).map(
    ({ grain, from, to, sign }) => `select flow, state, party, way_out, visits, lasted, ${sign} as sign
      from metric_state_cell where workspace_id = $1 and grain = ${add(grain)} and starts_on between ${add(from)} and ${add(to)} ${wanted}`,
  );
  const { rows } = await queryIn<Row>(db, workspaceId, {
    text: `select flow, state, party, way_out, sum(sign * visits)::int8 as visits,
        ${lastedOf(1)} as lasted, ${lastedOf(-1)} as less
      from (${parts.join(' union all ')}) as cell group by flow, state, party, way_out having sum(sign * visits) > 0`,
    values,
  });
  const states = Map.groupBy(rows, ({ flow, state, party }) => JSON.stringify([flow, state, party]));
  return [...states.values()].map(toReport).sort((a, b) => (b.medianMs ?? 0) - (a.medianMs ?? 0));
}

const lastedOf = (sign: 1 | -1) => `string_agg(nullif(lasted, ''), ' ') filter (where sign = ${sign})`;

function toReport(rows: Row[]): StateReport {
  const [first] = rows;
  const texts = (name: 'lasted' | 'less') => rows.flatMap((row) => row[name] ?? []).join(' ');
  const lasted = readDifference(texts('lasted'), texts('less'));
  return {
    flow: first?.flow ?? '',
    state: first?.state ?? '',
    party: first?.party ?? '',
    visits: rows.reduce((sum, { visits }) => sum + visits, 0),
    medianMs: percentile(lasted, 0.5),
    p90Ms: percentile(lasted, 0.9),
    waysOut: rows
      .map(({ way_out: to, visits }) => ({ to, visits }))
      .sort((a, b) => b.visits - a.visits || a.to.localeCompare(b.to)),
  };
}
