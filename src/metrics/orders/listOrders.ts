import { z } from 'zod';
import { cursorOf, positionOf } from '../../api/page.ts';
import type { OrderClass } from '../../api/orderClasses.ts';
import type { ConversationId, LoopId, WorkspaceId } from '../../base/id.ts';
import { queryIn } from '../../db/queryIn.ts';
import type { MeasureDeps } from '../measureConversations.ts';
import { betweenOf, openReport, type ReportQuery } from '../report.ts';
import { ORDERS_FROM, wantedLoops } from './ordersFrom.ts';

export interface ListedOrder {
  orderRef: string;
  number: string | null;
  class: OrderClass;
  at: Date;
  minor: number;
  returnedMinor: number;
  currency: string;
  arm: 'served' | 'holdout' | 'none';
  loopId: LoopId;
  conversationId: ConversationId;
  protocolNumber: string;
  reason: string;
  channel: string;
  language: string;
}

const Position = z.tuple([z.number(), z.string()]);

/** The orders that a sum counts, oldest first, each with the loop that it counts for. */
export async function listOrders(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  asked: ReportQuery & {
    class?: OrderClass | undefined;
    currency?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<{ items: ListedOrder[]; next: string | null }> {
  const { filters, limit } = asked;
  const after = positionOf(asked.cursor, Position);
  const between = betweenOf(await openReport(deps, workspaceId, asked));
  const values: unknown[] = [workspaceId, between.from, between.to];
  const add = (value: unknown) => `$${values.push(value)}`;
  const more = [
    ...(asked.class === undefined ? [] : [`and class = ${add(asked.class)}`]),
    ...(asked.currency === undefined ? [] : [`and currency = ${add(asked.currency)}`]),
    ...(after === null ? [] : [`and (at, order_ref) > (${add(new Date(after[0]))}, ${add(after[1])})`]),
    wantedLoops(filters, add),
  ].join(' ');
  const { rows } = await queryIn<ListedOrder>(deps.db, workspaceId, {
    text: `select order_ref as "orderRef", number, class, at, attributed_order.minor, returned.minor as "returnedMinor",
        currency, arm, attributed_order.loop_id as "loopId", attributed_order.conversation_id as "conversationId",
        loop.protocol_number as "protocolNumber", attributed_order.reason,
        coalesce(loop_measure.channel, 'unknown') as channel, coalesce(loop_measure.language, 'unknown') as language
      from ${ORDERS_FROM}
      join loop on loop.workspace_id = $1 and loop.id = attributed_order.loop_id
      where attributed_order.workspace_id = $1 and at >= $2 and at < $3 ${more} order by at, order_ref limit ${add(limit + 1)}`,
    values,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? cursorOf([last.at.getTime(), last.orderRef]) : null };
}
