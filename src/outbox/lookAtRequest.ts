import { DAY_MS } from '../base/clock.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';
import { queryIn } from '../db/queryIn.ts';
import type { OutputOf } from '../integrations/ports/definePort.ts';
import { payments, type PaymentChange } from '../integrations/ports/payments.ts';
import type { EffectDeps } from './effect.ts';
import { callOnce } from './performEffect.ts';

type LookDeps = Pick<EffectDeps, 'db' | 'clock' | 'connectorsOf'>;

/** What a provider still calls open this long after its end is over. */
const OVER_AFTER_MS = DAY_MS;

/**
 * Asks the provider what became of a request to pay, and tells each change once, with its first news, to every loop
 * that asked for the payment. Gives the conversations that were told. A request of somebody else is passed over.
 */
export async function lookAtRequest(
  deps: LookDeps,
  workspaceId: WorkspaceId,
  requestRef: string,
): Promise<ConversationId[]> {
  const expiresAt = await readOpen(deps, workspaceId, requestRef);
  if (expiresAt === null) return [];
  const operation = deps.connectorsOf(workspaceId).operationNamed(payments.readRequest.name);
  const result = await callOnce(operation, { id: requestRef, attempt: 1, input: { requestRef } });
  if (result.kind !== 'done') return [];
  const isOver = deps.clock.now().getTime() - expiresAt.getTime() > OVER_AFTER_MS;
  const change = changeOf(requestRef, result, isOver);
  if (change === null) return [];
  const told = change.status === 'paid' ? await withRefunds(deps, workspaceId, change) : change;
  return told === null ? [] : record(deps, workspaceId, told);
}

/** Null for what is settled, and for what we did not ask for. */
async function readOpen(
  { db }: LookDeps,
  workspaceId: WorkspaceId,
  requestRef: string,
): Promise<Date | null> {
  const { rows } = await queryIn<{ expires_at: Date }>(db, workspaceId, {
    name: 'lookAtRequest.open',
    text: `select expires_at from payment_request
      where workspace_id = $1 and ref = $2 and state not in ('paid', 'refunded')`,
    values: [workspaceId, requestRef],
  });
  return rows[0]?.expires_at ?? null;
}

/** The port has checked the output against its outcome. Null: nothing has changed. */
function changeOf(
  requestRef: string,
  { outcome, output }: { outcome: string; output: JsonObject },
  isOver: boolean,
): PaymentChange | null {
  const nothing = { requestRef, paymentRef: null, minor: null, currency: null, code: null };
  switch (outcome) {
    case 'paid': {
      const { paymentRef, minor, currency } = output as OutputOf<typeof payments.readRequest, 'paid'>;
      return { ...nothing, status: 'paid', paymentRef, minor, currency };
    }
    case 'expired':
    case 'cancelled':
      return { ...nothing, status: outcome };
    // The provider has forgotten it: nobody can pay it any more.
    case 'none':
      return { ...nothing, status: 'cancelled' };
    case 'failed': {
      const { code } = output as OutputOf<typeof payments.readRequest, 'failed'>;
      return isOver ? { ...nothing, status: 'expired' } : { ...nothing, status: 'failed', code };
    }
    default:
      return isOver ? { ...nothing, status: 'expired' } : null;
  }
}

/** Money that came and went back before anybody heard of it is not told as money that is there. Null: no answer. */
async function withRefunds(
  deps: LookDeps,
  workspaceId: WorkspaceId,
  change: PaymentChange,
): Promise<PaymentChange | null> {
  const { paymentRef } = change;
  const operation = deps.connectorsOf(workspaceId).operationNamed(payments.read.name);
  const result = await callOnce(operation, { id: change.requestRef, attempt: 1, input: { paymentRef } });
  if (result.kind !== 'done') return null;
  return result.output.status === 'refunded' ? { ...change, status: 'refunded' } : change;
}

async function record(
  { db, clock }: LookDeps,
  workspaceId: WorkspaceId,
  change: PaymentChange,
): Promise<ConversationId[]> {
  const { requestRef, status, paymentRef, minor, currency, code } = change;
  const isIdle = status !== 'paid' && status !== 'refunded';
  const { rows } = await queryIn<{ conversation_id: ConversationId }>(db, workspaceId, {
    name: 'lookAtRequest.record',
    text: RECORD,
    values: [
      workspaceId,
      requestRef,
      status,
      clock.now(),
      paymentRef,
      minor,
      currency,
      `notice:payment:${requestRef}:${status}${code === null ? '' : `:${code}`}`,
      { name: 'paymentChanged', output: change, isIdle },
      KNOWN_BY[status],
    ],
  });
  return rows.map((row) => row.conversation_id);
}

/** A loop whose own question to the provider came out so knows it already. */
const KNOWN_BY: Readonly<Record<PaymentChange['status'], readonly string[]>> = {
  paid: ['paid'],
  refunded: ['paid'],
  failed: [],
  expired: ['expired', 'cancelled'],
  cancelled: ['expired', 'cancelled'],
};

const RECORD = `
with changed as (
  update payment_request set
    state = case $3 when 'failed' then state else $3 end,
    next_look_at = case $3 when 'failed' then next_look_at end,
    settled_at = case $3 when 'failed' then settled_at else $4 end,
    payment_ref = $5, minor = $6, currency = $7
  where workspace_id = $1 and ref = $2 and (state = 'open' or $3 in ('paid', 'refunded') and state not in ('paid', 'refunded'))
  returning effect_key),
made as (
  select effect.key, effect.decided_at from changed join effect on effect.workspace_id = $1 and effect.key = effect_key)
insert into event (workspace_id, id, conversation_id, key, payload, received_at)
select distinct on (request.loop_id) $1, time_ordered_id(), request.conversation_id, $8::text || ':' || request.loop_id,
  jsonb_build_object('kind', 'notice', 'loopId', request.loop_id) || $9::jsonb, $4
from made join effect_request request on request.workspace_id = $1 and request.effect_key = made.key
where not exists (
    select from effect asked where asked.workspace_id = $1 and asked.loop_id = request.loop_id
      and asked.operation in ('payments.readRequest', 'payments.cancelRequest')
      and asked.input->>'requestRef' = $2 and asked.outcome = any($10))
  and ($3 in ('paid', 'refunded') or not exists (
    select from effect later where later.workspace_id = $1 and later.loop_id = request.loop_id
      and later.operation = 'payments.request' and later.decided_at > made.decided_at))
on conflict (workspace_id, conversation_id, key) do nothing
returning conversation_id`;
