-- Tickets as agents work with them, and the one rule by which they end.

-- A person has set the next step: {"step": {"owner", "by", "epoch"}} in `waiting`, until the flow moves on.
alter table loop add column step_owner text generated always as (waiting -> 'step' ->> 'owner') stored;
create index loop_step on loop (workspace_id, deadline_at) where step_owner is not null and closed_at is null;
create index loop_owner on loop (workspace_id, owner, deadline_at) where owner is not null and closed_at is null;

alter table ticket
  -- Counts its changes: who writes on what they read names the version that they read.
  add column version integer not null default 1,
  add column tags text[] not null default '{}',
  -- By the names of ticket_field.
  add column fields jsonb not null default '{}',
  -- An agent's handle; 'turn' when a flow went on and with that its work was done.
  add column solved_by text,
  add column merged_into_id uuid,
  add column changed_at timestamptz,
  -- Who is changing it: read by track_ticket and then empty again.
  add column changed_by text,
  add foreign key (workspace_id, merged_into_id) references ticket;
update ticket set changed_at = opened_at;
alter table ticket alter column changed_at set not null;
create index ticket_due on ticket (workspace_id, due_at, id) where status in ('open', 'pending');
create index ticket_opened on ticket (workspace_id, opened_at, id);
create index ticket_changed on ticket (workspace_id, changed_at, id);
create index ticket_number on ticket (workspace_id, number collate "C");
create index ticket_merged on ticket (workspace_id, merged_into_id) where merged_into_id is not null;

create table ticket_change (
  workspace_id uuid not null,
  ticket_id uuid not null,
  -- That it led to.
  version integer not null,
  -- {"priority": ["normal", "high"]}
  changes jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (workspace_id, ticket_id, version)
);
comment on table ticket_change is 'One row is what one write changed about a ticket, by whom.';

create table ticket_field (
  workspace_id uuid not null references workspace,
  name text not null check (name ~ '^[a-z][a-zA-Z0-9]{0,39}$'),
  title text not null check (length(title) between 1 and 100),
  kind text not null check (kind in ('text', 'number', 'date', 'choice', 'boolean')),
  choices text[] not null default '{}',
  is_required_on_close boolean not null default false,
  -- Null: of every queue, of every reason.
  queue text,
  reason text,
  made_by text not null,
  made_at timestamptz not null,
  primary key (workspace_id, name),
  check ((kind = 'choice') = (cardinality(choices) > 0))
);
comment on table ticket_field is 'One row is one thing that tickets of a business are asked for beside what all tickets have.';

create table ticket_note (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  author text not null,
  text text not null check (length(text) between 1 and 10000),
  mentions text[] not null default '{}',
  written_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket
);
comment on table ticket_note is 'One row is one note of an agent on a ticket; contacts never see it.';
create index ticket_note_of on ticket_note (workspace_id, ticket_id, id);

create table ticket_mention (
  workspace_id uuid not null,
  agent_id text not null,
  ticket_id uuid not null,
  note_id uuid not null,
  primary key (workspace_id, agent_id, ticket_id, note_id)
);
comment on table ticket_mention is 'One row is one agent whom a note names.';

create table ticket_watcher (
  workspace_id uuid not null,
  agent_id text not null,
  ticket_id uuid not null,
  since timestamptz not null,
  primary key (workspace_id, agent_id, ticket_id),
  foreign key (workspace_id, ticket_id) references ticket
);
comment on table ticket_watcher is 'One row is one agent who is told what happens to a ticket.';
create index ticket_watcher_of on ticket_watcher (workspace_id, ticket_id);

create table ticket_attachment (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  -- Null: it is not yet on a note.
  note_id uuid,
  file_id uuid not null,
  -- As it was called where it came from. It names no file of ours.
  title text not null,
  size_bytes integer not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket,
  foreign key (workspace_id, file_id) references file
);
comment on table ticket_attachment is 'One row is one document that an agent put beside a ticket.';
create index ticket_attachment_of on ticket_attachment (workspace_id, ticket_id);

create table ticket_link (
  workspace_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  -- from relates to to; from duplicates to; from is the parent of to.
  kind text not null check (kind in ('relates', 'duplicates', 'parent')),
  made_by text not null,
  made_at timestamptz not null,
  primary key (workspace_id, from_id, to_id, kind),
  foreign key (workspace_id, from_id) references ticket,
  foreign key (workspace_id, to_id) references ticket,
  check (from_id <> to_id)
);
comment on table ticket_link is 'One row is what one ticket has to do with another.';
create index ticket_link_to on ticket_link (workspace_id, to_id);

