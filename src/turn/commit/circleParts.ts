import { part, rowsOf, type CommitPart } from './commitPart.ts';

/** Loops, messages, effects, timers, and what else keeps the circle going. */
export const CIRCLE_PARTS: CommitPart[] = [
  part(
    'moved_loops',
    'loops',
    `insert into loop (workspace_id, id, conversation_id, flow, flow_version, value, context, waiting, object_kind, object_ref,
      reason, protocol_number, owner_kind, owner, waits_for, next_step, deadline_at, party_time, outcome, closed_at,
      opened_at, moved_at)
    select $1, r.id, claimed.conversation_id, r.flow, r.flow_version, r.value, r.context, r.waiting, r.object_kind, r.object_ref,
      r.reason, r.protocol_number, r.owner_kind, r.owner, r.waits_for, r.next_step, r.deadline_at, r.party_time, r.outcome, r.closed_at,
      r.opened_at, $3
    from ${rowsOf(
      'loops',
      `id uuid, flow text, flow_version int, value jsonb, context jsonb, waiting jsonb, object_kind text, object_ref text,
      reason text, protocol_number text, owner_kind text, owner text, waits_for text, next_step text, deadline_at timestamptz,
      party_time jsonb, outcome text, closed_at timestamptz, opened_at timestamptz`,
    )}
    on conflict (workspace_id, id) do update set flow_version = excluded.flow_version, value = excluded.value,
      context = excluded.context, waiting = excluded.waiting, reason = excluded.reason, object_kind = excluded.object_kind,
      object_ref = excluded.object_ref, owner_kind = excluded.owner_kind, owner = excluded.owner,
      waits_for = excluded.waits_for, next_step = excluded.next_step, deadline_at = excluded.deadline_at,
      party_time = excluded.party_time,
      outcome = excluded.outcome, closed_at = excluded.closed_at, moved_at = excluded.moved_at`,
  ),
  part(
    'said',
    'messages',
    `insert into message (workspace_id, id, conversation_id, address_id, direction, author, content, fallback, channel, status,
      loop_id, turn_number, epoch, states_money, written_at)
    select $1, r.id, claimed.conversation_id, r.address_id, 'out', r.author, r.content, nullif(r.fallback, 'null'), r.channel, 'queued',
      r.loop_id, claimed.version + 1, claimed.epoch, r.states_money, $3
    from ${rowsOf(
      'messages',
      `id uuid, address_id uuid, author text, content jsonb, fallback jsonb, channel text, loop_id uuid, states_money bool`,
    )}`,
  ),
  part(
    'decided',
    'effects',
    `insert into effect (workspace_id, id, conversation_id, loop_id, turn_number, operation, key, input, decided_at)
    select $1, r.id, claimed.conversation_id, r.loop_id, claimed.version + 1, r.operation, r.key, r.input, $3
    from ${rowsOf('effects', `id uuid, loop_id uuid, operation text, key text, input jsonb`)}
    on conflict (workspace_id, key) do nothing`,
  ),
  part(
    'asked',
    'requests',
    `insert into effect_request (workspace_id, effect_key, loop_id, conversation_id, call)
    select $1, r.effect_key, r.loop_id, claimed.conversation_id, r.call
    from ${rowsOf('requests', `effect_key text, loop_id uuid, call text`)}
    on conflict do nothing`,
  ),
  part(
    'timers_set',
    'timers',
    `insert into timer (workspace_id, loop_id, name, fence, conversation_id, event, due_at)
    select $1, r.loop_id, r.name, r.fence, claimed.conversation_id, r.event, r.due_at
    from ${rowsOf('timers', `loop_id uuid, name text, fence bigint, event text, due_at timestamptz`)}
    on conflict (workspace_id, loop_id, name) do update set fence = excluded.fence, event = excluded.event,
      due_at = excluded.due_at`,
  ),
  part(
    'timers_stopped',
    'timers_cleared',
    `delete from timer using ${rowsOf('timers_cleared', `loop_id uuid, name text`)}
    where timer.workspace_id = $1 and timer.loop_id = r.loop_id and timer.name = r.name`,
  ),
  part(
    'consented',
    'consents',
    `update address set consent = address.consent || r.consent from ${rowsOf('consents', `address_id uuid, consent jsonb`)}
    where address.workspace_id = $1 and address.id = r.address_id`,
  ),
  part(
    'consent_told',
    'consents',
    `insert into consent_change (workspace_id, id, address_id, purpose, word, source, at)
    select $1, time_ordered_id(), r.address_id, 'marketing', r.consent->>'marketing', 'conversation', $3
    from ${rowsOf('consents', `address_id uuid, consent jsonb`)}
    where r.consent->>'marketing' in ('stop', 'resume')`,
  ),
  part(
    'told',
    'facts',
    `insert into activity (workspace_id, id, conversation_id, facts, at)
    select $1, time_ordered_id(), claimed.conversation_id, claimed.facts, $3 from claimed
    where jsonb_array_length(claimed.facts) > 0`,
  ),
];
