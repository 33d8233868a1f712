import { CLOCK_COLUMNS } from '../sla/clockRow.ts';
import type { TurnRows } from './turnRows.ts';

/**
 * The tables that a turn writes, each as one part of the commit statement.
 *
 * `claimed` are the turns of the batch whose conversation still had the version that they read:
 * a part that selects from it writes nothing for a turn that lost. $1 is the workspace, $3 the instant.
 * A part joins the statement only when some turn of the batch has rows for it: most turns move a loop and say something.
 */
export interface CommitPart {
  name: string;
  isNeeded(rows: TurnRows): boolean;
  sql: string;
}

const part = (name: string, field: keyof TurnRows, sql: string): CommitPart => ({
  name,
  isNeeded: (rows) => (rows[field] as unknown[]).length > 0,
  sql: `${name} as (${sql})`,
});

/** Turns a column of the batch into rows: `rowsOf('loops', 'id uuid, flow text')`. */
const rowsOf = (field: keyof TurnRows, columns: string): string =>
  `claimed, jsonb_to_recordset(claimed.${field}) as r(${columns})`;

export const COMMIT_PARTS: CommitPart[] = [
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
    'opened_tickets',
    'tickets',
    `insert into ticket (workspace_id, id, loop_id, conversation_id, queue, number, priority, reason, summary, opened_at, due_at,
      asked_queue, assignee, routed_by, needs, assigned_at)
    select $1, r.id, r.loop_id, claimed.conversation_id, r.queue, r.number, r.priority, r.reason, r.summary, $3, r.due_at,
      r.asked_queue, r.assignee, r.routed_by, r.needs, case when r.assignee is not null then $3 end
    from ${rowsOf(
      'tickets',
      `id uuid, loop_id uuid, queue text, number text, priority text, reason text, summary jsonb, due_at timestamptz,
      asked_queue text, assignee text, routed_by text, needs jsonb`,
    )}`,
  ),
  part(
    'solved_tickets',
    'tickets_solved',
    `update ticket set status = 'solved', solved_at = $3, solved_by = 'turn' from ${rowsOf('tickets_solved', `loop_id uuid`)}
    where ticket.workspace_id = $1 and ticket.loop_id = r.loop_id and ticket.status in ('open', 'pending')`,
  ),
  part(
    'assigned_tickets',
    'tickets_assigned',
    `update ticket set queue = r.queue, assignee = r.assignee, routed_by = r.routed_by, needs = r.needs, assigned_at = $3,
      taken_at = case when r.is_taken then $3 end
    from ${rowsOf(
      'tickets_assigned',
      `id uuid, queue text, assignee text, routed_by text, needs jsonb, is_taken bool`,
    )}
    where ticket.workspace_id = $1 and ticket.id = r.id and ticket.status in ('open', 'pending')`,
  ),
  part(
    'clocks_wound',
    'clocks',
    `insert into ticket_clock (workspace_id, ticket_id, kind, round, policy, calendar, target_ms, started_at, used_ms,
      runs_since, due_at, ended_at, outcome, climbed_ms, next_alarm_at, revision)
    select $1, r.ticket_id, r.kind, r.round, r.policy, r.calendar, r.target_ms, r.started_at, r.used_ms,
      r.runs_since, r.due_at, r.ended_at, r.outcome, r.climbed_ms, r.next_alarm_at, r.revision
    from ${rowsOf('clocks', CLOCK_COLUMNS)}
    on conflict (workspace_id, ticket_id, kind, round) do update set used_ms = excluded.used_ms,
      runs_since = excluded.runs_since, due_at = excluded.due_at, ended_at = excluded.ended_at, outcome = excluded.outcome,
      next_alarm_at = excluded.next_alarm_at, revision = excluded.revision
    where ticket_clock.ended_at is null`,
  ),
  part(
    'waits_passed',
    'loop_waits',
    `update loop set party_time = r.party_time from ${rowsOf('loop_waits', `loop_id uuid, party_time jsonb`)}
    where loop.workspace_id = $1 and loop.id = r.loop_id`,
  ),
  part(
    'promised',
    'promises',
    `insert into obligation (workspace_id, id, loop_id, promise, made_by, made_at, due_at)
    select $1, r.id, r.loop_id, r.promise, r.made_by, $3, r.due_at
    from ${rowsOf('promises', `id uuid, loop_id uuid, promise text, made_by text, due_at timestamptz`)}`,
  ),
  part(
    'kept_promises',
    'promises_kept',
    `update obligation set kept_at = $3 from ${rowsOf('promises_kept', `loop_id uuid`)}
    where obligation.workspace_id = $1 and obligation.loop_id = r.loop_id and kept_at is null`,
  ),
  part(
    'dropped_promises',
    'promises_dropped',
    `delete from obligation using ${rowsOf('promises_dropped', `id uuid`)}
    where obligation.workspace_id = $1 and obligation.id = r.id and kept_at is null`,
  ),
  part(
    'asked_approvals',
    'approvals',
    `insert into approval (workspace_id, id, loop_id, conversation_id, act, input, minor, currency, asked_by, asked_at, until,
      status, decided_by, decided_at)
    select distinct on (r.id) $1, r.id, r.loop_id, claimed.conversation_id, r.act, r.input, r.minor, r.currency, r.asked_by,
      r.asked_at, r.until, r.status, r.decided_by, r.decided_at
    from ${rowsOf(
      'approvals',
      `id uuid, loop_id uuid, act text, input jsonb, minor bigint, currency text, asked_by text, asked_at timestamptz,
      until timestamptz, status text, decided_by text, decided_at timestamptz`,
    )}
    order by r.id, r.decided_at nulls last
    on conflict (workspace_id, id) do update set status = excluded.status, decided_by = excluded.decided_by,
      decided_at = excluded.decided_at`,
  ),
  part(
    'kept_words',
    'unsent',
    `insert into unsent_reply (workspace_id, conversation_id, agent_id, text, kept_at)
    select distinct on (claimed.conversation_id, r.agent_id) $1, claimed.conversation_id, r.agent_id, r.text, $3
    from claimed, rows from (jsonb_to_recordset(claimed.unsent) as (agent_id text, text text))
      with ordinality as r(agent_id, text, place)
    order by claimed.conversation_id, r.agent_id, r.place desc
    on conflict (workspace_id, conversation_id, agent_id) do update set text = excluded.text, kept_at = excluded.kept_at`,
  ),
  part(
    'told_assistant',
    'told',
    `insert into told_assistant (workspace_id, id, conversation_id, loop_id, text, told_by, told_at)
    select $1, r.id, claimed.conversation_id, r.loop_id, r.text, r.told_by, $3
    from ${rowsOf('told', `id uuid, loop_id uuid, text text, told_by text`)}`,
  ),
  part(
    'noticed',
    'notices',
    `insert into notification (workspace_id, id, agent_id, about, key, conversation_id, ticket_id, details, made_at)
    select $1, r.id, r.agent_id, r.about, r.key, claimed.conversation_id, r.ticket_id, r.details, $3
    from ${rowsOf('notices', `id uuid, agent_id text, about text, key text, ticket_id uuid, details jsonb`)}
    on conflict (workspace_id, agent_id, key) do nothing`,
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
