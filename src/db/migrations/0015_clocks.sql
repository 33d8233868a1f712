-- Targets in working time: what they are, how they run, and on whom each matter has waited.

alter table calendar
  -- Null: as the blueprint wrote it. Once a person has changed it, the blueprint leaves it alone.
  add column changed_by text;

alter table sla_policy
  add column next_response_ms bigint check (next_response_ms > 0),
  -- [{"clock": "firstResponse", "share": 0.7, "do": "warn"}, ...]; null: the product's own.
  add column ladder jsonb,
  -- Parties whose turn stops the resolution clock; null: customer and thirdParty.
  add column pauses_for text[],
  add column changed_by text;

-- Counts the changes of calendars, policies, and which queue works by which: what was computed under an older number is
-- computed again.
create table sla_revision (
  workspace_id uuid primary key references workspace,
  revision bigint not null
);
comment on table sla_revision is 'One row is how often one workspace has changed its working hours and targets.';

-- A clock runs while runs_since is set and ended_at is not; it is paused while both are null.
create table ticket_clock (
  workspace_id uuid not null,
  ticket_id uuid not null,
  kind text not null check (kind in ('firstResponse', 'nextResponse', 'resolution')),
  -- Each time that a contact waits for the next response is a clock of its own.
  round integer not null,
  policy text not null,
  calendar text not null,
  target_ms bigint not null check (target_ms > 0),
  started_at timestamptz not null,
  -- Working time that it ran before runs_since.
  used_ms bigint not null check (used_ms >= 0),
  runs_since timestamptz,
  -- When the target is full. Null while it is paused before that, and by a calendar that never works.
  due_at timestamptz,
  ended_at timestamptz,
  -- What it waited for came; or it was no longer waited for.
  outcome text check (outcome in ('met', 'dropped')),
  breached_at timestamptz,
  -- Of the ladder: all that stands at or below so much working time was done. Raised by the sweep alone.
  climbed_ms bigint not null default -1,
  next_alarm_at timestamptz,
  -- Of sla_revision, by which it was computed; -1: it shall be computed anew; null: it has ended and nothing is left to do.
  revision bigint,
  primary key (workspace_id, ticket_id, kind, round),
  check ((ended_at is null) = (outcome is null))
) with (fillfactor = 70);
comment on table ticket_clock is 'One row is one thing that somebody waits for on a ticket, measured in working time.';
create index ticket_clock_alarm on ticket_clock (workspace_id, next_alarm_at) where next_alarm_at is not null;
create index ticket_clock_revision on ticket_clock (workspace_id, revision) where revision is not null;

-- {"party": "customer", "since": "...", "ms": {"customer": 1200, ...}}: on whom it waits now, and how long it waited on each.
alter table loop add column party_time jsonb not null default '{}';

select wall_off(tenant_table) from unnest(array['sla_revision', 'ticket_clock']) as tenant_table;

create function count_sla_revision() returns trigger language plpgsql as $$
begin
  insert into sla_revision (workspace_id, revision) values (new.workspace_id, 1)
  on conflict (workspace_id) do update set revision = sla_revision.revision + 1;
  return null;
end $$;
create trigger calendar_made after insert on calendar for each row execute function count_sla_revision();
create trigger calendar_changed after update on calendar for each row
  when ((old.time_zone, old.hours, old.holidays) is distinct from (new.time_zone, new.hours, new.holidays))
  execute function count_sla_revision();
create trigger sla_policy_made after insert on sla_policy for each row execute function count_sla_revision();
create trigger sla_policy_changed after update on sla_policy for each row
  when (old.* is distinct from new.*) execute function count_sla_revision();
create trigger queue_made after insert on queue for each row execute function count_sla_revision();
create trigger queue_hours_changed after update on queue for each row
  when ((old.calendar, old.sla_policy) is distinct from (new.calendar, new.sla_policy))
  execute function count_sla_revision();

-- A ticket that is solved, whoever solved it, has nothing more to wait for; one that is opened again goes on.
create function follow_ticket() returns trigger language plpgsql as $$
begin
  if new.status in ('solved', 'closed') then
    update ticket_clock set ended_at = new.solved_at, revision = -1,
      outcome = case kind when 'resolution' then 'met' else 'dropped' end
    where workspace_id = new.workspace_id and ticket_id = new.id and ended_at is null;
  else
    update ticket_clock set ended_at = null, outcome = null, revision = -1,
      runs_since = coalesce(runs_since, new.changed_at)
    where workspace_id = new.workspace_id and ticket_id = new.id and kind = 'resolution' and ended_at is not null;
  end if;
  return null;
end $$;
create trigger ticket_solved_or_reopened after update of status on ticket for each row
  when ((old.status in ('solved', 'closed')) <> (new.status in ('solved', 'closed')))
  execute function follow_ticket();

-- A ticket is due when the first of its running clocks is; without one, at the deadline of its matter.
create function follow_clocks() returns trigger language plpgsql as $$
begin
  update ticket set due_at = first.due_at
  from (
    select touched.workspace_id, touched.ticket_id, coalesce(
      (select min(clock.due_at) from ticket_clock clock where clock.workspace_id = touched.workspace_id
        and clock.ticket_id = touched.ticket_id and clock.ended_at is null),
      (select deadline_at from "loop" join ticket on ticket.workspace_id = "loop".workspace_id and ticket.loop_id = "loop".id
        where ticket.workspace_id = touched.workspace_id and ticket.id = touched.ticket_id)) as due_at
    from (select distinct workspace_id, ticket_id from touched_clock) touched
  ) first
  where ticket.workspace_id = first.workspace_id and ticket.id = first.ticket_id and ticket.status in ('open', 'pending')
    and first.due_at is not null and ticket.due_at <> first.due_at;
  return null;
end $$;
create trigger ticket_clock_started after insert on ticket_clock referencing new table as touched_clock
  for each statement execute function follow_clocks();
create trigger ticket_clock_moved after update on ticket_clock referencing new table as touched_clock
  for each statement execute function follow_clocks();
