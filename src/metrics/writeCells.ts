import type { WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { isEmpty, DIMENSIONS, type Cell, type Cells, type StateCell } from './cells.ts';
import { COUNTERS, DURATIONS } from './counted.ts';
import { addTo, readHistogram, writeHistogram, type Histogram } from './histogram.ts';

/** 'humanFirstResponse' → 'human_first_response' */
export const columnOf = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Adds differences to the stored sums. The caller holds the lock of the workspace's progress, so nobody adds meanwhile. */
export async function writeCells(tx: Connection, workspaceId: WorkspaceId, added: Cells): Promise<void> {
  await writeLoopCells(
    tx,
    workspaceId,
    added.cells
      .values()
      .filter((cell) => !isEmpty(cell))
      .toArray(),
  );
  const states = added.states
    .values()
    .filter(({ visits, lasted }) => visits !== 0 || lasted.size > 0)
    .toArray();
  await writeStateCells(tx, workspaceId, states);
}

async function writeLoopCells(tx: Connection, workspaceId: WorkspaceId, cells: Cell[]): Promise<void> {
  if (cells.length === 0) return;
  const rows = cells.map(cellRow);
  const { rows: stored } = await tx.query<{ place: number } & Record<string, string>>({
    name: 'readCells',
    text: READ,
    values: [workspaceId, JSON.stringify(rows.map((row, place) => ({ place, ...row })))],
  });
  for (const { place, ...histograms } of stored) {
    const [cell, row] = [cells[place], rows[place]];
    if (!cell || !row) continue;
    for (const duration of DURATIONS) {
      const before = readHistogram(histograms[columnOf(duration)] ?? '');
      row[columnOf(duration)] = writeHistogram(sumOf(before, cell.durations.get(duration)));
    }
  }
  await tx.query({ name: 'writeCells', text: WRITE, values: [workspaceId, JSON.stringify(rows)] });
}

function cellRow({
  grain,
  startsOn,
  cuboid,
  dimensions,
  counts,
  durations,
}: Cell): Record<string, string | number> {
  return {
    grain,
    starts_on: startsOn,
    cuboid,
    ...Object.fromEntries(DIMENSIONS.map((name, place) => [columnOf(name), dimensions[place] ?? ''])),
    ...Object.fromEntries([...counts].map(([name, count]) => [columnOf(name), count])),
    ...Object.fromEntries(
      [...durations].map(([name, histogram]) => [columnOf(name), writeHistogram(histogram)]),
    ),
  };
}

async function writeStateCells(tx: Connection, workspaceId: WorkspaceId, cells: StateCell[]): Promise<void> {
  if (cells.length === 0) return;
  const rows = cells.map(({ grain, startsOn, dimensions, visits, lasted }) => {
    const [flow, state, party, wayOut, channel] = dimensions;
    return {
      grain,
      starts_on: startsOn,
      flow,
      state,
      party,
      way_out: wayOut,
      channel,
      visits,
      lasted: writeHistogram(lasted),
    };
  });
  const { rows: stored } = await tx.query<{ place: number; lasted: string }>({
    name: 'readStateCells',
    text: READ_STATES,
    values: [workspaceId, JSON.stringify(rows.map((row, place) => ({ place, ...row })))],
  });
  for (const { place, lasted } of stored) {
    const [cell, row] = [cells[place], rows[place]];
    if (cell && row) row.lasted = writeHistogram(sumOf(readHistogram(lasted), cell.lasted));
  }
  await tx.query({
    name: 'writeStateCells',
    text: WRITE_STATES,
    values: [workspaceId, JSON.stringify(rows)],
  });
}

function sumOf(a: Histogram, b: Histogram = new Map()): Histogram {
  const sum = new Map(a);
  for (const [bucket, count] of b) addTo(sum, bucket, count);
  return sum;
}

const KEYS = ['reason', 'flow', 'channel', 'language', 'queue', 'handled_by', 'agent'];
const SUMS = COUNTERS.map(columnOf);
const TEXTS = DURATIONS.map(columnOf);

const READ = `
select place, ${TEXTS.map((name) => `metric_cell.${name}`).join(', ')}
from jsonb_to_recordset($2::jsonb) as k(place int, grain text, starts_on date, cuboid smallint, ${KEYS.map((name) => `${name} text`).join(', ')})
join metric_cell using (grain, starts_on, cuboid, ${KEYS.join(', ')}) where metric_cell.workspace_id = $1`;

const WRITE = `
insert into metric_cell (workspace_id, grain, starts_on, cuboid, ${[...KEYS, ...SUMS, ...TEXTS].join(', ')})
select $1, grain, starts_on, cuboid, ${[...KEYS, ...SUMS.map((name) => `coalesce(${name}, 0)`), ...TEXTS.map((name) => `coalesce(${name}, '')`)].join(', ')}
from jsonb_to_recordset($2::jsonb) as r(grain text, starts_on date, cuboid smallint, ${KEYS.map((name) => `${name} text`).join(', ')},
  ${SUMS.map((name) => `${name} bigint`).join(', ')}, ${TEXTS.map((name) => `${name} text`).join(', ')})
on conflict (workspace_id, grain, cuboid, agent, starts_on, reason, flow, channel, language, queue, handled_by) do update set
  ${SUMS.map((name) => `${name} = metric_cell.${name} + excluded.${name}`).join(', ')},
  ${TEXTS.map((name) => `${name} = excluded.${name}`).join(', ')}`;

const STATE_KEYS = 'grain, starts_on, flow, state, party, way_out, channel';
const STATE_COLUMNS =
  'grain text, starts_on date, flow text, state text, party text, way_out text, channel text';

const READ_STATES = `
select place, metric_state_cell.lasted from jsonb_to_recordset($2::jsonb) as k(place int, ${STATE_COLUMNS})
join metric_state_cell using (${STATE_KEYS}) where metric_state_cell.workspace_id = $1`;

const WRITE_STATES = `
insert into metric_state_cell (workspace_id, ${STATE_KEYS}, visits, lasted)
select $1, ${STATE_KEYS}, visits, lasted
from jsonb_to_recordset($2::jsonb) as r(${STATE_COLUMNS}, visits bigint, lasted text)
on conflict (workspace_id, ${STATE_KEYS}) do update
set visits = metric_state_cell.visits + excluded.visits, lasted = excluded.lasted`;
