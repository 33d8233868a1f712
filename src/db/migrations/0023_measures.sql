-- What the screens of management need beside the sums.

-- How it stood at one minute. What waited then cannot be told afterwards. queue '': all of the desk; limbo, what the
-- assistant holds and who is there are counted for all only. Kept for two hours.
create table live_sample (
  workspace_id uuid not null references workspace,
  at timestamptz not null,
  queue text not null,
  waiting integer not null,
  past_due integer not null,
  leads_waiting integer not null,
  limbo integer not null,
  held_by_assistant integer not null,
  people_on integer not null,
  primary key (workspace_id, at, queue)
) with (fillfactor = 90);
comment on table live_sample is 'One row is how many waited at one minute, in one queue or in all.';

-- A training of the classifier and how far it is. seen_at: it is told by the clock of the database that it is under way; what
-- was not told for a minute has ended with its process.
create table training (
  workspace_id uuid not null references workspace,
  id uuid not null,
  state text not null check (state in ('running', 'done', 'failed')),
  is_dry_run boolean not null,
  -- Of how many steps so many are done.
  step integer not null default 0,
  steps integer not null default 0,
  asked_by text not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  seen_at timestamptz not null default now(),
  -- What came of it, once it is done.
  result jsonb,
  primary key (workspace_id, id),
  check ((state = 'running') = (ended_at is null)),
  check ((state = 'done') = (result is not null))
);
comment on table training is 'One row is one training of the classifier of a workspace.';
create unique index training_running on training (workspace_id) where state = 'running';
create index training_begun on training (workspace_id, begun_at);

-- Which intents were taken for which, on examples that the classifier did not know. Null: it was not measured.
alter table classifier_version add column confusions jsonb;

select wall_off(tenant_table) from unnest(array['live_sample', 'training']) as tenant_table;
