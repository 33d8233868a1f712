-- Who gets what: queues and the people in them, rules, who is there, and why a ticket is whose it is.

alter table queue
  -- Greater is served first.
  add column priority smallint not null default 0 check (priority between 0 and 100),
  add column skills text[] not null default '{}',
  -- BCP 47: what the queue answers in. Empty: in whatever its members write.
  add column languages text[] not null default '{}',
  -- The owner of last resort: has what nobody else is there for.
  add column fallback_agent text,
  -- Null: as the blueprint wrote it. Once a person has changed it, the blueprint leaves it alone.
  add column changed_by text,
  add foreign key (workspace_id, fallback_agent) references agent;

create table queue_member (
  workspace_id uuid not null,
  queue text not null,
  agent_id text not null,
  is_lead boolean not null default false,
  -- Of the work: who has 2 carries twice as much as who has 1; who has 0 gets nothing unless they take it.
  weight smallint not null default 1 check (weight between 0 and 10),
  primary key (workspace_id, queue, agent_id),
  foreign key (workspace_id, queue) references queue on delete cascade,
  foreign key (workspace_id, agent_id) references agent
);
comment on table queue_member is 'One row is one agent who works from one queue.';
create index queue_member_agent on queue_member (workspace_id, agent_id);

alter table ticket
  -- The queue that the flow named, when a rule chose another.
  add column asked_queue text,
  -- The rule by which its assignee has it: 'fallback' while it waits for somebody fit.
  add column routed_by text,
  add column assigned_at timestamptz,
  -- When the assignee first acted: typed, took over. Null: it was given and not yet touched.
  add column taken_at timestamptz,
  -- What its rule asks of an agent: {"rule", "skills", "agent"}.
  add column needs jsonb not null default '{}';
-- What waits for somebody fit.
create index ticket_waiting on ticket (workspace_id, queue, due_at)
  where status in ('open', 'pending') and (assignee is null or routed_by = 'fallback');
create index ticket_held on ticket (workspace_id, assignee) where status in ('open', 'pending');
-- Who has gone longest without a new one.
create index ticket_assigned on ticket (workspace_id, assignee, assigned_at);
create index conversation_held on conversation (workspace_id, holder) where holder_kind = 'agent';

create table agent_presence (
  workspace_id uuid not null,
  agent_id text not null,
  -- As they say. Who falls silent is away, and later gone, whatever they said.
  presence text not null check (presence in ('online', 'away', 'offline')),
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (workspace_id, agent_id),
  foreign key (workspace_id, agent_id) references agent
) with (fillfactor = 50);
comment on table agent_presence is 'One row is whether one agent is there, as they last said.';

create table routing_setting (
  workspace_id uuid primary key references workspace,
  -- Silent for this long is away; for this long is gone; gone for this long, and what they hold passes on.
  away_after_ms bigint not null default 300000 check (away_after_ms > 0),
  gone_after_ms bigint not null default 900000 check (gone_after_ms >= away_after_ms),
  release_after_ms bigint not null default 600000 check (release_after_ms >= 0)
);
comment on table routing_setting is 'One row is how one workspace judges who is there; without it the defaults hold.';

create table routing_rules (
  workspace_id uuid not null references workspace,
  version integer not null check (version > 0),
  -- In order; the first whose conditions hold is the one.
  rules jsonb not null,
  -- The handle of who wrote it, or 'blueprint'.
  made_by text not null,
  made_at timestamptz not null,
  primary key (workspace_id, version)
);
comment on table routing_rules is 'One row is one version of the routing rules of a workspace; the newest holds.';

-- Who looks at a conversation now. Lives for seconds: it need not survive a crash.
create unlogged table conversation_viewer (
  workspace_id uuid not null,
  conversation_id uuid not null,
  agent_id text not null,
  is_typing boolean not null,
  seen_at timestamptz not null,
  primary key (workspace_id, conversation_id, agent_id)
) with (fillfactor = 50);
comment on table conversation_viewer is 'One row is one agent who looks at one conversation.';

select wall_off(tenant_table) from unnest(array[
  'queue_member', 'agent_presence', 'routing_setting', 'routing_rules', 'conversation_viewer'
]) as tenant_table;
