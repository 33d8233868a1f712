import type { ConversationId, LoopId, MessageId, WorkspaceId } from '../base/id.ts';
import type { OutboundContent } from '../conversation/content.ts';
import { SERVICE_WINDOW_MS } from '../conversation/serviceWindow.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** A message that this process sends now. `attempt` fences it: what another attempt has settled since stays settled. */
export interface ClaimedMessage {
  id: MessageId;
  conversationId: ConversationId;
  loopId: LoopId | null;
  channel: string;
  account: string;
  to: { externalId: string; phone: string | null };
  content: OutboundContent;
  fallback: OutboundContent | null;
  lastInboundAt: Date | null;
  statesMoney: boolean;
  attempt: number;
  /** More messages of this conversation wait behind this one. */
  hasMore: boolean;
}

/** What is to be sent now; nothing; or nobody can tell before the conversation's own change is done. */
export type Claim = ClaimedMessage | 'busy' | null;

/** Longest time that an attempt may take before another process may think it dead, in ms. */
export const SEND_LEASE_MS = 30_000;

/**
 * Takes the next message of each conversation, in order, at most one at a time.
 *
 * The fence of ownership is here, in the statement that lets a message leave: a message of the assistant is dropped
 * when the holder has changed since it was decided, and waits while somebody's taking over waits in the inbox: the turn
 * that takes it decides, and wakes the outbox again. The conversation's row is locked for the length of the statement, so
 * that no holder changes between the look at the epoch and the claim; of one that is being changed just now it is told
 * that it is busy, and whoever asked looks again.
 *
 * What would leave as marketing is dropped for an address whose contact stopped it, whoever said it.
 */
export async function claimMessages(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationIds, processId, now }: { conversationIds: ConversationId[]; processId: number; now: Date },
): Promise<Claim[]> {
  const { rows } = await queryIn<Row>(db, workspaceId, {
    name: 'claimMessages',
    text: CLAIM,
    values: [
      workspaceId,
      conversationIds,
      processId,
      now,
      new Date(now.getTime() + SEND_LEASE_MS),
      new Date(now.getTime() - SERVICE_WINDOW_MS),
    ],
  });
  const claimed = new Map(rows.map((row) => [row.conversation_id, row]));
  return conversationIds.map((id) => {
    const row = claimed.get(id);
    if (!row) return null;
    return isMessage(row) ? toMessage(row) : 'busy';
  });
}

/** Of a conversation that is busy there is nothing else. */
type Row = MessageRow | { id: null; conversation_id: string };

const isMessage = (row: Row): row is MessageRow => row.id !== null;

interface MessageRow {
  id: string;
  conversation_id: string;
  loop_id: string | null;
  channel: string;
  account: string;
  external_id: string;
  phone: string | null;
  content: OutboundContent;
  fallback: OutboundContent | null;
  last_inbound_at: Date | null;
  states_money: boolean;
  attempt: number;
  has_more: boolean;
}

function toMessage(row: MessageRow): ClaimedMessage {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    loopId: row.loop_id,
    channel: row.channel,
    account: row.account,
    to: { externalId: row.external_id, phone: row.phone },
    content: row.content,
    fallback: row.fallback,
    lastInboundAt: row.last_inbound_at,
    statesMoney: row.states_money,
    attempt: row.attempt,
    hasMore: row.has_more,
  };
}

// $1 workspace, $2 conversations, $3 process, $4 now, $5 end of the lease, $6 the service window is closed for who wrote before
const CLAIM = `
with stale as (
  update message set status = 'dropped', failure = '{"reason": "stale"}', next_attempt_at = null
  from conversation
  where message.workspace_id = $1 and message.conversation_id = any($2) and message.status = 'queued'
    and message.author not like 'agent:%'
    and conversation.workspace_id = $1 and conversation.id = message.conversation_id
    and message.epoch <> conversation.epoch
  returning message.id),
stopped as (
  update message set status = 'dropped', failure = '{"reason": "marketingStopped"}', next_attempt_at = null
  from address
  where message.workspace_id = $1 and message.conversation_id = any($2) and message.status = 'queued'
    and (message.content ? 'isMarketing'
      or message.fallback ? 'isMarketing' and coalesce(address.last_inbound_at, '-infinity') <= $6)
    and address.workspace_id = $1 and address.id = message.address_id and address.consent->>'marketing' = 'stop'
  returning message.id),
first as materialized (
  select distinct on (message.conversation_id) message.id, message.conversation_id, message.author, message.epoch,
    message.status
  from message
  where message.workspace_id = $1 and message.conversation_id = any($2) and message.status in ('queued', 'sending')
    and message.id not in (select id from stale) and message.id not in (select id from stopped)
  order by message.conversation_id, message.id),
held as materialized (
  select first.id from first
    join conversation on conversation.workspace_id = $1 and conversation.id = first.conversation_id
  where first.author like 'agent:%' or first.epoch = conversation.epoch
  for share of conversation skip locked),
busy as (
  select first.conversation_id from first
    join conversation on conversation.workspace_id = $1 and conversation.id = first.conversation_id
  where first.status = 'queued' and (first.author like 'agent:%' or first.epoch = conversation.epoch)
    and first.id not in (select id from held)),
taken as (
  update message set status = 'sending', claimed_by = $3, attempt = message.attempt + 1, next_attempt_at = $5
  from held, address left join channel_account account on account.workspace_id = $1
    and account.channel = address.channel and account.external_id = address.account
  where message.workspace_id = $1 and message.id = held.id and message.status = 'queued'
    and (message.author like 'agent:%' or not exists (
      select from event where event.workspace_id = $1 and event.conversation_id = message.conversation_id
        and event.turn_number is null
        and (event.payload->>'kind' in ('echo', 'assign')
          or event.payload->'act'->>'kind' in ('takeOver', 'typing', 'write'))))
    and coalesce(message.next_attempt_at, '-infinity') <= $4
    and address.workspace_id = $1 and address.id = message.address_id and account.held_reason is null
  returning message.id, message.conversation_id, message.loop_id, message.channel, address.account, address.external_id,
    address.phone, message.content, message.fallback, address.last_inbound_at, message.states_money, message.attempt)
select conversation_id, taken.id, taken.loop_id, taken.channel, taken.account, taken.external_id, taken.phone,
  taken.content, taken.fallback, taken.last_inbound_at, taken.states_money, taken.attempt, exists (select from message later where later.workspace_id = $1
  and later.conversation_id = taken.conversation_id and later.status = 'queued' and later.id > taken.id) as has_more
from taken full join busy using (conversation_id)`;
