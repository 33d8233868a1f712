-- What people prove themselves with beside a password, and what they did, in a chain that nobody can bend unseen.

create table audit_head (
  workspace_id uuid primary key references workspace,
  -- Of the newest entry; locked while one is added, so a chain never forks.
  number bigint not null check (number >= 0),
  hash bytea not null,
  -- What the key that the chain is made with says about itself: another key is found before it spoils the chain.
  key_mark bytea not null
);
comment on table audit_head is 'One row is where the audit log of a workspace ends.';

create table audit_entry (
  workspace_id uuid not null references workspace,
  -- 1, 2, 3 … without a gap.
  number bigint not null check (number > 0),
  at timestamptz not null,
  -- 'agent:ines', 'token:erp', 'system:access'.
  actor text not null,
  -- 'POST /tickets/:ticketId/notes', 'signIn.password'.
  act text not null,
  -- What it was done to: 'ticketId=01…'. Sorted; ids and names of settings, never words of a contact.
  subjects text[] not null,
  -- An HTTP status, or a word: 'refused', 'unknown'.
  outcome text not null,
  -- Of the request that it came with: the same number stands in the log.
  request_id text not null,
  previous bytea not null,
  -- HMAC-SHA256 over the entry and the hash before it, with a key that is not in this database.
  hash bytea not null,
  primary key (workspace_id, number)
);
comment on table audit_entry is 'One row is one act of somebody, for ever.';
create index audit_entry_actor on audit_entry (workspace_id, actor, number);
create index audit_entry_act on audit_entry (workspace_id, act, number);
create index audit_entry_at on audit_entry (workspace_id, at, number);

create table audit_subject (
  workspace_id uuid not null,
  subject text not null,
  number bigint not null,
  primary key (workspace_id, subject, number),
  foreign key (workspace_id, number) references audit_entry
);
comment on table audit_subject is 'One row is one thing that one entry of the audit log is about: a way to find entries, no part of the chain.';

create table audit_pending (
  workspace_id uuid not null references workspace,
  id uuid not null,
  actor text not null,
  act text not null,
  subjects text[] not null,
  request_id text not null,
  begun_at timestamptz not null,
  primary key (workspace_id, id)
);
comment on table audit_pending is 'One row is an act that has begun: it becomes an entry with its outcome, and without one when its process died.';
create index audit_pending_begun on audit_pending (workspace_id, begun_at);

create table second_factor_rule (
  workspace_id uuid not null references workspace,
  role text not null check (role in ('agent', 'supervisor', 'manager', 'admin', 'auditor', 'integration')),
  primary key (workspace_id, role)
);
comment on table second_factor_rule is 'One row is a role that signs in with a second factor only.';

create table totp_secret (
  workspace_id uuid not null,
  agent_id text not null,
  -- Sealed with a key that is not in this database.
  sealed text not null,
  made_at timestamptz not null,
  -- Null until the agent has shown a code of it: it counts from then on.
  confirmed_at timestamptz,
  -- The time step of the last code that was taken: it and what lies before it is not taken again.
  last_step bigint not null default 0,
  primary key (workspace_id, agent_id),
  foreign key (workspace_id, agent_id) references agent
);
comment on table totp_secret is 'One row is what one agent''s authenticator app and we both know.';

create table recovery_code (
  workspace_id uuid not null,
  agent_id text not null,
  hash bytea not null,
  used_at timestamptz,
  primary key (workspace_id, agent_id, hash),
  foreign key (workspace_id, agent_id) references agent
);
comment on table recovery_code is 'One row is one code that stands in for a lost authenticator, once.';

create table passkey (
  workspace_id uuid not null,
  -- The credential's own id, base64url.
  id text not null check (length(id) between 1 and 1400),
  agent_id text not null,
  name text not null check (length(name) between 1 and 60),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  -- True: it is kept in a cloud and may be on several devices.
  is_synced boolean not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references agent
);
comment on table passkey is 'One row is one passkey of one agent.';
create index passkey_agent on passkey (workspace_id, agent_id);

create table sign_in_challenge (
  workspace_id uuid not null references workspace,
  -- SHA-256 of what the browser holds: what is read here opens nothing.
  hash bytea not null,
  kind text not null check (kind in ('passkey.enrol', 'passkey.signIn', 'passkey.stepUp', 'oidc')),
  -- Whom it was given to; null before it is known who signs in.
  agent_id text,
  -- What the answer is compared with.
  expected jsonb not null,
  expires_at timestamptz not null,
  primary key (workspace_id, hash)
);
comment on table sign_in_challenge is 'One row is a question of a sign-in that is under way; it is answered once.';
create index sign_in_challenge_expires on sign_in_challenge (workspace_id, expires_at);

create table oidc_provider (
  workspace_id uuid not null references workspace,
  id text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name text not null check (length(name) between 1 and 60),
  issuer text not null,
  client_id text not null,
  -- The name of the variable that holds the client's secret; the secret itself is not kept here.
  secret_variable text not null check (secret_variable ~ '^LOOPLINE_OIDC_[A-Z0-9_]{1,60}$'),
  -- Only addresses of these domains sign in.
  email_domains text[] not null check (cardinality(email_domains) between 1 and 50),
  -- The role of somebody who is not known yet; null: only who was invited comes in.
  newcomer_role text check (newcomer_role in ('agent', 'supervisor', 'auditor')),
  primary key (workspace_id, id)
);
comment on table oidc_provider is 'One row is a provider whose word the workspace takes for who somebody is.';

create table oidc_identity (
  workspace_id uuid not null,
  issuer text not null,
  subject text not null,
  agent_id text not null,
  linked_at timestamptz not null,
  primary key (workspace_id, issuer, subject),
  foreign key (workspace_id, agent_id) references agent
);
comment on table oidc_identity is 'One row is an account at a provider that belongs to an agent.';
create index oidc_identity_agent on oidc_identity (workspace_id, agent_id);

select wall_off(tenant_table) from unnest(array['audit_head', 'audit_entry', 'audit_subject', 'audit_pending',
  'second_factor_rule', 'totp_secret', 'recovery_code', 'passkey', 'sign_in_challenge', 'oidc_provider',
  'oidc_identity']) as tenant_table;

-- What was written stays as it was written.
revoke update, delete on audit_entry, audit_subject from loopline_app;
revoke delete on audit_head from loopline_app;
