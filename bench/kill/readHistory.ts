import type pg from 'pg';
import type { History } from './history.ts';

type OurSide = Omit<History, 'written' | 'acknowledged' | 'sends' | 'ledger'>;

/** Reads our side of the history, past every wall. */
export async function readHistory(superuser: pg.Pool): Promise<OurSide> {
  const read = async <Name extends keyof OurSide>(name: Name): Promise<OurSide[Name]> => {
    const { rows } = await superuser.query<OurSide[Name][number]>(READ[name]);
    return rows as OurSide[Name]; // each text below selects what its name promises
  };
  return {
    conversations: await read('conversations'),
    events: await read('events'),
    turns: await read('turns'),
    messages: await read('messages'),
    loops: await read('loops'),
    timers: await read('timers'),
    tickets: await read('tickets'),
    effects: await read('effects'),
    requests: await read('requests'),
    allocations: await read('allocations'),
  };
}

const READ: Record<keyof OurSide, string> = {
  conversations: 'select id, version from conversation',
  events: `select id, conversation_id as "conversationId", key, payload->>'kind' as kind, turn_number as "turnNumber" from event`,
  turns: `select conversation_id as "conversationId", number,
    (select coalesce(array_agg(distinct change->>'event'), '{}') from jsonb_array_elements(changes) change) as events from turn`,
  messages: `select id, conversation_id as "conversationId", direction, external_id as "externalId", status,
    states_money as "statesMoney", next_attempt_at::text as "nextAttemptAt" from message`,
  loops: `select id, conversation_id as "conversationId", flow, value #>> '{}' as state, owner_kind as "ownerKind",
    waits_for as "waitsFor", next_step as "nextStep", deadline_at::text as "deadlineAt", outcome,
    closed_at is not null as "isClosed" from loop`,
  timers: `select loop_id as "loopId", due_at::text as "dueAt" from timer`,
  tickets: `select loop_id as "loopId" from ticket where status in ('open', 'pending')`,
  effects: `select id, loop_id as "loopId", operation, key, state, outcome, (input->>'minor')::int as minor,
    output->>'refundRef' as "refundRef" from effect`,
  requests: `select effect_key as "effectKey", loop_id as "loopId", told from effect_request`,
  allocations: `select effect_id as "effectId", payment_ref as "paymentRef", order_ref as "orderRef", line_ref as "lineRef",
    line_limit_minor as "lineLimitMinor", minor, state from refund_allocation`,
};
