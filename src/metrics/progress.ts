import type { WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';

/** How far the loops of a workspace are measured. */
export interface Progress {
  timeZone: string;
  /** Everything that happened before is in the sums; null while all loops are measured for the first time, or again. */
  measuredUntil: Date | null;
  beganAt: Date | null;
  measuredThrough: string | null;
}

interface Row {
  time_zone: string;
  measured_until: Date | null;
  began_at: Date | null;
  measured_through: string | null;
}

/** Locks it until the transaction ends: sums are added to by one at a time. Makes it when there is none. */
export async function lockProgress(tx: Connection, workspaceId: WorkspaceId): Promise<Progress> {
  await tx.query({
    name: 'beginProgress',
    text: `insert into metric_progress (workspace_id, time_zone) select id, time_zone from workspace where id = $1
      on conflict do nothing`,
    values: [workspaceId],
  });
  const found = await readProgress(tx, workspaceId, 'for update');
  return found ?? { timeZone: 'UTC', measuredUntil: null, beganAt: null, measuredThrough: null };
}

export async function readProgress(
  tx: Connection,
  workspaceId: WorkspaceId,
  lock: '' | 'for update' = '',
): Promise<Progress | null> {
  const { rows } = await tx.query<Row>({
    name: `readProgress ${lock}`,
    text: `select time_zone, measured_until, began_at, measured_through from metric_progress where workspace_id = $1 ${lock}`,
    values: [workspaceId],
  });
  const row = rows[0];
  if (!row) return null;
  return {
    timeZone: row.time_zone,
    measuredUntil: row.measured_until,
    beganAt: row.began_at,
    measuredThrough: row.measured_through,
  };
}

export async function writeProgress(
  tx: Connection,
  workspaceId: WorkspaceId,
  { measuredUntil, beganAt, measuredThrough }: Omit<Progress, 'timeZone'>,
): Promise<void> {
  await tx.query({
    name: 'writeProgress',
    text: `update metric_progress set measured_until = greatest(measured_until, $2), began_at = $3, measured_through = $4
      where workspace_id = $1`,
    values: [workspaceId, measuredUntil, beganAt, measuredThrough],
  });
}

/** The clock of the workspace's days, as it is set now. */
export async function timeZoneOf(tx: Connection, workspaceId: WorkspaceId): Promise<string> {
  const { rows } = await tx.query<{ time_zone: string }>({
    name: 'timeZoneOf',
    text: 'select time_zone from workspace where id = $1',
    values: [workspaceId],
  });
  return rows[0]?.time_zone ?? 'UTC';
}

/** All is measured again, from nothing: another clock for the days, other rules for what counts as what. */
export async function startOver(tx: Connection, workspaceId: WorkspaceId): Promise<void> {
  await lockProgress(tx, workspaceId);
  for (const table of ['loop_measure', 'metric_cell', 'metric_state_cell']) {
    await tx.query({ text: `delete from ${table} where workspace_id = $1`, values: [workspaceId] });
  }
  await tx.query({
    name: 'startOver',
    text: `update metric_progress set measured_until = null, began_at = null, measured_through = null,
      time_zone = (select time_zone from workspace where id = $1) where workspace_id = $1`,
    values: [workspaceId],
  });
}
