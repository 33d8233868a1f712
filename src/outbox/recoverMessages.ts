import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { MESSAGE_LOST_BY } from './releaseOwnClaims.ts';
import { UNKNOWN_WAIT_MS } from './sendMessage.ts';

/** How long a queued message may wait for the process that queued it before any other sends it, in ms. */
const UNTENDED_MS = 1_000;
/** A message that may have been sent is sent again at most this often. */
const RESENDS = 2;

/** For the sweep: also what this process claimed and never heard of. */
export const MESSAGES_DUE = [
  `select from message where workspace_id = $1 and status = 'sending'
  and (claimed_by = any($3) or next_attempt_at < ${MESSAGE_LOST_BY})`,
  `select from message where workspace_id = $1 and status = 'unknown' and next_attempt_at <= $2`,
  `select from message where workspace_id = $1 and status = 'queued'
  and coalesce(next_attempt_at, written_at + interval '${UNTENDED_MS} ms') <= $2`,
];

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
  const { rows } = await queryIn<{ what: 'send' | 'hear'; conversationId: ConversationId }>(db, workspaceId, {
    name: 'recoverMessages',
    text: RECOVER,
    values: [
      workspaceId,
      now,
      RESENDS,
      deadProcesses,
      new Date(now.getTime() + UNKNOWN_WAIT_MS),
      UNTENDED_MS,
    ],
  });
  const of = (asked: 'send' | 'hear') => [
    ...new Set(rows.filter(({ what }) => what === asked).map(({ conversationId }) => conversationId)),
  ];
  return { toSend: of('send'), toHear: of('hear') };
}

/** Each part looks at messages of another status, so none of them sees what another one changes. */
const RECOVER = `
with died as (
  update message set status = 'unknown', next_attempt_at = $5, failure = '{"reason": "senderDied"}'
  where workspace_id = $1 and status = 'sending' and (claimed_by = any($4) or next_attempt_at < $2)),
due as materialized (
  select id, conversation_id, loop_id, states_money or attempt > $3 as needs_person from message
  where workspace_id = $1 and status = 'unknown' and next_attempt_at <= $2),
again as (
  update message set status = 'queued', next_attempt_at = $2 from due
  where message.workspace_id = $1 and message.id = due.id and message.status = 'unknown' and not due.needs_person
  returning message.conversation_id),
given_up as (
  update message set next_attempt_at = null, failure = '{"reason": "unconfirmed"}' from due
  where message.workspace_id = $1 and message.id = due.id and message.status = 'unknown' and due.needs_person
  returning message.id, message.conversation_id, message.loop_id),
told as (
  insert into event (workspace_id, id, conversation_id, key, payload, received_at)
  select $1, time_ordered_id(), conversation_id, 'undelivered:' || id,
    jsonb_build_object('kind', 'undelivered', 'messageId', id, 'loopId', loop_id, 'reason', 'unconfirmed'), $2
  from given_up
  on conflict (workspace_id, conversation_id, key) do nothing
  returning conversation_id),
waiting as (
  select distinct conversation_id from message where workspace_id = $1 and status = 'queued'
    and coalesce(next_attempt_at, written_at + $6 * interval '1 ms') <= $2 limit 500)
select 'hear' as what, conversation_id as "conversationId" from told
union all select 'send', conversation_id from again
union all select 'send', conversation_id from waiting`;
