import type { ConversationId, LoopId, TicketId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import type { LimboReason } from '../ticket/limbo.ts';
import { OPEN_LOOPS } from './limbo.ts';

/** Something that goes nowhere until somebody decides about it. */
export interface Decision {
  loopId: LoopId;
  conversationId: ConversationId;
  /** The open ticket on it; null: no person was asked yet. */
  ticketId: TicketId | null;
  protocolNumber: string;
  contact: string | null;
  channel: string;
  reason: string;
  flow: string;
  queue: string | null;
  assignee: string | null;
  nextStep: string | null;
  isLead: boolean;
  /** Since when it is late, or nobody's: the due date that passed, or its last move. */
  since: Date;
  /** Null: nothing but late. */
  limbo: LimboReason | null;
}

/** So many of each kind. */
const MOST = 100;

/** Tickets past their due date, leads first and the longest late before the others; a page of them. */
export async function listPastDue(
  tx: Connection,
  workspaceId: WorkspaceId,
  { now, opportunities }: { now: Date; opportunities: readonly string[] },
): Promise<Decision[]> {
  const { rows } = await tx.query<Decision>({
    name: 'listPastDue',
    text: `select ${COLUMNS}, ${IS_LEAD} or ticket.reason = any($3) as "isLead", ticket.due_at as since, null as limbo,
        loop.next_step as "nextStep"
      from ticket join loop on loop.workspace_id = $1 and loop.id = ticket.loop_id ${CONTACT}
      where ticket.workspace_id = $1 and ticket.status in ('open', 'pending') and ticket.due_at <= $2
      order by "isLead" desc, ticket.due_at, ticket.id limit ${MOST}`,
    values: [workspaceId, now, opportunities],
  });
  return rows;
}

/** What is in limbo, the longest first; a page of it. */
export async function listStranded(
  tx: Connection,
  workspaceId: WorkspaceId,
  { now, opportunities }: { now: Date; opportunities: readonly string[] },
): Promise<Decision[]> {
  const { rows } = await tx.query<Decision>({
    name: 'listStranded',
    text: `select ${COLUMNS}, ${IS_LEAD} as "isLead",
        case when stranded.limbo = 'overdue' then loop.deadline_at else loop.moved_at end as since, stranded.limbo,
        loop.next_step as "nextStep"
      from (${OPEN_LOOPS}) as stranded join loop on loop.workspace_id = $1 and loop.id = stranded."loopId"
      left join lateral (select * from ticket where ticket.workspace_id = $1 and ticket.loop_id = loop.id
        and status in ('open', 'pending') order by opened_at limit 1) as ticket on true ${CONTACT}
      where stranded.limbo is not null order by since, loop.id limit ${MOST}`,
    values: [workspaceId, now, opportunities],
  });
  return rows;
}

const COLUMNS = `loop.id as "loopId", loop.conversation_id as "conversationId", ticket.id as "ticketId",
  loop.protocol_number as "protocolNumber", contact.name as contact, coalesce(came.channel, '') as channel,
  coalesce(ticket.reason, loop.reason) as reason, loop.flow, ticket.queue, ticket.assignee`;

const IS_LEAD = `loop.flow = any($3::text[]) or loop.reason = any($3)`;

const CONTACT = `
join conversation on conversation.workspace_id = $1 and conversation.id = loop.conversation_id
join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
left join lateral (select channel from message where message.workspace_id = $1
  and message.conversation_id = loop.conversation_id and direction = 'in' order by id desc limit 1) as came on true`;
