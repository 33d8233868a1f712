-- People and the assistant in turn: what waits for a second yes, what was written and not sent, what was told.

-- An act that lets more money go than its agent may alone.
create table approval (
  workspace_id uuid not null references workspace,
  id uuid not null,
  loop_id uuid not null,
  conversation_id uuid not null,
  -- The button, and what was typed beside it.
  act text not null,
  input jsonb not null,
  minor bigint not null check (minor >= 0),
  currency text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  -- Until then a second person has to decide.
  until timestamptz not null,
  -- overtaken: the loop went on without it.
  status text not null check (status in ('pending', 'granted', 'refused', 'withdrawn', 'expired', 'overtaken')),
  decided_by text,
  decided_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, loop_id) references loop,
  check ((status = 'pending') = (decided_at is null)),
  -- Nobody is their own second person.
  check (status not in ('granted', 'refused') or (decided_by is not null and decided_by <> asked_by))
);
comment on table approval is 'One row is one act with money that a second person decides about.';
create index approval_pending on approval (workspace_id, until) where status = 'pending';
create index approval_loop on approval (workspace_id, loop_id);

-- What a role may approve alone. Without a row for a currency there is no limit.
create table approval_limit (
  workspace_id uuid not null references workspace,
  role text not null check (role in ('agent', 'supervisor', 'manager', 'admin', 'auditor', 'integration')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  minor bigint not null check (minor >= 0),
  primary key (workspace_id, role, currency)
);
comment on table approval_limit is 'One row is the most that a role approves alone in one currency.';

-- Words that were not let out because the conversation had changed hands. They are the agent's until sent or thrown away.
create table unsent_reply (
  workspace_id uuid not null references workspace,
  conversation_id uuid not null,
  agent_id text not null,
  text text not null,
  kept_at timestamptz not null,
  primary key (workspace_id, conversation_id, agent_id)
);
comment on table unsent_reply is 'One row is what one agent wrote in one conversation and was not let send.';

-- What an agent told the assistant on handing back. It is trusted, and never sent.
create table told_assistant (
  workspace_id uuid not null references workspace,
  id uuid not null,
  conversation_id uuid not null,
  -- Null: it concerns the whole conversation.
  loop_id uuid,
  text text not null check (length(text) between 1 and 2000),
  told_by text not null,
  told_at timestamptz not null,
  primary key (workspace_id, id)
);
comment on table told_assistant is 'One row is what one agent told the assistant on handing back.';
create index told_assistant_conversation on told_assistant (workspace_id, conversation_id, id);

select wall_off(tenant_table)
from unnest(array['approval', 'approval_limit', 'unsent_reply', 'told_assistant']) as tenant_table;
