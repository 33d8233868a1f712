-- The measures of management: what each loop comes to, and sums of it by day and month. Nothing here is written by a turn.

create table loop_measure (
  workspace_id uuid not null,
  loop_id uuid not null,
  conversation_id uuid not null,
  -- Of merged contacts the one that is left.
  contact_id uuid not null,
  reason text not null,
  flow text not null,
  channel text not null,
  language text not null,
  queue text not null,
  agent text not null,
  handled_by text not null check (handled_by in ('assistant', 'people')),
  -- The counters that it counts in: so a figure and the list of its loops cannot differ.
  counted text[] not null,
  opened_at timestamptz not null,
  handed_over_at timestamptz,
  asked_at timestamptz,
  closed_at timestamptz,
  is_stopped boolean not null,
  is_opportunity boolean not null,
  is_won boolean not null,
  next_change_at timestamptz,
  -- False while all loops are measured: the sums are made afterwards, in the order of time.
  in_sums boolean not null default true,
  -- All that it was added to the sums with, so that it can be taken out again.
  measure jsonb not null,
  primary key (workspace_id, loop_id)
);
comment on table loop_measure is 'One row is what one loop comes to in the measures of management.';
create index loop_measure_conversation on loop_measure (workspace_id, conversation_id);
create index loop_measure_opened on loop_measure (workspace_id, opened_at, loop_id);
create index loop_measure_closed on loop_measure (workspace_id, closed_at, loop_id) where closed_at is not null;
create index loop_measure_handed_over on loop_measure (workspace_id, handed_over_at, loop_id) where handed_over_at is not null;
create index loop_measure_asked on loop_measure (workspace_id, asked_at, loop_id) where asked_at is not null;
create index loop_measure_next_change on loop_measure (workspace_id, next_change_at) where next_change_at is not null;
create index loop_measure_waiting on loop_measure (workspace_id, opened_at) where not in_sums;
create index loop_measure_opportunity on loop_measure (workspace_id, opened_at) where is_opportunity;

create table metric_cell (
  workspace_id uuid not null references workspace,
  grain text not null check (grain in ('day', 'month')),
  -- Which dimensions its loops are told apart by; the others are '*'. See CUBOIDS in src/metrics/cells.ts.
  cuboid smallint not null,
  agent text not null,
  starts_on date not null,
  reason text not null,
  flow text not null,
  channel text not null,
  language text not null,
  queue text not null,
  handled_by text not null,
  opened bigint not null default 0,
  answered bigint not null default 0,
  closed bigint not null default 0,
  resolved bigint not null default 0,
  claimed bigint not null default 0,
  window_over bigint not null default 0,
  settled bigint not null default 0,
  recontacted bigint not null default 0,
  handed_over bigint not null default 0,
  human_answered bigint not null default 0,
  opportunities bigint not null default 0,
  won bigint not null default 0,
  influenced bigint not null default 0,
  influenced_won bigint not null default 0,
  promises_due bigint not null default 0,
  promises_kept bigint not null default 0,
  ratings_asked bigint not null default 0,
  ratings_given bigint not null default 0,
  ratings_good bigint not null default 0,
  rating_sum bigint not null default 0,
  model_micros bigint not null default 0,
  unpriced_calls bigint not null default 0,
  agent_ms bigint not null default 0,
  messages_sent bigint not null default 0,
  -- Histograms: '12:3 14:1' is three durations in bucket 12 and one in bucket 14. See docs/metrics.md.
  first_response text not null default '',
  human_first_response text not null default '',
  resolution text not null default '',
  primary key (workspace_id, grain, cuboid, agent, starts_on, reason, flow, channel, language, queue, handled_by)
);
comment on table metric_cell is 'One row is the sum over the loops of one day or month that are alike.';

create table metric_state_cell (
  workspace_id uuid not null references workspace,
  grain text not null check (grain in ('day', 'month')),
  starts_on date not null,
  flow text not null,
  state text not null,
  party text not null,
  -- The state that it was left for.
  way_out text not null,
  channel text not null,
  visits bigint not null,
  lasted text not null,
  primary key (workspace_id, grain, starts_on, flow, state, party, way_out, channel)
);
comment on table metric_state_cell is 'One row is the visits of one state that were left in one day or month by one way.';

create table metric_progress (
  workspace_id uuid primary key references workspace,
  -- The clock that the sums were made by; when the workspace has another, they are made again.
  time_zone text not null,
  -- Everything that happened before is in the sums. Null: all loops are to be measured (again).
  measured_until timestamptz,
  -- Of the measuring of all loops that is under way: when it began, and the last conversation that is done.
  began_at timestamptz,
  measured_through uuid
);
comment on table metric_progress is 'One row is how far the loops of one workspace are measured.';

create table metric_setting (
  workspace_id uuid primary key references workspace,
  -- What an hour of an agent costs; null: nobody said it.
  agent_hour_minor bigint check (agent_hour_minor >= 0),
  agent_hour_currency text,
  unresolved_outcomes text[],
  opportunities text[],
  won_outcomes text[],
  -- The share of contacts, in hundredths, that the assistant shall not serve, so that its influence can be measured.
  holdout_percent smallint not null default 0 check (holdout_percent between 0 and 50),
  holdout_salt text not null default '',
  changed_by text not null,
  changed_at timestamptz not null,
  check ((agent_hour_minor is null) = (agent_hour_currency is null))
);
comment on table metric_setting is 'One row is what one workspace counts as what, and what its people cost.';

create table limbo_sample (
  workspace_id uuid not null references workspace,
  at timestamptz not null,
  open_loops bigint not null,
  limbo bigint not null,
  no_owner bigint not null,
  nothing_scheduled bigint not null,
  overdue bigint not null,
  stopped bigint not null,
  primary key (workspace_id, at)
);
comment on table limbo_sample is 'One row is how many loops were in limbo at one instant.';

-- The promises due in a period, kept ones too.
create index obligation_due on obligation (workspace_id, due_at);

select wall_off(tenant_table) from unnest(array[
  'loop_measure', 'metric_cell', 'metric_state_cell', 'metric_progress', 'metric_setting', 'limbo_sample'
]) as tenant_table;
