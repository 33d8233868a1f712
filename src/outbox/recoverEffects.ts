import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { EFFECT_LOST_BY } from './releaseOwnClaims.ts';

/** How long a queued effect may wait for the process that queued it before any other performs it, in ms. */
const UNTENDED_MS = 1_000;

/** For the sweep: also what this process claimed and never heard of, and what nobody knows the end of. */
export const EFFECTS_DUE = [
  `select from effect where workspace_id = $1 and state in ('claimed', 'sent')
  and (claimed_by = any($3) or next_attempt_at < ${EFFECT_LOST_BY})`,
  `select from effect where workspace_id = $1 and state = 'unknown'
  and (claimed_by = any($3) or next_attempt_at <= $2)`,
  `select from effect where workspace_id = $1 and state = 'queued'
  and coalesce(next_attempt_at, decided_at + interval '${UNTENDED_MS} ms') <= $2`,
];

/**
 * Takes up what a dead process left. What was claimed only goes out again: it surely was not dispatched.
 * What was dispatched is `unknown`, unless it was a question: that is asked again.
 * Gives the conversations that have effects to perform.
 */
export async function recoverEffects(
  db: Database,
  workspaceId: WorkspaceId,
  { now, deadProcesses, questions }: { now: Date; deadProcesses: number[]; questions: readonly string[] },
): Promise<ConversationId[]> {
  const { rows } = await queryIn<{ conversationId: ConversationId }>(db, workspaceId, {
    name: 'recoverEffects',
    text: RECOVER,
    values: [workspaceId, now, deadProcesses, questions, UNTENDED_MS],
  });
  return [...new Set(rows.map(({ conversationId }) => conversationId))];
}

/**
 * Each part looks at effects of another state, so none of them sees what another one changes. A process that died while
 * it asked about an unknown effect: the next one asks at once.
 */
const RECOVER = `
with died as (
  update effect set
    state = case when state = 'claimed' or operation = any($4) then 'queued' else 'unknown' end,
    unknown_since = case when state = 'claimed' or operation = any($4) then unknown_since
      else coalesce(unknown_since, $2) end,
    next_attempt_at = $2
  where workspace_id = $1 and state in ('claimed', 'sent') and (claimed_by = any($3) or next_attempt_at < $2)
  returning conversation_id, state),
asked as (
  update effect set claimed_by = null, next_attempt_at = least(next_attempt_at, $2)
  where workspace_id = $1 and state = 'unknown' and claimed_by = any($3)),
waiting as (
  select distinct conversation_id from effect where workspace_id = $1 and state = 'queued'
    and coalesce(next_attempt_at, decided_at + $5 * interval '1 ms') <= $2 limit 500)
select conversation_id as "conversationId" from died where state = 'queued'
union all select conversation_id from waiting`;
