import type { ConversationId, TicketId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';

/** A customer who waits for the words of a person. */
export interface Waiting {
  ticketId: TicketId;
  number: string;
  conversationId: ConversationId;
  /** As the customer calls themselves; null: nobody knows. */
  contact: string | null;
  channel: string;
  queue: string;
  reason: string;
  priority: string;
  assignee: string | null;
  waitsSince: Date;
  /** When the answer is due, in working time; null: no clock runs on it. */
  answerDueAt: Date | null;
  /** What the clock allows, in working time; null as before. */
  targetMs: number | null;
  isLead: boolean;
}

/** More are counted, and not listed. */
export const MOST_WAITING = 500;

/**
 * Who waits for a person, longest first: whose first or next answer a clock runs for, and, where no clock ever ran on the
 * ticket, to whom no person has written since it was opened.
 */
export async function listWaiting(
  tx: Connection,
  workspaceId: WorkspaceId,
  opportunities: readonly string[],
): Promise<Waiting[]> {
  const { rows } = await tx.query<Waiting>({
    name: 'listWaiting',
    text: `select waiting.*, contact.name as contact, coalesce(came.channel, '') as channel
      from (${WAITING} order by "waitsSince", "ticketId" limit ${MOST_WAITING}) as waiting
      join conversation on conversation.workspace_id = $1 and conversation.id = waiting."conversationId"
      join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
      left join lateral (select channel from message where message.workspace_id = $1
        and message.conversation_id = waiting."conversationId" and direction = 'in' order by id desc limit 1) as came on true
      order by "waitsSince", "ticketId"`,
    values: [workspaceId, opportunities],
  });
  return rows;
}

export interface WaitingCount {
  queue: string;
  waiting: number;
  /** Leads that have waited since before `leadsSince`. */
  leadsWaiting: number;
}

/** How many wait, by queue; queues where nobody does are not in it. */
export async function countWaiting(
  tx: Connection,
  workspaceId: WorkspaceId,
  { opportunities, leadsSince }: { opportunities: readonly string[]; leadsSince: Date },
): Promise<WaitingCount[]> {
  const { rows } = await tx.query<WaitingCount>({
    name: 'countWaiting',
    text: `select queue, count(*)::int as waiting,
        (count(*) filter (where "isLead" and "waitsSince" <= $3))::int as "leadsWaiting"
      from (${WAITING}) as waiting group by queue`,
    values: [workspaceId, opportunities, leadsSince],
  });
  return rows;
}

const WAITING = `
select ticket.id as "ticketId", ticket.number, ticket.conversation_id as "conversationId", ticket.queue, ticket.reason,
  ticket.priority, ticket.assignee, coalesce(clock.started_at, ticket.opened_at) as "waitsSince", clock.due_at as "answerDueAt",
  clock.target_ms as "targetMs",
  loop.flow = any($2::text[]) or loop.reason = any($2) or ticket.reason = any($2) as "isLead"
from ticket
join loop on loop.workspace_id = $1 and loop.id = ticket.loop_id
left join lateral (select started_at, due_at, target_ms from ticket_clock where ticket_clock.workspace_id = $1
  and ticket_clock.ticket_id = ticket.id and kind in ('firstResponse', 'nextResponse') and ended_at is null
  order by started_at limit 1) as clock on true
where ticket.workspace_id = $1 and ticket.status in ('open', 'pending') and (clock.started_at is not null
  or not exists (select from ticket_clock where ticket_clock.workspace_id = $1 and ticket_clock.ticket_id = ticket.id)
    and not exists (select from message where message.workspace_id = $1 and message.conversation_id = ticket.conversation_id
      and message.direction = 'out' and message.author <> 'assistant' and message.written_at >= ticket.opened_at))`;
