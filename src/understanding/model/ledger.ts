import { newId, type ConversationId, type WorkspaceId } from '../../base/id.ts';
import { DAY_MS } from '../../base/clock.ts';
import { one } from '../../db/one.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import type { TokenUse } from './languageModel.ts';

/** One call of a model. */
export interface ModelCall {
  workspaceId: WorkspaceId;
  /** Null: it was for no conversation. */
  conversationId: ConversationId | null;
  purpose: 'understand' | 'draft' | 'transcribe';
  model: string;
  tokens: TokenUse;
  /** Millionths of a US dollar; null when the price is not known. */
  costMicros: number | null;
  /** 'answer', 'refused', or why it failed. */
  outcome: string;
  elapsedMs: number;
  calledAt: Date;
}

/** Commits by itself: what was spent stays written down, whatever becomes of the turn. */
export async function recordCall(db: Database, call: ModelCall): Promise<void> {
  const { tokens } = call;
  await queryIn(db, call.workspaceId, {
    name: 'recordModelCall',
    text: `insert into model_call (workspace_id, id, conversation_id, purpose, model, input_tokens, cached_input_tokens,
        written_input_tokens, output_tokens, cost_micros, outcome, elapsed_ms, called_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [
      call.workspaceId,
      newId(),
      call.conversationId,
      call.purpose,
      call.model,
      tokens.input,
      tokens.cachedInput,
      tokens.writtenInput,
      tokens.output,
      call.costMicros === null ? null : Math.ceil(call.costMicros),
      call.outcome,
      Math.round(call.elapsedMs),
      call.calledAt,
    ],
  });
}

/** What the last 24 hours have cost, in millionths of a US dollar. */
export interface Spent {
  conversationMicros: number;
  workspaceMicros: number;
}

/**
 * A call that was answered and has no known price counts as this much, so that a ceiling holds for every model.
 * Guess: about what a small model takes for one message.
 */
export const UNPRICED_CALL_MICROS = 1_000;

/** Reads what the 24 hours before `now` have cost. */
export async function readSpent(
  db: Database,
  workspaceId: WorkspaceId,
  conversationId: ConversationId | null,
  now: Date,
): Promise<Spent> {
  const found = await queryIn<{ workspace: number; conversation: number }>(db, workspaceId, {
    name: 'readModelSpent',
    text: SPENT,
    values: [workspaceId, conversationId, new Date(now.getTime() - DAY_MS), UNPRICED_CALL_MICROS],
  });
  const { workspace, conversation } = one(found);
  return { conversationMicros: conversation, workspaceMicros: workspace };
}

/** A call that failed before it was answered costs nothing; one that was given up may. */
const SPENT = `
select
  coalesce(sum(micros), 0)::float8 as workspace,
  coalesce(sum(micros) filter (where conversation_id = $2), 0)::float8 as conversation
from (
  select conversation_id, case when outcome in ('answer', 'refused', 'aborted') then coalesce(cost_micros, $4::bigint) else 0 end as micros
  from model_call where workspace_id = $1 and called_at > $3
) calls`;
