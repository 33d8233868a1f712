import type { ConversationId, EffectId, WorkspaceId } from '../base/id.ts';
import { SECOND_MS } from '../base/clock.ts';
import type { JsonObject } from '../base/json.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { ClaimedEffect } from './effect.ts';

/** Longest time that an attempt may take before another process may think it dead. */
export const EFFECT_LEASE_MS = 60 * SECOND_MS;

interface Claim {
  conversationIds: ConversationId[];
  processId: number;
  now: Date;
  /** Operations that must allocate money before they are dispatched. */
  money: readonly string[];
}

/**
 * Takes every effect of these conversations that is due. What moves money comes back `claimed`: it is dispatched only
 * after its allocation; all else comes back `sent`, because from here on it may have happened.
 */
export async function claimEffects(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationIds, processId, now, money }: Claim,
): Promise<ClaimedEffect[][]> {
  const { rows } = await queryIn<EffectColumns>(db, workspaceId, {
    name: 'claimEffects',
    text: `update effect set state = case when operation = any($6) then 'claimed' else 'sent' end,
        claimed_by = $3, attempt = attempt + 1, next_attempt_at = $5,
        first_sent_at = case when operation = any($6) then first_sent_at else coalesce(first_sent_at, $4) end
      where workspace_id = $1 and conversation_id = any($2) and state = 'queued'
        and coalesce(next_attempt_at, '-infinity') <= $4
      returning ${EFFECT_COLUMNS}`,
    values: [workspaceId, conversationIds, processId, now, new Date(now.getTime() + EFFECT_LEASE_MS), money],
  });
  const effects = Map.groupBy(rows.map(toEffect), ({ conversationId }) => conversationId);
  return conversationIds.map((id) => effects.get(id) ?? []);
}

/** Takes the effects whose outcome is unknown and which are due to be asked about. Their state stays `unknown`. */
export async function claimUnknown(
  db: Database,
  workspaceId: WorkspaceId,
  { processId, now }: { processId: number; now: Date },
): Promise<ClaimedEffect[]> {
  const { rows } = await queryIn<EffectColumns>(db, workspaceId, {
    name: 'claimUnknown',
    text: `update effect set claimed_by = $2, attempt = attempt + 1, next_attempt_at = $4
      where workspace_id = $1 and state = 'unknown' and next_attempt_at <= $3
      returning ${EFFECT_COLUMNS}`,
    values: [workspaceId, processId, now, new Date(now.getTime() + EFFECT_LEASE_MS)],
  });
  return rows.map(toEffect);
}

export const EFFECT_COLUMNS = `id, conversation_id, operation, key, input, state, attempt, first_sent_at, unknown_since`;

export interface EffectColumns {
  id: EffectId;
  conversation_id: ConversationId;
  operation: string;
  key: string;
  input: JsonObject;
  state: ClaimedEffect['state'];
  attempt: number;
  first_sent_at: Date | null;
  unknown_since: Date | null;
}

export function toEffect(row: EffectColumns): ClaimedEffect {
  const { id, operation, key, input, state, attempt } = row;
  return {
    id,
    operation,
    key,
    input,
    state,
    attempt,
    conversationId: row.conversation_id,
    firstSentAt: row.first_sent_at,
    unknownSince: row.unknown_since,
  };
}
