import { newId, type ConversationId, type WorkspaceId } from '../base/id.ts';
import type { SendFailure } from '../channels/channel.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** What a provider says of a message that we sent. It names our message, or at least its own. */
export interface DeliveryStatus {
  channel: string;
  messageId: string | null;
  externalId: string;
  status: 'sent' | 'delivered' | 'read' | 'played' | 'failed';
  failure: SendFailure | null;
  /** How it is billed, once it arrived. */
  pricing?: { category: string; type: string };
}

const RANKS = { failed: 0, sent: 1, delivered: 2, read: 3, played: 4 } as const;

/**
 * Applies many statuses in one statement. The rank of a message only rises: statuses come twice, late and out of order.
 *
 * A status of a message whose send was ambiguous settles it: that it has one proves that it was sent.
 * What arrived is billed as the first status says that tells it.
 * A failure because of a closed window sends the template instead; any other failure posts `undelivered`.
 * Gives the conversations that were posted to.
 */
export async function applyStatuses(
  db: Database,
  workspaceId: WorkspaceId,
  statuses: DeliveryStatus[],
  now: Date,
): Promise<ConversationId[]> {
  const rows = highest(statuses).map((status) => ({
    channel: status.channel,
    message_id: isUuid(status.messageId) ? status.messageId : null,
    external_id: status.externalId,
    status: status.status,
    rank: RANKS[status.status],
    is_window: status.failure?.remedy === 'window',
    failure: status.failure && {
      reason: status.failure.remedy,
      code: status.failure.code,
      detail: status.failure.detail,
    },
    bill: status.pricing ?? null,
    event_id: newId(),
  }));
  const { rows: posted } = await queryIn<{ conversation_id: ConversationId }>(db, workspaceId, {
    name: 'applyStatuses',
    text: APPLY,
    values: [workspaceId, JSON.stringify(rows), now],
  });
  return posted.map((row) => row.conversation_id);
}

/** One statement may touch a row once: of several statuses of one message the furthest counts. */
function highest(statuses: DeliveryStatus[]): DeliveryStatus[] {
  const byMessage = Map.groupBy(statuses, ({ messageId, externalId }) => messageId ?? externalId);
  return [...byMessage.values()].flatMap((group) =>
    group
      .sort((a, b) => RANKS[b.status] - RANKS[a.status])
      .slice(0, 1)
      .map((furthest) => billed(furthest, group)),
  );
}

/** Pricing comes with one of several statuses; only what arrived is billed. */
function billed(furthest: DeliveryStatus, group: DeliveryStatus[]): DeliveryStatus {
  const pricing = group.find((status) => status.pricing !== undefined && ARRIVED.has(status.status))?.pricing;
  const { pricing: _, ...plain } = furthest;
  return pricing === undefined || !ARRIVED.has(furthest.status) ? plain : { ...plain, pricing };
}

const ARRIVED: ReadonlySet<string> = new Set(['delivered', 'read', 'played']);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isUuid = (text: string | null): boolean => text !== null && UUID.test(text);

const APPLY = `
with status as materialized (
  select * from jsonb_to_recordset($2::jsonb) as status(channel text, message_id uuid, external_id text, status text,
    rank int, is_window bool, failure jsonb, bill jsonb, event_id uuid)),
found as materialized (
  select message.id, status.* from status join message on message.workspace_id = $1 and message.direction = 'out'
    and (message.id = status.message_id
      or (status.message_id is null and message.channel = status.channel and message.external_id = status.external_id))),
risen as (
  update message set status = found.status, status_rank = found.rank, failure = null, next_attempt_at = null,
    external_id = coalesce(message.external_id, found.external_id), sent_at = coalesce(message.sent_at, $3)
  from found
  where message.workspace_id = $1 and message.id = found.id and found.rank > message.status_rank
    and message.status <> 'failed'
  returning message.id, message.conversation_id, message.status),
billed as (
  insert into message_bill (workspace_id, message_id, category, type)
  select $1, id, bill->>'category', bill->>'type' from found where bill->>'category' is not null
  on conflict (workspace_id, message_id) do nothing),
template_instead as (
  update message set status = 'queued', status_rank = 0, content = message.fallback, external_id = null,
    failure = found.failure, next_attempt_at = $3
  from found
  where message.workspace_id = $1 and message.id = found.id and found.status = 'failed' and found.is_window
    and message.fallback is not null and message.content->>'kind' <> 'template' and message.status_rank <= 1),
failed as (
  update message set status = 'failed', failure = found.failure, next_attempt_at = null
  from found
  where message.workspace_id = $1 and message.id = found.id and found.status = 'failed' and message.status_rank <= 1
    and message.status not in ('failed', 'queued')
    and not (found.is_window and message.fallback is not null and message.content->>'kind' <> 'template')
  returning message.id, message.conversation_id, message.loop_id, found.event_id,
    case when found.is_window then 'windowClosed' else found.failure->>'reason' end as reason),
told as (
  insert into activity (workspace_id, id, conversation_id, facts, at)
  select $1, time_ordered_id(), conversation_id,
    jsonb_agg(jsonb_build_object('kind', 'message.status', 'messageId', id, 'status', status)), $3
  from (select id, conversation_id, status from risen
    union all select id, conversation_id, 'failed' from failed) as changed
  group by conversation_id)
insert into event (workspace_id, id, conversation_id, key, payload, received_at)
select $1, event_id, conversation_id, 'undelivered:' || id,
  jsonb_build_object('kind', 'undelivered', 'messageId', id, 'loopId', loop_id, 'reason', reason), $3
from failed
on conflict (workspace_id, conversation_id, key) do nothing
returning conversation_id`;
