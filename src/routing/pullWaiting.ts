import type { AgentId, ConversationId, TicketId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Desk } from './desk.ts';
import type { TicketPriority } from './holds.ts';
import { readDesk } from './readDesk.ts';
import { FALLBACK, give, inOrder, type Needs } from './route.ts';

/** A ticket that waits for somebody fit. */
export interface WaitingTicket {
  id: TicketId;
  number: string;
  conversationId: ConversationId;
  queue: string;
  priority: TicketPriority;
  needs: Needs;
  language: string;
  dueAt: Date;
  openedAt: Date;
  /** Of the conversation: what was given and came back waits anew. */
  version: number;
}

/** At most this many are looked at in one pass of the sweep; those due first. */
const AT_ONCE = 500;

const WAITS = `status in ('open', 'pending') and (assignee is null or routed_by = 'fallback')`;

/** For the sweep: a ticket waits for somebody fit. */
export const WAITING_DUE = `select from ticket where workspace_id = $1 and ${WAITS}`;

/**
 * Gives what waits to whoever has come online, has room again, or whose queue has opened: the most pressing first, then
 * what is due first, then the oldest. It only posts events, each once for one wait; the turns that take them look again.
 * With nothing that waits it costs one look into an index.
 */
export async function pullWaiting(
  db: Database,
  workspaceId: WorkspaceId,
  now: Date,
): Promise<ConversationId[]> {
  const waiting = await readWaiting(db, workspaceId);
  if (waiting.length === 0) return [];
  const desk = await readDesk(db, workspaceId, null);
  if (desk.agents.size === 0) return [];
  const given = placed(desk, waiting, now);
  if (given.length === 0) return [];
  const { rows } = await queryIn<{ conversation_id: ConversationId }>(db, workspaceId, {
    name: 'postPulls',
    text: `insert into event (workspace_id, id, conversation_id, key, payload, received_at)
      select $1, time_ordered_id(), conversation_id, 'pull:' || ticket_id || ':' || version, jsonb_build_object('kind', 'assign',
        'ticketId', ticket_id, 'to', jsonb_build_object('agent', agent), 'by', 'routing', 'rule', 'pull'), $3
      from jsonb_to_recordset($2::jsonb) as given(conversation_id uuid, ticket_id uuid, agent text, version bigint)
      on conflict (workspace_id, conversation_id, key) do nothing
      returning conversation_id`,
    values: [workspaceId, JSON.stringify(given), now],
  });
  return [...new Set(rows.map((row) => row.conversation_id))];
}

/** Who would get what, in order; each that is given leaves less room for the next. */
export function placed(
  desk: Desk,
  waiting: readonly WaitingTicket[],
  now: Date,
): { conversation_id: ConversationId; ticket_id: TicketId; agent: AgentId; version: number }[] {
  const priorityOf = (queue: string) => desk.queues.get(queue)?.priority ?? 0;
  const ordered = waiting
    .map((ticket) => ({ ...ticket, queuePriority: priorityOf(ticket.queue) }))
    .sort(inOrder);
  return ordered.flatMap(({ id, conversationId, queue, needs, language, version }) => {
    const { assignee, rule } = give(desk, { queue, needs, language, at: now });
    const agent = assignee === null || rule === FALLBACK ? undefined : desk.agents.get(assignee);
    if (!agent) return [];
    agent.load += 1;
    agent.lastAssignedMs = now.getTime();
    return [{ conversation_id: conversationId, ticket_id: id, agent: agent.id, version }];
  });
}

/** What waits for somebody fit, what is due first before the rest; of one queue when it is named. */
export async function readWaiting(
  db: Database,
  workspaceId: WorkspaceId,
  queue: string | null = null,
): Promise<WaitingTicket[]> {
  const { rows } = await queryIn<WaitingTicket>(db, workspaceId, {
    name: 'readWaiting',
    text: `select ticket.id, number, conversation_id as "conversationId", queue, priority, needs, due_at as "dueAt",
        opened_at as "openedAt", coalesce(conversation.language, contact.language, workspace.language) as language,
        conversation.version
      from ticket
      join workspace on workspace.id = $1
      join conversation on conversation.workspace_id = $1 and conversation.id = ticket.conversation_id
      join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
      where ticket.workspace_id = $1 and ${WAITS}
        and ($2::text is null or queue = $2)
      order by due_at limit ${AT_ONCE}`,
    values: [workspaceId, queue],
  });
  return rows;
}
