import type { StateValue } from 'xstate';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { stateName } from '../flow/stateName.ts';

/** Where the loops of a flow are now, and where those ended that were closed today. */
export interface FlowNow {
  /** Open loops by state and by the version that they are on. */
  here: { state: string; version: number; count: number; overdue: number }[];
  /** Loops closed since the day began, by the state they ended in. */
  ended: { state: string; count: number }[];
  openedToday: number;
  closedToday: number;
  /** Of those closed today and measured already: by the assistant alone, and what people's work on them took. */
  measured: { closed: number; byAssistant: number; peopleMs: number };
}

interface Row {
  value: StateValue;
  version: number;
  count: number;
  overdue: number;
}

/** @param at.dayBegan The first instant of today on the clock of the business. */
export async function readNow(
  db: Database,
  workspaceId: WorkspaceId,
  { flow, now, dayBegan }: { flow: string; now: Date; dayBegan: Date },
): Promise<FlowNow> {
  const [here, ended, opened, measured] = await Promise.all([
    queryIn<Row>(db, workspaceId, {
      name: 'flowHere',
      text: `select value, flow_version as version, count(*) as count, count(*) filter (where deadline_at < $3) as overdue
        from loop where workspace_id = $1 and flow = $2 and closed_at is null group by value, flow_version`,
      values: [workspaceId, flow, now],
    }),
    queryIn<Pick<Row, 'value' | 'count'>>(db, workspaceId, {
      name: 'flowEnded',
      text: `select value, count(*) as count from loop
        where workspace_id = $1 and flow = $2 and closed_at is not null and closed_at >= $3 group by value`,
      values: [workspaceId, flow, dayBegan],
    }),
    queryIn<{ count: number }>(db, workspaceId, {
      name: 'flowOpened',
      text: 'select count(*) as count from loop where workspace_id = $1 and flow = $2 and opened_at >= $3',
      values: [workspaceId, flow, dayBegan],
    }),
    queryIn<FlowNow['measured']>(db, workspaceId, {
      name: 'flowMeasured',
      text: `select count(*) as closed, count(*) filter (where handled_by = 'assistant') as "byAssistant",
          coalesce(sum((measure->>'agentMs')::float8), 0)::int8 as "peopleMs"
        from loop_measure where workspace_id = $1 and flow = $2 and closed_at is not null and closed_at >= $3`,
      values: [workspaceId, flow, dayBegan],
    }),
  ]);
  return {
    here: here.rows.map(({ value, ...row }) => ({ state: stateName(value), ...row })),
    ended: ended.rows.map(({ value, count }) => ({ state: stateName(value), count })),
    openedToday: opened.rows[0]?.count ?? 0,
    closedToday: ended.rows.reduce((sum, { count }) => sum + count, 0),
    measured: measured.rows[0] ?? { closed: 0, byAssistant: 0, peopleMs: 0 },
  };
}

/** How many loops of each flow are open, and how many were closed since then. */
export async function readTotals(
  db: Database,
  workspaceId: WorkspaceId,
  dayBegan: Date,
): Promise<Map<string, { running: number; closedToday: number }>> {
  const { rows } = await queryIn<{ flow: string; running: number; closed: number }>(db, workspaceId, {
    name: 'flowTotals',
    text: `select flow, sum(running)::int8 as running, sum(closed)::int8 as closed from (
        select flow, count(*) as running, 0 as closed from loop
          where workspace_id = $1 and closed_at is null group by flow
        union all
        select loop.flow, 0, count(*) from (select distinct flow from flow_drawing where workspace_id = $1) as known
          join loop on loop.workspace_id = $1 and loop.flow = known.flow
            and loop.closed_at is not null and loop.closed_at >= $2 group by loop.flow) as counted
      group by flow`,
    values: [workspaceId, dayBegan],
  });
  return new Map(rows.map(({ flow, running, closed }) => [flow, { running, closedToday: closed }]));
}

/** When today began on the clock of the business. */
export async function dayBeganIn(db: Database, workspaceId: WorkspaceId, now: Date): Promise<Date> {
  const { rows } = await queryIn<{ at: Date }>(db, workspaceId, {
    name: 'dayBegan',
    text: `select date_trunc('day', $2::timestamptz at time zone time_zone) at time zone time_zone as at
      from workspace where id = $1`,
    values: [workspaceId, now],
  });
  return rows[0]?.at ?? now;
}
