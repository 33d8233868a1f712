-- Flows as they were drawn, policies as they were written.

create table flow_drawing (
  workspace_id uuid not null references workspace,
  flow text not null,
  version integer not null,
  -- Of the machine and of the way it is drawn: another one is drawn anew.
  digest text not null,
  drawing jsonb not null,
  -- What the closure proof found when it was drawn.
  proof jsonb not null,
  drawn_at timestamptz not null,
  primary key (workspace_id, flow, version)
);
comment on table flow_drawing is 'One row is one version of a flow as it was drawn, with the proof that its loops close.';

create table policy_draft (
  workspace_id uuid not null references workspace,
  policy text not null,
  -- The version of the blueprint's policy whose facts it reads.
  blueprint_version integer not null,
  -- The edition that it was begun from; 0: the blueprint's own.
  begun_from integer not null,
  revision integer not null default 1,
  document jsonb not null,
  -- All who have changed it: none of them may approve it.
  authors text[] not null check (cardinality(authors) > 0),
  changed_by text not null,
  changed_at timestamptz not null,
  -- While it waits for a second person.
  proposed_by text,
  proposed_at timestamptz,
  note text not null default '',
  primary key (workspace_id, policy),
  check ((proposed_by is null) = (proposed_at is null))
);
comment on table policy_draft is 'One row is what people are writing in place of the rules of one policy; it decides nothing.';

create table policy_edition (
  workspace_id uuid not null references workspace,
  policy text not null,
  edition integer not null check (edition > 0),
  blueprint_version integer not null,
  document jsonb not null,
  authors text[] not null,
  published_by text not null,
  published_at timestamptz not null,
  note text not null default '',
  -- The earlier edition whose rules it brings back; 0: the blueprint's own.
  restores integer,
  primary key (workspace_id, policy, edition),
  -- Nobody publishes what they wrote; an edition that brings back what two people had agreed on may be.
  check (restores is not null or published_by <> all(authors))
);
comment on table policy_edition is 'One row is the rules of one policy as they were published; the newest of the version of the blueprint decides.';

select wall_off(tenant_table) from unnest(array['flow_drawing', 'policy_draft', 'policy_edition']) as tenant_table;

-- Who is where in a flow, what was closed, and what was decided lately.
create index loop_flow_open on loop (workspace_id, flow) where closed_at is null;
create index loop_flow_closed on loop (workspace_id, flow, closed_at) where closed_at is not null;
create index loop_flow_opened on loop (workspace_id, flow, opened_at);
