import { z } from 'zod';
import { cursorOf, positionOf } from '../api/page.ts';
import type { TicketQuery } from '../api/tickets.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { conditions } from './conditions.ts';

export interface ListedTicket {
  id: string;
  number: string;
  protocolNumber: string;
  conversationId: string;
  loopId: string;
  queue: string;
  status: 'open' | 'pending' | 'solved' | 'closed';
  priority: 'low' | 'normal' | 'high' | 'urgent';
  reason: string;
  assignee: string | null;
  tags: string[];
  summary: Json;
  openedAt: Date;
  dueAt: Date;
  changedAt: Date;
  version: number;
}

/** The most urgent first, or the newest, or what changed last. */
const SORTS = {
  due: { column: 'due_at', of: 'dueAt', isRising: true },
  opened: { column: 'opened_at', of: 'openedAt', isRising: false },
  changed: { column: 'changed_at', of: 'changedAt', isRising: false },
} as const;

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

/** One page of the tickets that fit. @param me Whose mentions and watched tickets are meant. */
export async function listTickets(
  db: Database,
  workspaceId: WorkspaceId,
  { query, me }: { query: TicketQuery; me: AgentId },
): Promise<{ items: ListedTicket[]; next: string | null }> {
  const { column, of, isRising } = SORTS[query.sort];
  const { texts, values } = conditions(workspaceId, query, me);
  const position = positionOf(query.cursor, Position);
  if (position) {
    values.push(...position);
    const [at, id] = [values.length - 1, values.length];
    texts.push(`(ticket.${column}, ticket.id) ${isRising ? '>' : '<'} ($${at}::timestamptz, $${id}::uuid)`);
  }
  const order = isRising ? 'asc' : 'desc';
  const { rows } = await queryIn<ListedTicket>(db, workspaceId, {
    text: `select ${LISTED} from ticket join loop on loop.workspace_id = ticket.workspace_id and loop.id = ticket.loop_id
      where ${texts.join(' and ')} order by ticket.${column} ${order}, ticket.id ${order} limit ${query.limit + 1}`,
    values,
  });
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const next = rows.length > items.length && last ? cursorOf([last[of].toISOString(), last.id]) : null;
  return { items, next };
}

export const LISTED = `ticket.id, ticket.number, loop.protocol_number as "protocolNumber",
  ticket.conversation_id as "conversationId", ticket.loop_id as "loopId", ticket.queue, ticket.status, ticket.priority,
  ticket.reason, ticket.assignee, ticket.tags, ticket.summary, ticket.opened_at as "openedAt", ticket.due_at as "dueAt",
  ticket.changed_at as "changedAt", ticket.version`;
