-- The tables of the hot path name their conversation, loop and address without a foreign key: none of those rows is
-- ever deleted, and each check would lock the parent's row that every turn of the conversation updates.

-- The inbox: one thing that may move a conversation. key is the sender's own id for it
-- (the channel's message id, the effect's id), so what is delivered twice enters once.
-- turn_number is null while it waits; tried_by is the process that took it up after the first one did not finish,
-- attempts counts the turns over it that threw or died.
create table event (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  key text not null,
  payload jsonb not null,
  received_at timestamptz not null,
  turn_number bigint,
  attempts smallint not null default 0,
  tried_by bigint,
  primary key (workspace_id, id),
  unique (workspace_id, conversation_id, key)
) with (fillfactor = 80);
comment on table event is 'One row is one thing that may move a conversation; it enters once per key.';
create index event_waiting on event (workspace_id, conversation_id, id) where turn_number is null;

-- One numbered step of a conversation: what was understood, what it changed, what was stopped and by which rule.
create table turn (
  workspace_id uuid not null,
  conversation_id uuid not null,
  number bigint not null,
  understood jsonb not null default '[]',
  changes jsonb not null default '[]',
  blocked jsonb not null default '[]',
  elapsed_ms integer not null default 0,
  committed_at timestamptz not null,
  primary key (workspace_id, conversation_id, number)
);
comment on table turn is 'One row is one step of a conversation: the answer to "why did it say that?"';
-- Turns are written in the order of time: a few pages of summaries find the newest.
create index turn_committed on turn using brin (committed_at);

-- The day's protocol numbers, handed to processes in blocks; no sequence is shared by workspaces.
create table protocol_block (
  workspace_id uuid not null references workspace,
  day date not null,
  next_number integer not null,
  primary key (workspace_id, day)
);
comment on table protocol_block is 'One row is one day of one workspace and its next free protocol number.';

-- One matter of a contact: a flow under way, attached to a business object.
-- waiting: the call and the timers that run, each with the fence it was set under; anything else that comes is late.
create table loop (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  flow text not null,
  flow_version integer not null,
  value jsonb not null,
  context jsonb not null,
  waiting jsonb not null default '{}',
  object_kind text,
  object_ref text,
  reason text not null,
  protocol_number text not null,
  owner_kind text check (owner_kind in ('assistant', 'agent', 'queue')),
  owner text,
  waits_for text check (waits_for in ('customer', 'system', 'person', 'time')),
  next_step text,
  deadline_at timestamptz,
  outcome text,
  opened_at timestamptz not null,
  moved_at timestamptz not null,
  closed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, protocol_number),
  foreign key (workspace_id, conversation_id) references conversation,
  -- No limbo: an open loop has an owner, a next step and a deadline; a closed one has an outcome.
  constraint loop_no_limbo check (
    case when closed_at is null
      then owner_kind is not null and (owner_kind = 'assistant') = (owner is null) and waits_for is not null
        and length(next_step) > 0 and deadline_at is not null and outcome is null
      else length(outcome) > 0
    end
  )
) with (fillfactor = 70);
comment on table loop is 'One row is one matter of a contact, from the request until the work is done.';
create index loop_open on loop (workspace_id, conversation_id) where closed_at is null;
create index loop_object on loop (workspace_id, object_kind, object_ref) where object_ref is not null;
create index loop_deadline on loop (workspace_id, deadline_at) where closed_at is null;

-- What one side wrote. An outbound message is its own outbox row: queued -> sending -> sent -> delivered -> read -> played,
-- or failed, or dropped (a stale epoch), or unknown (sent or not, nobody knows yet).
-- status_rank only rises. claimed_by is the process that sends it; attempt fences a process that woke up late.
create table message (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  address_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  author text not null,
  content jsonb not null,
  fallback jsonb,
  external_id text,
  channel text not null,
  status text not null check (status in
    ('received', 'queued', 'sending', 'unknown', 'sent', 'delivered', 'read', 'played', 'failed', 'dropped')),
  status_rank smallint not null default 0,
  failure jsonb,
  loop_id uuid,
  turn_number bigint,
  epoch bigint not null default 0,
  states_money boolean not null default false,
  claimed_by bigint,
  attempt smallint not null default 0,
  next_attempt_at timestamptz,
  written_at timestamptz not null,
  sent_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, channel, external_id)
) with (fillfactor = 80);
comment on table message is 'One row is what one side wrote on one address; an outbound row is its own outbox entry.';
create index message_conversation on message (workspace_id, conversation_id, id);
create index message_outbox on message (workspace_id, conversation_id, id) where status in ('queued', 'sending', 'unknown');

-- Bytes that travel through the chat: labels, receipts.
create table file (
  workspace_id uuid not null references workspace,
  id uuid not null,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
comment on table file is 'One row is one document that travels through a conversation.';

-- A timer of a loop. It fires once: the row is deleted in the statement that posts its event.
create table timer (
  workspace_id uuid not null,
  loop_id uuid not null,
  name text not null,
  fence bigint not null,
  conversation_id uuid not null,
  event text not null,
  due_at timestamptz not null,
  primary key (workspace_id, loop_id, name)
);
comment on table timer is 'One row is one timer that runs for a loop.';
create index timer_due on timer (workspace_id, due_at);

-- What a channel delivered and nobody could use: kept, acknowledged, shown to a person.
create table parked_webhook (
  workspace_id uuid not null references workspace,
  id uuid not null,
  channel text not null,
  reason text not null,
  body jsonb not null,
  received_at timestamptz not null,
  primary key (workspace_id, id)
);
comment on table parked_webhook is 'One row is one delivery of a channel that was acknowledged and could not be used.';

-- A process that claims work. It holds the advisory lock of its id for as long as it lives.
-- job_workers: its workers of the job queue, whose locks are freed when it is dead.
create table process (
  id bigint primary key generated always as identity,
  job_workers text[] not null default '{}',
  started_at timestamptz not null
);
comment on table process is 'One row is one process of this installation; a row whose advisory lock is free is dead.';
