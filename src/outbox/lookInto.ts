import { SECOND_MS } from '../base/clock.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';
import { queryIn } from '../db/queryIn.ts';
import type { WebhookHint } from '../integrations/integration.ts';
import type { EffectDeps } from './effect.ts';
import { lookAtRequest } from './lookAtRequest.ts';
import { callOnce } from './performEffect.ts';

const SOON_MS = 10 * SECOND_MS;

/**
 * Looks into what a payment provider's webhook is about. The webhook moves no money and no state by itself:
 * it only makes us read. An effect that nobody could tell about is asked about at once; a refund that had been
 * confirmed and has come back since frees its money again, and the loop that made it is told; so are the loops that
 * asked a contact to pay, when something came of it. What is none of ours is none of our business.
 * Gives the conversations that were told.
 */
export async function lookInto(
  deps: EffectDeps,
  workspaceId: WorkspaceId,
  hints: WebhookHint[],
): Promise<ConversationId[]> {
  const told: ConversationId[] = [];
  for (const { paymentRef, refundRef, requestRef } of hints) {
    if (paymentRef !== null) await askSoon(deps, workspaceId, paymentRef);
    if (requestRef !== null) {
      await lookSoon(deps, workspaceId, requestRef);
      told.push(...(await lookAtRequest(deps, workspaceId, requestRef)));
    }
    if (refundRef !== null) told.push(...(await checkRefund(deps, workspaceId, refundRef)));
  }
  return told;
}

/** The next sweep reconciles it. */
async function askSoon(
  { db, clock }: EffectDeps,
  workspaceId: WorkspaceId,
  paymentRef: string,
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'lookInto.askSoon',
    text: `update effect set state = 'unknown', next_attempt_at = $3
      where workspace_id = $1 and state in ('unknown', 'manual') and claimed_by is not null and input->>'paymentRef' = $2`,
    values: [workspaceId, paymentRef, clock.now()],
  });
}

/** When the provider does not answer now, the sweep asks it again soon, and not only when it is due. */
async function lookSoon(
  { db, clock }: EffectDeps,
  workspaceId: WorkspaceId,
  requestRef: string,
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'lookInto.lookSoon',
    text: `update payment_request set next_look_at = least(next_look_at, $3)
      where workspace_id = $1 and ref = $2 and state = 'open'`,
    values: [workspaceId, requestRef, new Date(clock.now().getTime() + SOON_MS)],
  });
}

async function checkRefund(
  deps: EffectDeps,
  workspaceId: WorkspaceId,
  refundRef: string,
): Promise<ConversationId[]> {
  const { rows } = await queryIn<{ id: string }>(deps.db, workspaceId, {
    name: 'lookInto.find',
    text: `select id from effect where workspace_id = $1 and state in ('confirmed', 'reconciled') and output->>'refundRef' = $2`,
    values: [workspaceId, refundRef],
  });
  const [effect] = rows;
  if (!effect) return [];
  const operation = deps.connectorsOf(workspaceId).operationNamed('payments.readRefund');
  const result = await callOnce(operation, { id: effect.id, attempt: 1, input: { refundRef } });
  if (result.kind !== 'done' || result.outcome !== 'failed') return [];
  return reverse(deps, workspaceId, { effectId: effect.id, output: result.output });
}

async function reverse(
  { db, clock }: EffectDeps,
  workspaceId: WorkspaceId,
  { effectId, output }: { effectId: string; output: JsonObject },
): Promise<ConversationId[]> {
  const { rows } = await queryIn<{ conversation_id: ConversationId }>(db, workspaceId, {
    name: 'lookInto.reverse',
    text: REVERSE,
    values: [workspaceId, effectId, output, clock.now()],
  });
  return rows.map((row) => row.conversation_id);
}

const REVERSE = `
with reversed as (
  update effect set state = 'failed', outcome = 'failed', failure = jsonb_build_object('reason', 'reversed', 'provider', $3::jsonb)
  where workspace_id = $1 and id = $2 and state in ('confirmed', 'reconciled')
  returning id, key),
freed as (
  update refund_allocation set state = 'released' from reversed
  where refund_allocation.workspace_id = $1 and refund_allocation.effect_id = reversed.id)
insert into event (workspace_id, id, conversation_id, key, payload, received_at)
select distinct on (request.loop_id) $1, time_ordered_id(), request.conversation_id, 'notice:reversed:' || reversed.id,
  jsonb_build_object('kind', 'notice', 'loopId', request.loop_id, 'name', 'refundReversed', 'output', $3::jsonb), $4
from reversed join effect_request request on request.workspace_id = $1 and request.effect_key = reversed.key
on conflict (workspace_id, conversation_id, key) do nothing
returning conversation_id`;
