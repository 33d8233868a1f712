import type { WorkspaceId } from '../../base/id.ts';
import { queryIn } from '../../db/queryIn.ts';
import { daysIn } from '../calendar.ts';
import type { MeasureDeps } from '../measureConversations.ts';
import { betweenOf, LONGEST_BY_DAY, openReport, type ReportFrame, type ReportQuery } from '../report.ts';
import { sumOrders, type OrderCell, type OrderSum } from './orderCell.ts';
import { ORDERS_FROM, wantedLoops } from './ordersFrom.ts';

export interface OrderReport extends ReportFrame {
  /** Each currency apart: they are never added. */
  sums: OrderSum[];
  /** By day ('2026-11-21'), or by month ('2026-11') when the period is long. */
  series: (OrderSum & { startsOn: string })[];
  channels: (OrderSum & { channel: string })[];
  languages: (OrderSum & { language: string })[];
}

/** What was sold in a period, by what the assistant had to do with it. What went back is taken off on the day of the order. */
export async function readOrders(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  asked: ReportQuery,
): Promise<OrderReport> {
  const frame = await openReport(deps, workspaceId, asked);
  const between = betweenOf(frame);
  const values: unknown[] = [workspaceId, between.from, between.to, frame.timeZone];
  const wanted = wantedLoops(asked.filters, (value) => `$${values.push(value)}`);
  const { rows: cells } = await queryIn<OrderCell>(deps.db, workspaceId, {
    text: `select class, currency, (at at time zone $4)::date::text as day,
        coalesce(loop_measure.channel, 'unknown') as channel, coalesce(loop_measure.language, 'unknown') as language,
        count(*)::int8 as orders, (count(*) filter (where returned.minor = attributed_order.minor))::int8 as gone,
        sum(attributed_order.minor)::int8 as minor, sum(returned.minor)::int8 as "returnedMinor",
        sum(attributed_order.minor - returned.minor)::int8 as "netMinor"
      from ${ORDERS_FROM}
      where attributed_order.workspace_id = $1 and at >= $2 and at < $3 ${wanted} group by 1, 2, 3, 4, 5`,
    values,
  });
  const isByMonth = daysIn(frame.period) > LONGEST_BY_DAY;
  return {
    ...frame,
    sums: sumOrders(cells, () => ({})),
    series: sumOrders(cells, ({ day }) => ({ startsOn: isByMonth ? day.slice(0, 7) : day })),
    channels: sumOrders(cells, ({ channel }) => ({ channel })),
    languages: sumOrders(cells, ({ language }) => ({ language })),
  };
}
