-- What the business knows, as its blueprint says it: one article in one language. position is its place in the blueprint.
-- content_hash is over all that was written and over the way it was indexed: an equal one is not written again.
create table article (
  workspace_id uuid not null references workspace,
  id text not null,
  language text not null,
  position integer not null,
  topics text[] not null,
  title text not null,
  answer text not null,
  body text not null,
  source text,
  updated_on date not null,
  content_hash text not null,
  primary key (workspace_id, language, id)
);
comment on table article is 'One row is one article of the knowledge of a business, in one language.';

-- The index of the articles' words, as rows: a stem, where it stands, and how much it weighs there.
-- Not a tsvector with an index of its own: under row-level security PostgreSQL uses an index only for operators that it
-- knows to be leakproof, and those of text search are not. Equality is.
create table article_term (
  workspace_id uuid not null,
  language text not null,
  term text not null,
  article_id text not null,
  weight real not null check (weight > 0 and weight <= 1),
  primary key (workspace_id, language, term, article_id),
  foreign key (workspace_id, language, article_id) references article (workspace_id, language, id) on delete cascade
);
comment on table article_term is 'One row is one stem that an article is found by.';
-- Begins with the article: else, before the table was first analysed, searches would read a whole language through it.
create index article_term_article on article_term (article_id, workspace_id, language);

-- The words of all articles of a language by their pieces of three letters: to find the word that a slip was meant for.
create table article_word (
  workspace_id uuid not null references workspace,
  language text not null,
  trigram text not null,
  word text not null,
  primary key (workspace_id, language, trigram, word)
);
comment on table article_word is 'One row is one piece of three letters of one word that articles use.';

-- What was asked and nothing was known about, once per wording. conversation_ids: the last twenty who asked.
create table unanswered_question (
  workspace_id uuid not null references workspace,
  language text not null,
  folded text not null,
  example text not null,
  topic text,
  times_asked integer not null default 1,
  conversation_ids uuid[] not null default '{}',
  first_asked_at timestamptz not null,
  last_asked_at timestamptz not null,
  primary key (workspace_id, language, folded)
);
comment on table unanswered_question is 'One row is one question that no article answered, with how often it was asked.';

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['article', 'article_term', 'article_word', 'unanswered_question'] loop
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
