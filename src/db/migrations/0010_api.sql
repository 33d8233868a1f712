-- What every room of the desk stands on: the wall between workspaces, what happened, and requests that were answered.

-- Row-level security, forced, with the one policy that all tenant tables have. Call it for each new one.
create function wall_off(tenant_table text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', tenant_table);
  execute format('alter table %I force row level security', tenant_table);
  execute format($policy$
    create policy one_workspace on %I to loopline_app
      using (workspace_id = nullif(current_setting('loopline.workspace_id', true), '')::uuid)
      with check (workspace_id = nullif(current_setting('loopline.workspace_id', true), '')::uuid)
  $policy$, tenant_table);
  execute format('grant select, insert, update, delete on %I to loopline_app', tenant_table);
end $$;

create table activity (
  workspace_id uuid not null references workspace,
  -- Of the transaction that wrote it. Who follows reads up to the oldest one that is under way, so nothing is passed over.
  xact bigint not null default pg_current_xact_id()::text::bigint,
  id uuid not null,
  -- Null: it concerns no conversation.
  conversation_id uuid,
  facts jsonb not null,
  at timestamptz not null,
  primary key (workspace_id, xact, id)
);
comment on table activity is 'One row is what one commit changed, for whoever follows along.';
create index activity_at on activity (workspace_id, at);

create table answered_request (
  workspace_id uuid not null references workspace,
  -- Who asked, and the key they gave.
  principal text not null,
  key text not null,
  request_hash text not null,
  -- Null while it is worked on.
  status smallint,
  body text,
  begun_at timestamptz not null,
  primary key (workspace_id, principal, key)
);
comment on table answered_request is 'One row is one write of the API, with its answer: the same key gets the same answer.';
create index answered_request_begun on answered_request (workspace_id, begun_at);

create table notification (
  workspace_id uuid not null references workspace,
  id uuid not null,
  agent_id text not null,
  -- What it is told for: 'mention', 'assigned', 'clock.warned', 'leadWaits' …
  about text not null,
  -- Each agent is told each thing once.
  key text not null,
  conversation_id uuid,
  ticket_id uuid,
  details jsonb not null default '{}',
  made_at timestamptz not null,
  read_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, agent_id, key)
);
comment on table notification is 'One row is one thing that one agent is told.';
create index notification_unread on notification (workspace_id, agent_id, made_at) where read_at is null;

select wall_off(tenant_table) from unnest(array['activity', 'answered_request', 'notification']) as tenant_table;
