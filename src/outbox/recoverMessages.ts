import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { UNKNOWN_WAIT_MS } from './sendMessage.ts';

/** How long a queued message may wait for the process that queued it before any other sends it, in ms. */
const UNTENDED_MS = 1_000;
/** A message that may have been sent is sent again at most this often. */
const RESENDS = 2;

interface Recovery {
  now: Date;
  deadProcesses: number[];
}

/**
 * Takes up what a dead process left: what it was sending becomes `unknown`; what stays unknown after the provider's
 * statuses had time to tell is sent again, except a statement about money, which a person looks at instead.
 * Gives the conversations that have something to send or to hear.
 */
export async function recoverMessages(
  db: Database,
  workspaceId: WorkspaceId,
  { now, deadProcesses }: Recovery,
): Promise<{ toSend: ConversationId[]; toHear: ConversationId[] }> {
  await queryIn(db, workspaceId, {
    name: 'recoverMessages.sending',
    text: `update message set status = 'unknown', next_attempt_at = $4, failure = '{"reason": "senderDied"}'
      where workspace_id = $1 and status = 'sending' and (claimed_by = any($2) or next_attempt_at < $3)`,
    values: [workspaceId, deadProcesses, now, new Date(now.getTime() + UNKNOWN_WAIT_MS)],
  });
  const { rows: heard } = await queryIn<{ conversation_id: ConversationId }>(db, workspaceId, {
    name: 'recoverMessages.unknown',
    text: RESOLVE,
    values: [workspaceId, now, RESENDS],
  });
  const { rows: waiting } = await queryIn<{ conversation_id: ConversationId }>(db, workspaceId, {
    name: 'recoverMessages.queued',
    text: `select distinct conversation_id from message where workspace_id = $1 and status = 'queued'
      and coalesce(next_attempt_at, written_at + $3 * interval '1 ms') <= $2 limit 500`,
    values: [workspaceId, now, UNTENDED_MS],
  });
  const ids = (rows: { conversation_id: ConversationId }[]) => rows.map((row) => row.conversation_id);
  return { toSend: ids(waiting), toHear: ids(heard) };
}

const RESOLVE = `
with due as materialized (
  select id, conversation_id, loop_id, states_money or attempt > $3 as needs_person from message
  where workspace_id = $1 and status = 'unknown' and next_attempt_at <= $2),
again as (
  update message set status = 'queued', next_attempt_at = $2 from due
  where message.workspace_id = $1 and message.id = due.id and message.status = 'unknown' and not due.needs_person),
given_up as (
  update message set next_attempt_at = null, failure = '{"reason": "unconfirmed"}' from due
  where message.workspace_id = $1 and message.id = due.id and message.status = 'unknown' and due.needs_person
  returning message.id, message.conversation_id, message.loop_id)
insert into event (workspace_id, id, conversation_id, key, payload, received_at)
select $1, time_ordered_id(), conversation_id, 'undelivered:' || id,
  jsonb_build_object('kind', 'undelivered', 'messageId', id, 'loopId', loop_id, 'reason', 'unconfirmed'), $2
from given_up
on conflict (workspace_id, conversation_id, key) do nothing
returning conversation_id`;
