import type { WorkspaceId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

export interface ListedTicket {
  number: string;
  queue: string;
  status: string;
  priority: string;
  reason: string;
  assignee: string | null;
  summary: Json;
  openedAt: Date;
  dueAt: Date;
  conversationId: string;
  loopId: string;
  protocolNumber: string;
}

/** The tickets that wait for a person, the most urgent first; of one queue when it is named. At most a hundred. */
export async function listTickets(
  db: Database,
  workspaceId: WorkspaceId,
  queue: string | null,
): Promise<ListedTicket[]> {
  const { rows } = await queryIn<ListedTicket>(db, workspaceId, {
    name: 'listTickets',
    text: `select ticket.number, ticket.queue, ticket.status, ticket.priority, ticket.reason, ticket.assignee, ticket.summary,
        ticket.opened_at as "openedAt", ticket.due_at as "dueAt", ticket.conversation_id as "conversationId",
        ticket.loop_id as "loopId", loop.protocol_number as "protocolNumber"
      from ticket join loop on loop.workspace_id = ticket.workspace_id and loop.id = ticket.loop_id
      where ticket.workspace_id = $1 and ticket.status in ('open', 'pending') and ($2::text is null or ticket.queue = $2)
      order by ticket.due_at limit 100`,
    values: [workspaceId, queue],
  });
  return rows;
}
