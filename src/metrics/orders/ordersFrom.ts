import { DIMENSIONS } from '../cells.ts';
import type { Filters } from '../readSums.ts';
import { columnOf } from '../writeCells.ts';

/** Orders with what went back of each, never more than it came to, and the loop that each counts for. $1 is the workspace. */
export const ORDERS_FROM = `attributed_order
  left join loop_measure on loop_measure.workspace_id = $1 and loop_measure.loop_id = attributed_order.loop_id
  cross join lateral (
    select least(attributed_order.minor, coalesce(sum(order_return.minor), 0))::int8 as minor from order_return
    where order_return.workspace_id = $1 and order_return.order_ref = attributed_order.order_ref and undone_at is null
  ) as returned`;

/** The conditions of the filters: those of the loop that an order counts for. */
export function wantedLoops(filters: Filters, add: (value: unknown) => string): string {
  return DIMENSIONS.flatMap((name) =>
    filters[name] === undefined ? [] : [`and loop_measure.${columnOf(name)} = ${add(filters[name])}`],
  ).join(' ');
}
