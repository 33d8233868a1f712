-- A message whose understanding somebody should look at. It is collected from turns, after the fact: no turn waits for it.
-- event_id is the message; it enters once, and a stronger reason replaces a weaker one while it is open.
-- suggested: the intent that the contact chose when asked. decided_intent: the one that a person gave it.
create table review_item (
  workspace_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  conversation_id uuid not null,
  turn_number bigint not null,
  language text not null,
  text text not null,
  folded text not null,
  reason text not null check (reason in
    ('lowConfidence', 'unsure', 'between', 'model', 'corrected', 'wantedPerson', 'choseOther', 'relabelled')),
  suggested text,
  commands jsonb not null,
  candidates jsonb not null,
  confidence real not null,
  stage smallint not null,
  said_at timestamptz not null,
  status text not null default 'open' check (status in ('open', 'accepted', 'dismissed', 'outOfScope')),
  decided_intent text,
  decided_by text,
  decided_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, event_id),
  check ((status = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  check ((status in ('accepted', 'outOfScope')) = (decided_intent is not null))
);
comment on table review_item is 'One row is one message whose understanding somebody should look at.';
create index review_item_status on review_item (workspace_id, status, said_at);
create index review_item_words on review_item (workspace_id, folded);

-- How far the turns of a workspace have been looked through.
create table review_cursor (
  workspace_id uuid primary key references workspace,
  collected_until timestamptz not null
);
comment on table review_cursor is 'One row is one workspace and how far its turns were looked through for review.';

-- An example of an intent that a person accepted, beside those of the blueprint. Nothing in it tells who wrote it.
create table example (
  workspace_id uuid not null references workspace,
  id uuid not null,
  intent text not null,
  language text not null,
  text text not null,
  review_item_id uuid,
  added_by text not null,
  added_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, language, intent, text),
  foreign key (workspace_id, review_item_id) references review_item
);
comment on table example is 'One row is one example of an intent that a person added to those of the blueprint.';

-- A trained classifier, with how it compares to the one before. The published one is that with the newest published_at.
-- intents_hash is over the blueprint's and the product's own intents, added are the examples beside them:
-- together they are what it was trained from, so the model can be made again when its bytes are gone.
create table classifier_version (
  workspace_id uuid not null references workspace,
  number integer not null,
  intents_hash text not null,
  added jsonb not null,
  examples integer not null,
  comparison jsonb not null,
  verdict text not null,
  model bytea,
  trained_by text not null,
  trained_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  primary key (workspace_id, number),
  check ((published_at is null) = (published_by is null))
);
comment on table classifier_version is 'One row is one trained classifier of a workspace, and how it compares to the one before.';
create index classifier_version_published on classifier_version (workspace_id, published_at) where published_at is not null;

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['review_item', 'review_cursor', 'example', 'classifier_version'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format($policy$
      create policy one_workspace on %I to loopline_app
        using (workspace_id = nullif(current_setting('loopline.workspace_id', true), '')::uuid)
        with check (workspace_id = nullif(current_setting('loopline.workspace_id', true), '')::uuid)
    $policy$, tenant_table);
    execute format('grant select, insert, update, delete on %I to loopline_app', tenant_table);
  end loop;
end $$;