create table ticket_merge (
  workspace_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  into_id uuid not null,
  -- What it was before, so that it can be again.
  was_status text not null,
  merged_by text not null,
  merged_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, from_id) references ticket,
  foreign key (workspace_id, into_id) references ticket
);
comment on table ticket_merge is 'One row is one ticket whose work went on in another one.';
create unique index ticket_merge_of on ticket_merge (workspace_id, from_id) where undone_at is null;

create table macro (
  workspace_id uuid not null references workspace,
  id uuid not null,
  name text not null,
  steps jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);
comment on table macro is 'One row is some steps that agents take with one key.';

create table saved_reply (
  workspace_id uuid not null references workspace,
  id uuid not null,
  shortcut text not null check (shortcut ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  title text not null,
  -- {"en": "...", "pt-BR": "..."}
  texts jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, shortcut)
);
comment on table saved_reply is 'One row is words that agents send again and again, with places to fill.';

create table bulk_job (
  workspace_id uuid not null references workspace,
  id uuid not null,
  command jsonb not null,
  state text not null default 'held' check (state in ('held', 'running', 'done', 'undone')),
  total integer not null,
  asked_by text not null,
  asked_at timestamptz not null,
  -- Until then it can be undone, because nothing has been done.
  begins_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, id)
);
comment on table bulk_job is 'One row is one command on many tickets.';
create index bulk_job_open on bulk_job (workspace_id, begins_at) where state in ('held', 'running');

create table bulk_item (
  workspace_id uuid not null,
  job_id uuid not null,
  ticket_id uuid not null,
  -- asked: its conversation's inbox has it.
  state text not null default 'waiting' check (state in ('waiting', 'asked', 'done', 'skipped', 'failed')),
  reasons text[] not null default '{}',
  primary key (workspace_id, job_id, ticket_id),
  foreign key (workspace_id, job_id) references bulk_job
) with (fillfactor = 70);
comment on table bulk_item is 'One row is what became of one ticket in a command on many.';
create index bulk_item_state on bulk_item (workspace_id, job_id, state, ticket_id);

create table reminder (
  workspace_id uuid not null references workspace,
  -- 'step:<loop>' or 'promise:<obligation>'
  subject text not null,
  due_at timestamptz not null,
  -- 1: it comes due soon. 2: it is due.
  rung smallint not null check (rung in (1, 2)),
  told_at timestamptz not null,
  primary key (workspace_id, subject, due_at, rung)
);
comment on table reminder is 'One row is one reminder that was given of a next step or a promise.';

create table protocol_try (
  workspace_id uuid not null references workspace,
  conversation_id uuid not null,
  -- The event that brought the fact: a turn that starts anew counts it once.
  event_id uuid not null,
  protocol_number text not null,
  is_right boolean not null,
  tried_at timestamptz not null,
  primary key (workspace_id, conversation_id, event_id)
);
comment on table protocol_try is 'One row is one attempt to prove that a protocol number is one''s own.';
create index protocol_try_number on protocol_try (workspace_id, protocol_number, tried_at);

select wall_off(tenant_table) from unnest(array[
  'ticket_change', 'ticket_field', 'ticket_note', 'ticket_mention', 'ticket_watcher', 'ticket_attachment', 'ticket_link',
  'ticket_merge', 'macro', 'saved_reply', 'bulk_job', 'bulk_item', 'reminder', 'protocol_try'
]) as tenant_table;

-- Every write of a ticket is counted and written down, whoever made it.
create function track_ticket() returns trigger language plpgsql as $$
declare
  column_name text;
  before jsonb;
  after jsonb;
  changed jsonb := '{}';
