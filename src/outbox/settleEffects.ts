import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { SettledEffect } from './effect.ts';
import { SOONEST_LOOK_MS } from './followRequests.ts';

/**
 * Writes down what came of many attempts in one statement, with all that must be true together: the effect's state,
 * the money that it holds, a payment that is waited for from now on, and the `result` in the inbox of every loop that
 * asked.
 * Gives the conversations that were told.
 */
export async function settleEffects(
  db: Database,
  workspaceId: WorkspaceId,
  settled: SettledEffect[],
  now: Date,
): Promise<ConversationId[]> {
  const rows = settled.map((effect) => ({ ...effect, next_attempt_at: effect.nextAttemptAt }));
  const told = await queryIn<{ conversation_id: ConversationId }>(db, workspaceId, {
    name: 'settleEffects',
    text: SETTLE,
    values: [workspaceId, JSON.stringify(rows), now, SOONEST_LOOK_MS],
  });
  return told.rows.map((row) => row.conversation_id);
}

/**
 * Tells loops that asked for an intent which somebody else had settled before: they get the first receipt.
 * With no conversations given it looks at all of the workspace: the net under a process that died.
 */
export async function tellReceipts(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationIds, now }: { conversationIds: ConversationId[] | null; now: Date },
): Promise<ConversationId[]> {
  const told = await queryIn<{ conversation_id: ConversationId }>(db, workspaceId, {
    name: 'tellReceipts',
    text: TELL,
    values: [workspaceId, conversationIds, now],
  });
  return told.rows.map((row) => row.conversation_id);
}

/** From `known` (key, state, outcome, output, failure) to one event for each loop that waits and was not told yet. */
const TOLD = `
told as (
  update effect_request set told = case when known.state in ('unknown', 'manual') then 'unsettled' else 'settled' end
  from known
  where effect_request.workspace_id = $1 and effect_request.effect_key = known.key
    and effect_request.told is distinct from 'settled'
    and (known.state <> 'unknown' or effect_request.told is null)
  returning effect_request.conversation_id, effect_request.loop_id, effect_request.call, known.*)
insert into event (workspace_id, id, conversation_id, key, payload, received_at)
select $1, time_ordered_id(), conversation_id, 'result:' || loop_id || ':' || call || ':' || state,
  jsonb_build_object('kind', 'result', 'loopId', loop_id, 'call', call, 'effect', key,
    'outcome', case state when 'unknown' then 'unsettled' when 'manual' then 'manual' else outcome end,
    'output', coalesce(output, '{}') || case when failure is null then '{}' else jsonb_build_object('failure', failure) end),
  $3
from told
on conflict (workspace_id, conversation_id, key) do nothing
returning conversation_id`;

const SETTLE = `
with attempt as materialized (
  select * from jsonb_to_recordset($2::jsonb) as attempt(id uuid, attempt int, state text, outcome text, output jsonb,
    failure jsonb, next_attempt_at timestamptz, allocation text)),
settled as (
  update effect set state = attempt.state, outcome = attempt.outcome, output = nullif(attempt.output, 'null'),
    failure = nullif(attempt.failure, 'null'), next_attempt_at = attempt.next_attempt_at,
    unknown_since = case attempt.state when 'unknown' then coalesce(effect.unknown_since, $3) else effect.unknown_since end,
    settled_at = case when attempt.outcome is null then null else $3 end
  from attempt
  where effect.workspace_id = $1 and effect.id = attempt.id and effect.attempt = attempt.attempt
    and effect.state in ('claimed', 'sent', 'unknown', 'manual')
  returning effect.id, effect.key, effect.operation, effect.state, effect.outcome, effect.output, effect.failure,
    attempt.allocation),
allocated as (
  update refund_allocation set state = settled.allocation from settled
  where refund_allocation.workspace_id = $1 and refund_allocation.effect_id = settled.id
    and refund_allocation.state <> settled.allocation),
requested as (
  insert into payment_request (workspace_id, ref, effect_key, asked_at, expires_at, next_look_at)
  select $1, output->>'requestRef', key, $3, (output->>'expiresAt')::timestamptz, $3::timestamptz + $4 * interval '1 ms'
  from settled where operation = 'payments.request' and outcome = 'requested'
  on conflict (workspace_id, ref) do nothing),
known as materialized (
  select key, state, outcome, output, failure from settled where state <> 'queued'),
${TOLD}`;

const UNTOLD = `
  from effect_request join effect on effect.workspace_id = $1 and effect.key = effect_request.effect_key
  where effect_request.workspace_id = $1 and effect_request.told is distinct from 'settled'
    and effect.state in ('confirmed', 'failed', 'reconciled')`;

/** For the sweep: a loop waits for what is known. */
export const RECEIPTS_DUE = `select ${UNTOLD}`;

const TELL = `
with known as materialized (
  select effect.key, effect.state, effect.outcome, effect.output, effect.failure ${UNTOLD}
    and ($2::uuid[] is null or effect_request.conversation_id = any($2))),
${TOLD}`;
