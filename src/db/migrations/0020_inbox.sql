-- The inbox: what each agent has read and put off, and the views that they keep.

create table conversation_read (
  workspace_id uuid not null references workspace,
  agent_id text not null,
  conversation_id uuid not null,
  -- The last message that they have seen. Null: they marked it as unread.
  read_until uuid,
  read_at timestamptz not null,
  primary key (workspace_id, agent_id, conversation_id)
) with (fillfactor = 70);
comment on table conversation_read is 'One row is how far one agent has read one conversation.';

create table conversation_snooze (
  workspace_id uuid not null references workspace,
  agent_id text not null,
  conversation_id uuid not null,
  until timestamptz not null,
  -- What the contact writes later ends it.
  snoozed_at timestamptz not null,
  primary key (workspace_id, agent_id, conversation_id)
);
comment on table conversation_snooze is 'One row is one conversation that one agent has put off until then; others see it as before.';

create table inbox_view (
  workspace_id uuid not null references workspace,
  id uuid not null,
  -- Null: of everybody.
  owner text,
  name text not null check (length(name) between 1 and 60),
  -- {"view", "sort", "q", "channel", "reason", "language", "priority"}
  query jsonb not null,
  made_by text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id)
);
comment on table inbox_view is 'One row is one view of the inbox that somebody keeps under a name.';
create unique index inbox_view_name on inbox_view (workspace_id, name) where owner is null;
create unique index inbox_view_own_name on inbox_view (workspace_id, owner, name) where owner is not null;

-- What runs and is due: the clock that burns, and those that have passed.
create index ticket_clock_due on ticket_clock (workspace_id, due_at) where ended_at is null and due_at is not null;

select wall_off(tenant_table)
from unnest(array['conversation_read', 'conversation_snooze', 'inbox_view']) as tenant_table;
