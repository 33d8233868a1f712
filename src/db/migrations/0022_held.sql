-- Acts that are held for a moment, so that they can be undone.

create table held_act (
  workspace_id uuid not null references workspace,
  id uuid not null,
  agent_id text not null,
  conversation_id uuid not null,
  -- Null: it is about no ticket in particular.
  ticket_id uuid,
  -- What is to be done, as it was asked for: src/api/held.ts.
  body jsonb not null,
  -- What the button said.
  title text not null,
  state text not null default 'held' check (state in ('held', 'running', 'done', 'refused', 'undone')),
  held_at timestamptz not null,
  execute_at timestamptz not null,
  -- The process that does it; when that one dies another does.
  taken_by integer,
  settled_at timestamptz,
  -- Why it was not done: code, message, details.
  problem jsonb,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references agent,
  foreign key (workspace_id, conversation_id) references conversation,
  foreign key (workspace_id, ticket_id) references ticket,
  check ((state in ('held', 'running')) = (settled_at is null)),
  check ((state = 'running') <= (taken_by is not null)),
  check ((state = 'refused') = (problem is not null))
) with (fillfactor = 80);
comment on table held_act is 'One row is one act that an agent asked for and could still undo for a moment.';
create index held_act_due on held_act (workspace_id, execute_at) where state in ('held', 'running');
create index held_act_conversation on held_act (workspace_id, conversation_id);

select wall_off('held_act');
