-- A UUIDv7 for rows that are made inside a statement; the application makes its own. Sorts by the time it was made.
-- Source: RFC 9562, section 5.7.
create function time_ordered_id() returns uuid language sql volatile as $$
  select encode(set_bit(set_bit(overlay(
    uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid
$$;

-- One business on this installation. The only table without row-level security: it holds no customer's data.
create table workspace (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  language text not null default 'en',
  time_zone text not null default 'UTC',
  created_at timestamptz not null
);
comment on table workspace is 'One row is one business on this installation.';

-- A person who talks with the business. A merge is recorded by merged_into_id and undone by clearing it.
create table contact (
  workspace_id uuid not null references workspace,
  id uuid not null,
  name text,
  language text,
  attributes jsonb not null default '{}',
  merged_into_id uuid,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, merged_into_id) references contact
);
comment on table contact is 'One row is one person who talks with the business.';

-- Where a contact is reached on one channel. external_id is the provider's own id of the person
-- (a business-scoped user id when there is one); the phone is an attribute and may be missing.
create table address (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  channel text not null,
  account text not null,
  external_id text not null,
  phone text,
  email text,
  last_inbound_at timestamptz,
  proof_level smallint not null default 0 check (proof_level between 0 and 2),
  consent jsonb not null default '{}',
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, channel, external_id),
  foreign key (workspace_id, contact_id) references contact
) with (fillfactor = 80);
comment on table address is 'One row is one place where a contact is reached; last_inbound_at opens the service window.';
create index address_contact on address (workspace_id, contact_id);
create index address_phone on address (workspace_id, phone) where phone is not null;

-- The numbers and mailboxes the business speaks from. While held_reason is set nothing is sent from it, nothing is lost.
create table channel_account (
  workspace_id uuid not null references workspace,
  channel text not null,
  external_id text not null,
  name text not null,
  held_reason text,
  held_at timestamptz,
  primary key (workspace_id, channel, external_id),
  check ((held_reason is null) = (held_at is null))
);
comment on table channel_account is 'One row is one number or mailbox that the business speaks from.';

-- All that is said between the business and one contact, on every channel; never closed.
-- version counts committed turns: a turn commits only if no other has since it read.
-- epoch rises when the holder changes: what was said under an older epoch never leaves.
create table conversation (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  version bigint not null default 0,
  holder_kind text not null default 'assistant' check (holder_kind in ('assistant', 'agent', 'queue')),
  holder text,
  epoch bigint not null default 0,
  language text,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, contact_id),
  foreign key (workspace_id, contact_id) references contact,
  check ((holder_kind = 'assistant') = (holder is null))
) with (fillfactor = 80);
comment on table conversation is 'One row is all that is said between the business and one contact.';
