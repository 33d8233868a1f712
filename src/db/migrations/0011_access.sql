-- Who works here, and what they may do.

create table agent (
  workspace_id uuid not null references workspace,
  -- The handle: it stands in owners, holders, assignees and authors, and is never given to another person.
  id text not null check (id ~ '^[a-z0-9][a-z0-9._-]{0,39}$' and id not in ('phone', 'assistant', 'customer', 'system')),
  name text not null check (length(name) between 1 and 100),
  email text not null check (email = lower(email)),
  role text not null check (role in ('agent', 'supervisor', 'manager', 'admin', 'auditor', 'integration')),
  -- BCP 47: what they can write to customers in.
  languages text[] not null default '{}',
  skills text[] not null default '{}',
  -- How many conversations they hold at once.
  capacity smallint not null default 6 check (capacity >= 0),
  state text not null default 'active' check (state in ('invited', 'active', 'suspended', 'removed')),
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
comment on table agent is 'One row is one person who works for the business; who left keeps the row.';
create unique index agent_email on agent (workspace_id, email) where state <> 'removed';

create table team (
  workspace_id uuid not null references workspace,
  id text not null check (id ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
  name text not null,
  primary key (workspace_id, id)
);
comment on table team is 'One row is some agents who work together.';

create table team_member (
  workspace_id uuid not null,
  team_id text not null,
  agent_id text not null,
  is_lead boolean not null default false,
  primary key (workspace_id, team_id, agent_id),
  foreign key (workspace_id, team_id) references team on delete cascade,
  foreign key (workspace_id, agent_id) references agent
);
comment on table team_member is 'One row is one agent in one team.';

select wall_off(tenant_table) from unnest(array['agent', 'team', 'team_member']) as tenant_table;
