-- What is set up in the console.

-- Whoever sets something for themselves: an agent, or a system with a token.
create table preference (
  workspace_id uuid not null references workspace,
  who text not null,
  preferences jsonb not null,
  changed_at timestamptz not null,
  primary key (workspace_id, who)
);
comment on table preference is 'One row is what one person set for themselves in the console.';

-- Articles that people write. What is published is in force in place of the blueprint's article of the same id.
create table article_document (
  workspace_id uuid not null references workspace,
  id text not null,
  state text not null check (state in ('draft', 'published', 'retired')),
  -- What is being written: title, answer, body and questions by language, topics, source.
  draft jsonb not null,
  -- What answers; null while it never did, and when it is retired.
  published jsonb,
  version integer not null default 1,
  owner text,
  expires_on date,
  changed_by text not null,
  changed_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  primary key (workspace_id, id),
  check ((state = 'published') = (published is not null))
);
comment on table article_document is 'One row is one article that people write, as a draft and as it answers.';

create table article_history (
  workspace_id uuid not null,
  article_id text not null,
  version integer not null,
  act text not null check (act in ('published', 'retired', 'imported', 'restored')),
  content jsonb not null,
  by text not null,
  at timestamptz not null,
  primary key (workspace_id, article_id, version),
  foreign key (workspace_id, article_id) references article_document on delete cascade
);
comment on table article_history is 'One row is one version of an article as it was put in force or taken out of it.';

-- Where an article answered. turn_number: of the conversation.
create table article_use (
  workspace_id uuid not null references workspace,
  article_id text not null,
  used_at timestamptz not null,
  id uuid not null,
  conversation_id uuid,
  language text not null,
  primary key (workspace_id, article_id, used_at, id)
);
comment on table article_use is 'One row is one time that an article answered a question.';

-- Since somebody wrote an article for it or put it aside; whoever asks again brings it back.
alter table unanswered_question add column dismissed_at timestamptz;

select wall_off(tenant_table) from unnest(array['preference', 'article_document', 'article_history',
  'article_use']) as tenant_table;
