-- What is being written: drafts, files.

create table draft (
  workspace_id uuid not null references workspace,
  conversation_id uuid not null,
  agent_id text not null,
  mode text not null check (mode in ('reply', 'note')),
  text text not null check (length(text) between 1 and 70000),
  saved_at timestamptz not null,
  primary key (workspace_id, conversation_id, mode, agent_id)
);
comment on table draft is 'One row is what one agent has begun to write in one conversation and not sent.';

-- Its bytes lie in file, under the same id. A file that the provider keeps no longer has none.
create table conversation_file (
  workspace_id uuid not null references workspace,
  id uuid not null,
  conversation_id uuid not null,
  -- The message that it came with; null: an agent put it there, to be sent.
  message_id uuid,
  -- As it was called where it came from.
  name text not null check (length(name) between 1 and 240),
  media_type text not null,
  size_bytes integer not null check (size_bytes >= 0),
  -- Why it cannot be had any more; null: it can.
  gone_because text,
  added_by text,
  added_at timestamptz not null,
  primary key (workspace_id, id)
);
comment on table conversation_file is 'One row is one file that a contact sent or an agent means to send.';
create unique index conversation_file_message on conversation_file (workspace_id, message_id) where message_id is not null;
create index conversation_file_of on conversation_file (workspace_id, conversation_id);

select wall_off(tenant_table) from unnest(array['draft', 'conversation_file']) as tenant_table;
