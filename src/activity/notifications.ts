import type { AgentId, ConversationId, TicketId, WorkspaceId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

export interface Notification {
  id: string;
  about: string;
  conversationId: ConversationId | null;
  ticketId: TicketId | null;
  details: JsonObject;
  madeAt: Date;
  readAt: Date | null;
}

/** What one agent was told, the newest first. @param before The id of the last one of the page before. */
export async function listNotifications(
  db: Database,
  workspaceId: WorkspaceId,
  {
    agent,
    isUnread,
    before,
    limit,
  }: { agent: AgentId; isUnread: boolean; before: string | null; limit: number },
): Promise<Notification[]> {
  const { rows } = await queryIn<Notification>(db, workspaceId, {
    name: 'listNotifications',
    text: `select id, about, conversation_id as "conversationId", ticket_id as "ticketId", details, made_at as "madeAt",
        read_at as "readAt"
      from notification where workspace_id = $1 and agent_id = $2 and (not $3::bool or read_at is null)
        and ($4::uuid is null or id < $4)
      order by id desc limit $5`,
    values: [workspaceId, agent, isUnread, before, limit],
  });
  return rows;
}

/** Marks as read what the agent was told: these, or all. Gives how many were not read before. */
export async function readNotifications(
  db: Database,
  workspaceId: WorkspaceId,
  { agent, ids, at }: { agent: AgentId; ids: readonly string[] | null; at: Date },
): Promise<number> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'readNotifications',
    text: `update notification set read_at = $4
      where workspace_id = $1 and agent_id = $2 and read_at is null and ($3::uuid[] is null or id = any($3))`,
    values: [workspaceId, agent, ids, at],
  });
  return rowCount ?? 0;
}
