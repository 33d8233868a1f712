-- The ledger of what was asked of models. Written right after each call, outside of the turn that asked: a turn that is
-- taken again pays again, and both payments stand here.
create table model_call (
  workspace_id uuid not null references workspace,
  id uuid not null,
  -- Null: it was for no conversation.
  conversation_id uuid,
  purpose text not null check (purpose in ('understand', 'draft', 'transcribe')),
  model text not null,
  input_tokens integer not null default 0 check (input_tokens >= 0),
  cached_input_tokens integer not null default 0 check (cached_input_tokens >= 0),
  written_input_tokens integer not null default 0 check (written_input_tokens >= 0),
  output_tokens integer not null default 0 check (output_tokens >= 0),
  -- Millionths of a US dollar; null when the price of the model is not known.
  cost_micros bigint check (cost_micros >= 0),
  -- 'answer', 'refused', or why it failed.
  outcome text not null,
  elapsed_ms integer not null check (elapsed_ms >= 0),
  called_at timestamptz not null,
  primary key (workspace_id, id)
);
comment on table model_call is 'One row is one call of a model, with what it cost.';
create index model_call_day on model_call (workspace_id, called_at) include (cost_micros, outcome);
create index model_call_conversation on model_call (workspace_id, conversation_id, called_at);

-- What was said in a voice note or a call, so that it is paid for once.
create table transcript (
  workspace_id uuid not null references workspace,
  -- The channel's name and its id of the file: 'whatsapp:1014…'.
  media_key text not null,
  text text not null,
  model text not null,
  cost_micros bigint check (cost_micros >= 0),
  made_at timestamptz not null,
  primary key (workspace_id, media_key)
);
comment on table transcript is 'One row is one recording in words.';

-- The same walls as around every table of a workspace (0005_row_level_security.sql).
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['model_call', 'transcript'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format($policy$
      create policy one_workspace on %I to loopline_app
        using (workspace_id = nullif(current_setting('loopline.workspace_id', true), '')::uuid)
        with check (workspace_id = nullif(current_setting('loopline.workspace_id', true), '')::uuid)
    $policy$, tenant_table);
    execute format('grant select, insert, update, delete on %I to loopline_app', tenant_table);
  end loop;
end $$;
