import { notify } from '../activity/notify.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import type { FoundTicket } from './findTicket.ts';

interface Told {
  ticket: Pick<FoundTicket, 'id' | 'number' | 'conversationId'>;
  about: 'ticketChanged' | 'noteAdded';
  /** What makes it another event than the one before: a note's id, an instant. */
  what: string;
  by: AgentId;
  at: Date;
}

/** Tells those who watch a ticket, except who did it. */
export async function tellWatchers(
  tx: Connection,
  workspaceId: WorkspaceId,
  { ticket, about, what, by, at }: Told,
): Promise<void> {
  const { rows } = await tx.query<{ agent_id: AgentId }>({
    name: 'watchersOf',
    text: `select agent_id from ticket_watcher where workspace_id = $1 and ticket_id = $2 and agent_id <> $3`,
    values: [workspaceId, ticket.id, by],
  });
  if (rows.length === 0) return;
  await notify(tx, workspaceId, {
    agents: rows.map(({ agent_id: agent }) => agent),
    about,
    key: `${about}:${ticket.id}:${what}`,
    conversationId: ticket.conversationId,
    ticketId: ticket.id,
    details: { number: ticket.number, by },
    at,
  });
}
