import { AppError } from '../base/errors.ts';
import type { ConversationId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Asker } from './asker.ts';

/** Up to its last message now, or back to nothing. @throws AppError CONVERSATION_NOT_FOUND */
export async function markRead(
  db: Database,
  { workspaceId, id: me }: Asker,
  { conversationId, isRead, now }: { conversationId: ConversationId; isRead: boolean; now: Date },
): Promise<void> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'markRead',
    text: `insert into conversation_read (workspace_id, agent_id, conversation_id, read_until, read_at)
      select $1, $2, id, case when $4 then (select message.id from message
          where message.workspace_id = $1 and message.conversation_id = conversation.id order by message.id desc limit 1) end, $5
      from conversation where workspace_id = $1 and id = $3
      on conflict (workspace_id, agent_id, conversation_id)
        do update set read_until = excluded.read_until, read_at = excluded.read_at`,
    values: [workspaceId, me, conversationId, isRead, now],
  });
  if (rowCount === 0) throw notFound(conversationId);
}

/** Puts it off for who asks. @throws AppError CONVERSATION_NOT_FOUND, SNOOZE_OVER */
export async function snooze(
  db: Database,
  { workspaceId, id: me }: Asker,
  { conversationId, until, now }: { conversationId: ConversationId; until: Date; now: Date },
): Promise<void> {
  if (until <= now)
    throw new AppError(
      'SNOOZE_OVER',
      'A conversation is put off until a time that is ahead; choose a later one',
    );
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'snoozeConversation',
    text: `insert into conversation_snooze (workspace_id, agent_id, conversation_id, until, snoozed_at)
      select $1, $2, id, $4, $5 from conversation where workspace_id = $1 and id = $3
      on conflict (workspace_id, agent_id, conversation_id)
        do update set until = excluded.until, snoozed_at = excluded.snoozed_at`,
    values: [workspaceId, me, conversationId, until, now],
  });
  if (rowCount === 0) throw notFound(conversationId);
}

/** @throws AppError CONVERSATION_NOT_FOUND */
export async function wake(
  db: Database,
  { workspaceId, id: me }: Asker,
  conversationId: ConversationId,
): Promise<void> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'wakeConversation',
    text: `with gone as (delete from conversation_snooze where workspace_id = $1 and agent_id = $2 and conversation_id = $3)
      select from conversation where workspace_id = $1 and id = $3`,
    values: [workspaceId, me, conversationId],
  });
  if (rowCount === 0) throw notFound(conversationId);
}

function notFound(conversationId: ConversationId): AppError {
  return new AppError(
    'CONVERSATION_NOT_FOUND',
    `No conversation has the id ${conversationId}; look it up by a protocol number or a ticket`,
    { conversationId },
  );
}
