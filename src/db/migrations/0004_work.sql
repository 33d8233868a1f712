-- Working hours of a queue, in a time zone. hours: {"mon": [["09:00", "12:00"], ["13:00", "18:00"]], ...}
create table calendar (
  workspace_id uuid not null references workspace,
  name text not null,
  time_zone text not null,
  hours jsonb not null,
  holidays jsonb not null default '[]',
  primary key (workspace_id, name)
);
comment on table calendar is 'One row is the working hours and holidays of some queues.';

create table sla_policy (
  workspace_id uuid not null references workspace,
  name text not null,
  first_response_ms bigint not null check (first_response_ms > 0),
  resolution_ms bigint not null check (resolution_ms > 0),
  primary key (workspace_id, name)
);
comment on table sla_policy is 'One row is the targets of some queues, in working time.';

create table queue (
  workspace_id uuid not null references workspace,
  name text not null,
  title text not null,
  calendar text,
  sla_policy text,
  primary key (workspace_id, name),
  foreign key (workspace_id, calendar) references calendar,
  foreign key (workspace_id, sla_policy) references sla_policy
);
comment on table queue is 'One row is the tickets one team works from.';

-- One unit of human work on a loop. number is the loop's protocol number and a running index: 261121-000042-7/1.
-- summary: what the contact wants, what was checked, what was promised, what is left to do.
create table ticket (
  workspace_id uuid not null,
  id uuid not null,
  loop_id uuid not null,
  conversation_id uuid not null,
  queue text not null,
  number text not null,
  status text not null default 'open' check (status in ('open', 'pending', 'solved', 'closed')),
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  reason text not null,
  summary jsonb not null,
  assignee text,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  solved_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, number),
  foreign key (workspace_id, loop_id) references loop,
  foreign key (workspace_id, queue) references queue
) with (fillfactor = 80);
comment on table ticket is 'One row is one unit of human work on a loop, in a queue.';
create index ticket_loop on ticket (workspace_id, loop_id);
create index ticket_open on ticket (workspace_id, queue, due_at) where status in ('open', 'pending');

-- A promise made to the contact, with a date. It is the loop's next step until it is kept.
create table obligation (
  workspace_id uuid not null,
  id uuid not null,
  loop_id uuid not null,
  promise text not null,
  made_by text not null,
  made_at timestamptz not null,
  due_at timestamptz not null,
  kept_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, loop_id) references loop
);
comment on table obligation is 'One row is one promise made to a contact, with a date.';
create index obligation_open on obligation (workspace_id, due_at) where kept_at is null;
create index obligation_loop on obligation (workspace_id, loop_id) where kept_at is null;
