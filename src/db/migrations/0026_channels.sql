-- Numbers that are connected in the console, and what the provider did at our address.

-- The token and the secret are sealed with a key that is not in the database, each for this row alone: who reads the table
-- reads neither, and what is copied into another row does not open there.
create table stored_number (
  workspace_id uuid not null references workspace,
  channel text not null,
  account text not null,
  business_id text not null,
  sealed_token text not null,
  token_entered_at timestamptz not null,
  sealed_secret text not null,
  secret_entered_at timestamptz not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, channel, account)
);
comment on table stored_number is 'One row is one number whose credentials were entered in the console.';

-- account '': of no number in particular. verified: the provider asked whether the address is ours, with the right word;
-- signed: a webhook came that we have the secret of. last_at is kept to a few seconds.
create table channel_sighting (
  workspace_id uuid not null references workspace,
  channel text not null,
  account text not null,
  kind text not null check (kind in ('verified', 'wrongToken', 'signed', 'wrongSignature')),
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (workspace_id, channel, account, kind)
);
comment on table channel_sighting is 'One row is one kind of visit of a provider at our address, the first and the last one.';

select wall_off(tenant_table) from unnest(array['stored_number', 'channel_sighting']) as tenant_table;
