-- Who works here, and what they may do.

create table agent (
  workspace_id uuid not null references workspace,
  -- The handle: it stands in owners, holders, assignees and authors, and is never given to another person.
  id text not null check (id ~ '^[a-z0-9][a-z0-9._-]{0,39}$' and id not in ('phone', 'assistant', 'customer', 'system', 'installation')),
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

create table role_permission (
  workspace_id uuid not null references workspace,
  role text not null check (role in ('agent', 'supervisor', 'manager', 'auditor', 'integration')),
  permission text not null,
  -- True: held beside what the product gives the role; false: taken away from it.
  is_held boolean not null,
  primary key (workspace_id, role, permission)
);
comment on table role_permission is 'One row is one permission of a role that differs from what the product gives it.';

create table password (
  workspace_id uuid not null,
  agent_id text not null,
  -- argon2id, in the PHC string format: it tells its own parameters.
  hash text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, agent_id),
  foreign key (workspace_id, agent_id) references agent
);
comment on table password is 'One row is the password of one agent, which nobody can read.';

create table session (
  workspace_id uuid not null,
  id uuid not null,
  -- SHA-256 of what the cookie holds: what is read here opens nothing.
  secret_hash bytea not null,
  agent_id text not null,
  -- 'pending': the password was right and a second factor is owed. Nobody is signed in with it.
  level text not null check (level in ('pending', 'password', 'secondFactor')),
  -- When they last proved that it is them, by whatever the level says.
  stepped_up_at timestamptz not null,
  -- What the browser says it is, and where it came from at sign-in.
  device text not null,
  address text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, secret_hash),
  foreign key (workspace_id, agent_id) references agent
);
comment on table session is 'One row is one browser in which an agent is signed in.';
create index session_agent on session (workspace_id, agent_id);

create table api_token (
  workspace_id uuid not null,
  id uuid not null,
  name text not null check (name ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
  secret_hash bytea not null,
  scopes text[] not null,
  -- Networks it may be used from, in CIDR notation; empty: from everywhere.
  networks text[] not null default '{}',
  -- Whose permissions bound it: it ends with theirs.
  made_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, made_by) references agent,
  check (expires_at <= created_at + interval '366 days')
);
comment on table api_token is 'One row is one key by which a system uses the API.';
create unique index api_token_name on api_token (workspace_id, name) where revoked_at is null;
create index api_token_made_by on api_token (workspace_id, made_by);

create table one_time_link (
  workspace_id uuid not null,
  secret_hash bytea not null,
  agent_id text not null,
  purpose text not null check (purpose in ('invitation', 'passwordReset')),
  -- The handle of who made it; null: the installation, at its first start.
  made_by text,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (workspace_id, secret_hash),
  foreign key (workspace_id, agent_id) references agent
);
comment on table one_time_link is 'One row is a link by which one agent comes in once; it is deleted when it is used.';
create index one_time_link_agent on one_time_link (workspace_id, agent_id, purpose);

-- Of the installation: who tries without being known belongs to no workspace yet. Its shape is the rate limiter's own.
create table tries (
  -- SHA-256 of the account or the address it counts for, after the name of the limit.
  key varchar(255) primary key,
  points integer not null default 0,
  -- Milliseconds since 1970.
  expire bigint
);
comment on table tries is 'One row is how often something was tried lately for one account or from one address.';

select wall_off(tenant_table) from unnest(array['agent', 'team', 'team_member', 'role_permission', 'password', 'session',
  'api_token', 'one_time_link']) as tenant_table;
