-- Who a contact is, all that happened with them, and finding it again.

-- Erased: what was personal is overwritten, the rows of the ledger stay. Held: nobody may erase it.
alter table contact
  add column erased_at timestamptz,
  add column held_reason text,
  add column held_by text,
  add column held_at timestamptz,
  add constraint contact_hold check ((held_at is null) = (held_reason is null) and (held_at is null) = (held_by is null));

create index contact_merged_into on contact (workspace_id, merged_into_id) where merged_into_id is not null;
create index address_email on address (workspace_id, email) where email is not null;
-- Closed loops, too: all that a contact ever had under way.
create index loop_conversation on loop (workspace_id, conversation_id, opened_at);
create index obligation_of_loop on obligation (workspace_id, loop_id, due_at);

-- Two contacts that turned out to be one person. Merging from_contact into into_contact moved what stands in `moved`:
-- {addresses, loops, events, messages: [ids], holder: null or what the conversation's holder was and became}.
-- Taking it back moves the same things back; `kept` says what was not there any more, and why.
create table contact_merge (
  workspace_id uuid not null,
  id uuid not null,
  from_contact_id uuid not null,
  into_contact_id uuid not null,
  reason text not null,
  moved jsonb not null,
  merged_by text not null,
  merged_at timestamptz not null,
  kept jsonb,
  undone_by text,
  undone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, from_contact_id) references contact,
  foreign key (workspace_id, into_contact_id) references contact,
  check (from_contact_id <> into_contact_id),
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (kept is null))
);
comment on table contact_merge is 'One row is one contact that was merged into another, and what moved with it.';
create unique index contact_merge_standing on contact_merge (workspace_id, from_contact_id) where undone_at is null;
create index contact_merge_into on contact_merge (workspace_id, into_contact_id);

-- The history of what stands in address.consent: each word that counted, where it came from, who wrote it down.
create table consent_change (
  workspace_id uuid not null,
  id uuid not null,
  address_id uuid not null,
  purpose text not null,
  word text not null check (word in ('stop', 'resume')),
  -- 'channel': the person used the switch of the channel. 'conversation': they wrote it. 'agent': a person of the business.
  source text not null check (source in ('channel', 'conversation', 'agent')),
  -- Who wrote it down: an agent's handle; null when nobody did.
  by text,
  -- What shows it: a message's id, a form, a call.
  evidence text,
  at timestamptz not null,
  primary key (workspace_id, id)
);
comment on table consent_change is 'One row is one word of a contact about what an address may be used for.';
create index consent_change_address on consent_change (workspace_id, address_id, at);

-- What was erased of a contact, provably: counts are rows per table; hash is over all of it and the proof before.
create table erasure (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  contact_ids uuid[] not null,
  grounds text not null check (grounds in ('request', 'retention', 'order')),
  reason text not null,
  forced_because text,
  counts jsonb not null,
  erased_by text not null,
  erased_at timestamptz not null,
  previous_hash text not null,
  hash text not null,
  primary key (workspace_id, id),
  unique (workspace_id, previous_hash),
  foreign key (workspace_id, contact_id) references contact
);
comment on table erasure is 'One row is the proof that one contact was erased: what, how much, when, by whom.';

-- The index of the words of messages. It grows in segments: up to 65,536 messages that follow each other, oldest first.
-- message_ids: 16 bytes each, ascending. A message's place in its segment is its offset.
-- Small segments are made anew as one large one, so no question reads many of them.
create table search_segment (
  workspace_id uuid not null references workspace,
  id bigint not null,
  level smallint not null check (level between 0 and 2),
  messages integer not null check (messages between 1 and 65536),
  first_message_id uuid not null,
  last_message_id uuid not null,
  message_ids bytea not null,
  primary key (workspace_id, id)
);
comment on table search_segment is 'One row is a run of messages that were indexed together.';
-- Read in pieces, which compression would prevent.
alter table search_segment alter column message_ids set storage external;

-- found: the offsets of the messages that have the word: two bytes each, ascending (big-endian), or when those would be longer
-- than 8,192 bytes, one bit per offset. Rows of a segment lie together: they are written in order and leave together.
create table search_term (
  workspace_id uuid not null,
  segment_id bigint not null,
  term text collate "C" not null,
  found bytea not null,
  -- No foreign key: it would be looked up for each of the hundred thousand words of a segment, written in one transaction with it.
  primary key (workspace_id, segment_id, term)
);
comment on table search_term is 'One row is one word and the messages of one segment that have it.';
alter table search_term alter column found set storage external;

-- The words that contacts are found by: of their name, their e-mail addresses, their phones.
create table contact_term (
  workspace_id uuid not null,
  term text collate "C" not null,
  contact_id uuid not null,
  primary key (workspace_id, term, contact_id)
);
comment on table contact_term is 'One row is one word that one contact is found by.';
create index contact_term_contact on contact_term (workspace_id, contact_id);

-- messages_until, addresses_until: the last message and the last address that are indexed.
create table search_progress (
  workspace_id uuid primary key references workspace,
  messages_until uuid not null,
  addresses_until uuid not null
);
comment on table search_progress is 'One row is one workspace and how far its index of words has come.';

select wall_off(tenant_table) from unnest(array['contact_merge', 'consent_change', 'erasure', 'search_segment', 'search_term',
  'contact_term', 'search_progress']) as tenant_table;
