import { newId, type ConversationId, type LoopId, type MessageId, type WorkspaceId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { ConversationEvent } from '../conversation/event.ts';

/** What became of one attempt to send. Written only if the attempt is still the message's last one. */
export interface SentMessage {
  id: MessageId;
  conversationId: ConversationId;
  loopId: LoopId | null;
  attempt: number;
  status: 'sent' | 'queued' | 'unknown' | 'failed';
  externalId: string | null;
  /** For `queued`: not before. For `unknown`: until then a status of the provider may tell. */
  nextAttemptAt: Date | null;
  failure: JsonObject | null;
  /** Set when the message goes on in another form: the template in place of free text. */
  content: JsonObject | null;
}

/**
 * Writes down what became of many attempts in one statement. A message that will not arrive posts
 * `undelivered` to its conversation in the same statement, so that somebody takes the next step.
 * Gives the conversations that were posted to.
 */
export async function settleMessages(
  db: Database,
  workspaceId: WorkspaceId,
  sent: SentMessage[],
  now: Date,
): Promise<ConversationId[]> {
  const rows = sent.map((message) => ({
    ...message,
    conversation_id: message.conversationId,
    external_id: message.externalId,
    next_attempt_at: message.nextAttemptAt,
    event_id: newId(),
    event: message.status === 'failed' ? undelivered(message) : null,
  }));
  const { rows: posted } = await queryIn<{ conversation_id: ConversationId }>(db, workspaceId, {
    name: 'settleMessages',
    text: SETTLE,
    values: [workspaceId, JSON.stringify(rows), now],
  });
  return posted.map((row) => row.conversation_id);
}

function undelivered({ id, loopId, failure }: SentMessage): ConversationEvent {
  const reason = typeof failure?.reason === 'string' ? failure.reason : 'unknown';
  return { kind: 'undelivered', messageId: id, loopId, reason };
}

// A status of the provider may have come first: then the message is already further than `sent`.
const SETTLE = `
with attempt as materialized (
  select * from jsonb_to_recordset($2::jsonb) as attempt(id uuid, conversation_id uuid, attempt int, status text,
    external_id text, next_attempt_at timestamptz, failure jsonb, content jsonb, event_id uuid, event jsonb)),
settled as (
  update message set
    status = case when message.status_rank > 0 then message.status else attempt.status end,
    status_rank = greatest(message.status_rank, case attempt.status when 'sent' then 1 else 0 end),
    external_id = coalesce(message.external_id, attempt.external_id),
    content = coalesce(nullif(attempt.content, 'null'), message.content),
    failure = nullif(attempt.failure, 'null'),
    next_attempt_at = attempt.next_attempt_at,
    sent_at = case attempt.status when 'sent' then coalesce(message.sent_at, $3) else message.sent_at end
  from attempt
  where message.workspace_id = $1 and message.id = attempt.id and message.attempt = attempt.attempt
    and message.status in ('sending', 'unknown', 'sent', 'delivered', 'read', 'played')
  returning message.id, message.status)
insert into event (workspace_id, id, conversation_id, key, payload, received_at)
select $1, attempt.event_id, attempt.conversation_id, 'undelivered:' || attempt.id, attempt.event, $3
from attempt join settled on settled.id = attempt.id
where settled.status = 'failed'
on conflict (workspace_id, conversation_id, key) do nothing
returning conversation_id`;
