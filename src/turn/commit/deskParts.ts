import { CLOCK_COLUMNS } from '../../sla/clockRow.ts';
import { part, rowsOf, type CommitPart } from './commitPart.ts';

/** Tickets, clocks, promises, approvals, and what people are told. */
export const DESK_PARTS: CommitPart[] = [
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
  // Who leads learns of each once: a role that was given or denied 'approval.second' by the workspace reads the list.
  part(
    'approvals_told',
    'approvals',
    `insert into notification (workspace_id, id, agent_id, about, key, conversation_id, details, made_at)
    select $1, time_ordered_id(), agent.id, 'approvalWaits', 'approval:' || r.id, claimed.conversation_id,
      jsonb_build_object('approval', r.id, 'askedBy', r.asked_by, 'minor', r.minor, 'currency', r.currency), $3
    from ${rowsOf('approvals', `id uuid, asked_by text, minor bigint, currency text, status text`)}
      join agent on agent.workspace_id = $1 and agent.state = 'active' and agent.role in ('supervisor', 'manager', 'admin')
        and agent.id <> r.asked_by
    where r.status = 'pending'
    on conflict (workspace_id, agent_id, key) do nothing`,
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
];
