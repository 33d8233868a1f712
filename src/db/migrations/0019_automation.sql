-- What follows from what happened: outgoing webhooks, and rules.

create table webhook (
  workspace_id uuid not null references workspace,
  id uuid not null,
  url text not null,
  -- Kinds of facts; empty: all.
  kinds text[] not null default '{}',
  state text not null default 'active' check (state in ('active', 'paused')),
  paused_because text,
  -- The secret is made of the installation's and this: another number, another secret. It is not stored.
  secret_number integer not null default 1,
  -- How far in the activity its deliveries were made.
  xact bigint not null,
  activity_id uuid not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (workspace_id, id),
  check ((state = 'paused') = (paused_because is not null))
);
comment on table webhook is 'One row is one address outside that is told what happens.';

create table webhook_delivery (
  workspace_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  body jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'delivered', 'failed')),
  attempts smallint not null default 0,
  -- While somebody is at it: when it is taken for dead.
  next_attempt_at timestamptz,
  last_status smallint,
  last_error text,
  made_at timestamptz not null,
  delivered_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, webhook_id) references webhook on delete cascade,
  check ((state = 'delivered') = (delivered_at is not null)),
  check ((state = 'queued') = (next_attempt_at is not null))
) with (fillfactor = 80);
comment on table webhook_delivery is 'One row is one thing that happened, on its way to one address.';
create index webhook_delivery_due on webhook_delivery (workspace_id, next_attempt_at) where state = 'queued';
create index webhook_delivery_of on webhook_delivery (workspace_id, webhook_id, id);

create table automation_rule (
  workspace_id uuid not null references workspace,
  id uuid not null,
  name text not null,
  -- The kind of fact that it is asked at.
  event text not null,
  conditions jsonb not null,
  actions jsonb not null,
  -- 'dry': it is asked and does nothing; its runs tell what it would have done.
  state text not null check (state in ('active', 'dry', 'paused')),
  position integer not null,
  version integer not null default 1,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);
comment on table automation_rule is 'One row is one rule: when this happens and that holds, do so.';

create table automation_run (
  workspace_id uuid not null,
  id uuid not null,
  rule_id uuid not null,
  rule_version integer not null,
  -- The fact that it ran at: the activity, and which of its facts.
  activity_id uuid not null,
  fact integer not null,
  conversation_id uuid,
  ticket_id uuid,
  is_dry boolean not null,
  -- What each action did, or why it could not.
  results jsonb not null,
  ran_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, rule_id, activity_id, fact),
  foreign key (workspace_id, rule_id) references automation_rule on delete cascade
);
comment on table automation_run is 'One row is one time that a rule held, with what came of it.';
create index automation_run_rule on automation_run (workspace_id, rule_id, id);

create table automation_cursor (
  workspace_id uuid primary key references workspace,
  xact bigint not null,
  activity_id uuid not null
);
comment on table automation_cursor is 'One row is how far in the activity the rules of one workspace were asked.';

select wall_off(tenant_table) from unnest(array['webhook', 'webhook_delivery', 'automation_rule', 'automation_run',
  'automation_cursor']) as tenant_table;

create index ticket_conversation on ticket (workspace_id, conversation_id) where status in ('open', 'pending');

-- What the CRM knows of contacts.
alter table contact add column crm_read_at timestamptz;
create index contact_unread on contact (workspace_id, created_at) where crm_read_at is null;

create table account_owner (
  workspace_id uuid not null references workspace,
  -- The owner's id in the CRM.
  crm_owner text not null,
  agent_id text not null,
  primary key (workspace_id, crm_owner),
  foreign key (workspace_id, agent_id) references agent
);
comment on table account_owner is 'One row is which of our agents an owner of accounts in the CRM is.';
select wall_off('account_owner');