begin
  if new.status in ('solved', 'closed') then
    new.solved_by := coalesce(new.solved_by, new.changed_by, 'unknown');
    new.solved_at := coalesce(new.solved_at, case when new.changed_by is not null then new.changed_at end,
      date_trunc('milliseconds', clock_timestamp()));
  else
    new.solved_by := null;
    new.solved_at := null;
  end if;
  if tg_op = 'INSERT' then
    new.changed_at := coalesce(new.changed_at, new.opened_at);
    new.changed_by := null;
    return new;
  end if;
  before := to_jsonb(old);
  after := to_jsonb(new);
  foreach column_name in array array['status', 'priority', 'queue', 'assignee', 'tags', 'fields', 'merged_into_id'] loop
    if before -> column_name is distinct from after -> column_name then
      changed := changed || jsonb_build_object(column_name, jsonb_build_array(before -> column_name, after -> column_name));
    end if;
  end loop;
  if changed <> '{}' then
    new.version := old.version + 1;
    if new.changed_by is null then
      new.changed_at := greatest(old.changed_at, new.assigned_at, new.solved_at);
    end if;
    insert into ticket_change (workspace_id, ticket_id, version, changes, made_by, made_at)
    values (new.workspace_id, new.id, new.version, changed, coalesce(new.changed_by, 'turn'), new.changed_at);
  end if;
  new.changed_by := null;
  return new;
end $$;
create trigger ticket_tracked before insert or update on ticket for each row execute function track_ticket();

-- What a ticket lacks to be closed at an instant; empty when nothing. The one rule, for whoever closes:
-- its matter has an outcome, or a next step with an owner (loop_no_limbo) and a deadline ahead, and somebody who has it
-- in view: a person's step has another open ticket, or was set by a person. No system owes an answer, no field is empty
-- that closing asks for. A flow that goes on ends its tickets by the first half of it.
create function closing_gaps(of_ticket ticket, at timestamptz, by_turn boolean) returns text[] language plpgsql stable as $$
declare
  matter "loop"%rowtype;
  missing text[] := '{}';
begin
  select * into matter from "loop" where workspace_id = of_ticket.workspace_id and id = of_ticket.loop_id;
  if matter.closed_at is null and matter.step_owner is null and (
    matter.waits_for = 'person' and not exists (
      select from ticket where workspace_id = of_ticket.workspace_id and loop_id = of_ticket.loop_id
        and id <> of_ticket.id and status in ('open', 'pending'))
    -- A queue holds the conversation, and no ticket brings anybody to it.
    or not by_turn and matter.owner_kind = 'queue' and not exists (
      select from "loop" beside
        join ticket on ticket.workspace_id = beside.workspace_id and ticket.loop_id = beside.id
      where beside.workspace_id = matter.workspace_id and beside.conversation_id = matter.conversation_id
        and beside.closed_at is null and ticket.id <> of_ticket.id and ticket.status in ('open', 'pending'))
  ) then
    missing := missing || 'nextStep'::text;
  end if;
  if by_turn then
    return missing;
  end if;
  if matter.closed_at is null and matter.deadline_at <= at and missing = '{}' then
    missing := missing || 'deadline'::text;
  end if;
  if exists (
    select from effect where workspace_id = of_ticket.workspace_id and loop_id = of_ticket.loop_id
      and state in ('queued', 'claimed', 'sent', 'unknown')
  ) then
    missing := missing || 'effects'::text;
  end if;
  return missing || array(
    select 'field:' || name from ticket_field
    where workspace_id = of_ticket.workspace_id and is_required_on_close
      and (queue is null or queue = of_ticket.queue) and (reason is null or reason = of_ticket.reason)
      and coalesce(of_ticket.fields -> name, 'null') = 'null'
    order by name
  );
end $$;

-- At the end of the transaction: what a turn writes beside it counts.
create function refuse_closing() returns trigger language plpgsql as $$
declare
  current_ticket ticket%rowtype;
  missing text[];
begin
  select * into current_ticket from ticket where workspace_id = new.workspace_id and id = new.id;
  if current_ticket.status not in ('solved', 'closed') then
    return null;
  end if;
  missing := closing_gaps(current_ticket, current_ticket.solved_at, current_ticket.solved_by = 'turn');
  -- Its fields and its date are those of the ticket that goes on.
  if current_ticket.merged_into_id is not null then
    missing := array(select gap from unnest(missing) as gap where gap = 'nextStep');
  end if;
  if missing <> '{}' then
    raise exception using errcode = 'LL409', constraint = 'ticket_closing', detail = array_to_string(missing, ','),
      message = 'A ticket closes with the outcome of its matter, or with a next step that has an owner and a deadline ahead; '
        'give what is missing, and close again';
  end if;
  return null;
end $$;
create constraint trigger ticket_closing after insert or update of status on ticket deferrable initially deferred
  for each row when (new.status in ('solved', 'closed')) execute function refuse_closing();
