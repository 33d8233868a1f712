-- Acts that are held for a moment, so that they can be undone; and payments that are waited for.

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

-- What contacts were asked to pay on, followed until it is settled, whether the provider's webhook comes or not.
create table payment_request (
  workspace_id uuid not null references workspace,
  -- The provider's own id of it.
  ref text not null,
  -- Of the effect that made it: the loops that asked for that are told.
  effect_key text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'paid', 'refunded', 'expired', 'cancelled')),
  -- When the provider is asked next; null once it is settled.
  next_look_at timestamptz,
  -- The money that came in.
  payment_ref text,
  minor bigint check (minor > 0),
  currency text,
  settled_at timestamptz,
  primary key (workspace_id, ref),
  foreign key (workspace_id, effect_key) references effect (workspace_id, key),
  check ((state = 'open') = (settled_at is null)),
  check ((state in ('paid', 'refunded')) = (payment_ref is not null)),
  check ((payment_ref is null) = (minor is null) and (minor is null) = (currency is null))
) with (fillfactor = 80);
comment on table payment_request is 'One row is one page or code on which a contact was asked to pay.';
create index payment_request_due on payment_request (workspace_id, next_look_at) where next_look_at is not null;

select wall_off('payment_request');
