-- One act in the world, decided by a turn. key is the business intent ('refund:LP-1042:1:damaged'):
-- asking again for the same intent finds the first receipt.
--   queued   decided, nothing done
--   claimed  allocated and about to be dispatched under this attempt
--   sent     dispatched; the answer is not known yet
--   confirmed | failed          the provider said so
--   unknown  the answer was lost: reconciled by asking the provider with our reference
--   reconciled                  found at the provider after it was unknown
--   manual   nobody could tell in time: a person decides
create table effect (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  loop_id uuid not null,
  turn_number bigint not null,
  operation text not null,
  key text not null,
  input jsonb not null,
  state text not null default 'queued' check (state in
    ('queued', 'claimed', 'sent', 'confirmed', 'failed', 'unknown', 'reconciled', 'manual')),
  outcome text,
  output jsonb,
  failure jsonb,
  claimed_by bigint,
  attempt smallint not null default 0,
  next_attempt_at timestamptz,
  first_sent_at timestamptz,
  unknown_since timestamptz,
  decided_at timestamptz not null,
  settled_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, key),
  check ((state in ('confirmed', 'failed', 'reconciled')) = (outcome is not null))
) with (fillfactor = 70);
comment on table effect is 'One row is one act in the world, once per business intent.';
create index effect_open on effect (workspace_id, conversation_id) where state in ('queued', 'claimed', 'sent', 'unknown');
create index effect_loop on effect (workspace_id, loop_id);

-- A loop that waits for what comes of an effect. Several loops may ask for one intent; each is told once per stage.
create table effect_request (
  workspace_id uuid not null,
  effect_key text not null,
  loop_id uuid not null,
  conversation_id uuid not null,
  call text not null,
  told text check (told in ('unsettled', 'settled')),
  primary key (workspace_id, effect_key, loop_id, call)
);
comment on table effect_request is 'One row is one loop that waits for what comes of an effect.';
create index effect_request_waiting on effect_request (workspace_id, effect_key) where told is distinct from 'settled';

-- A captured payment, locked while money is allocated from it.
create table payment (
  workspace_id uuid not null references workspace,
  ref text not null,
  currency text not null,
  captured_minor bigint not null check (captured_minor >= 0),
  read_at timestamptz not null,
  primary key (workspace_id, ref)
);
comment on table payment is 'One row is one captured payment; it is locked while a refund is allocated.';

-- Money promised to a refund before it is dispatched. Σ held and spent <= captured, per payment and per order line.
create table refund_allocation (
  workspace_id uuid not null,
  effect_id uuid not null,
  payment_ref text not null,
  order_ref text not null,
  line_ref text not null,
  line_limit_minor bigint not null,
  minor bigint not null check (minor > 0),
  currency text not null,
  state text not null default 'held' check (state in ('held', 'spent', 'released')),
  primary key (workspace_id, effect_id, line_ref),
  foreign key (workspace_id, payment_ref) references payment,
  foreign key (workspace_id, effect_id) references effect
);
comment on table refund_allocation is 'One row is money of one order line that one refund holds or has spent.';
create index refund_allocation_payment on refund_allocation (workspace_id, payment_ref);
create index refund_allocation_line on refund_allocation (workspace_id, order_ref, line_ref);
