import type { ConversationId, EventId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/**
 * Brings events to the conversation that they belong to: that of their loop, their ticket or their address, and of a
 * merged contact that of the one it was merged into. What had been there already is dropped.
 * Gives the conversations that got something; none when all of it belongs here.
 */
export async function forwardStrays(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, eventIds }: { conversationId: ConversationId; eventIds: EventId[] },
): Promise<ConversationId[]> {
  const { rows } = await queryIn<{ home: ConversationId }>(db, workspaceId, {
    name: 'forwardStrays',
    text: FORWARD,
    values: [workspaceId, conversationId, eventIds],
  });
  return rows.map(({ home }) => home);
}

const FORWARD = `
with recursive stray as materialized (
  select id, key, payload, coalesce(
    (select loop.conversation_id from loop where loop.workspace_id = $1
      and loop.id = coalesce(payload->>'loopId', payload->'act'->>'loopId')::uuid),
    (select ticket.conversation_id from ticket where ticket.workspace_id = $1 and ticket.id = (payload->>'ticketId')::uuid),
    (select conversation.id from address join conversation on conversation.workspace_id = $1
      and conversation.contact_id = address.contact_id
      where address.workspace_id = $1 and address.id = (payload->>'addressId')::uuid),
    $2::uuid) as at_id
  from event where workspace_id = $1 and conversation_id = $2 and id = any($3) and turn_number is null),
line as (
  select stray.id, contact.id as contact_id, contact.merged_into_id
  from stray join conversation on conversation.workspace_id = $1 and conversation.id = stray.at_id
    join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
  union all
  select line.id, contact.id, contact.merged_into_id
  from line join contact on contact.workspace_id = $1 and contact.id = line.merged_into_id),
moving as materialized (
  select stray.id, stray.payload, conversation.id as home, exists (select from event other where other.workspace_id = $1
    and other.conversation_id = conversation.id and other.key = stray.key) as is_there
  from stray join line on line.id = stray.id and line.merged_into_id is null
    join conversation on conversation.workspace_id = $1 and conversation.contact_id = line.contact_id
  where conversation.id <> $2),
dropped as (
  delete from event using moving where event.workspace_id = $1 and event.id = moving.id and is_there),
moved as (
  update event set conversation_id = home, tried_by = null from moving
  where event.workspace_id = $1 and event.id = moving.id and not is_there),
said as (
  update message set conversation_id = home from moving
  where message.workspace_id = $1 and message.id = (moving.payload->>'messageId')::uuid
    and moving.payload->>'kind' in ('message', 'echo') and message.conversation_id = $2)
select distinct home from moving`;
