-- What was sold to people who talk with the business, and what the assistant had to do with it.

-- An order is here once, under the most that the assistant did: see docs/metrics.md, Orders.
--   closed      paid in the conversation, and no person had a part
--   assisted    paid in the conversation, by the assistant and a person
--   influenced  placed elsewhere, after the assistant had written to the contact
--   unassisted  the assistant had no part: people sold it, or the contact wrote and ordered elsewhere
create table attributed_order (
  workspace_id uuid not null references workspace,
  -- The shop's own id of it.
  order_ref text not null,
  -- The number that the contact knows, where it was told.
  number text,
  class text not null check (class in ('closed', 'assisted', 'influenced', 'unassisted')),
  conversation_id uuid not null,
  loop_id uuid not null,
  contact_id uuid not null,
  reason text not null,
  minor bigint not null check (minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- When the payment was confirmed; of an order that was placed elsewhere, when that was.
  at timestamptz not null,
  -- Of the holdout, as it was drawn when the order was told; none: there was no holdout.
  arm text not null check (arm in ('served', 'holdout', 'none')),
  primary key (workspace_id, order_ref)
);
comment on table attributed_order is 'One row is one order of a contact, with what the assistant had to do with it.';
create index attributed_order_at on attributed_order (workspace_id, at, order_ref);
create index attributed_order_contact on attributed_order (workspace_id, contact_id);

-- return_ref: of the refund; 'whole' for an order that was cancelled or sent back. Never more than the order came to is counted.
create table order_return (
  workspace_id uuid not null,
  order_ref text not null,
  return_ref text not null,
  minor bigint not null check (minor >= 0),
  at timestamptz not null,
  -- When the money came back to the business: the bank would not take it.
  undone_at timestamptz,
  primary key (workspace_id, order_ref, return_ref),
  foreign key (workspace_id, order_ref) references attributed_order
);
comment on table order_return is 'One row is money of one attributed order that went back to the contact, once.';
create index order_return_ref on order_return (workspace_id, return_ref);

select wall_off(t) from unnest(array['attributed_order', 'order_return']) t;

alter table metric_setting
  -- How long after the assistant wrote an order that is placed elsewhere counts as influenced.
  add column influence_days smallint not null default 7 check (influence_days between 0 and 90),
  -- Since when the arms are drawn as they are; null: there is no holdout.
  add column holdout_since timestamptz;
update metric_setting set holdout_since = changed_at where holdout_percent > 0;
