import type { AgentId, ConversationId, TicketId, WorkspaceId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';
import type { Connection } from '../db/pool.ts';
import { recordActivity } from './recordActivity.ts';

/** Something that agents are told. The words are made where it is shown, in the language of who reads it. */
export interface Notice {
  agents: readonly AgentId[];
  /** What it is told for: 'mention', 'assigned', 'clock.warned', 'leadWaits' … */
  about: string;
  /** Each agent is told once per key: 'mention:<note id>'. */
  key: string;
  conversationId: ConversationId | null;
  ticketId: TicketId | null;
  /** Ids and numbers; no contact's words. */
  details: JsonObject;
  at: Date;
}

/** Tells agents something, in the transaction in which it became true. Who was told under this key is not told again. */
export async function notify(tx: Connection, workspaceId: WorkspaceId, notice: Notice): Promise<void> {
  const { agents, about, key, conversationId, ticketId, details, at } = notice;
  const { rows } = await tx.query<{ id: string; agent_id: AgentId }>({
    name: 'notify',
    text: `insert into notification (workspace_id, id, agent_id, about, key, conversation_id, ticket_id, details, made_at)
      select $1, time_ordered_id(), agent_id, $3, $4, $5, $6, $7, $8 from unnest($2::text[]) as agent_id
      on conflict (workspace_id, agent_id, key) do nothing
      returning id, agent_id`,
    values: [workspaceId, agents, about, key, conversationId, ticketId, details, at],
  });
  const facts = rows.map(({ id, agent_id: agent }) => ({
    kind: 'notification.made' as const,
    notificationId: id,
    agent,
    about,
  }));
  await recordActivity(tx, workspaceId, { conversationId, facts, at });
}
