-- The application's role owns nothing and sees one workspace at a time: the one named by the setting
-- loopline.workspace_id of its connection. Without the setting it sees no row (nullif: an unset setting reads as an empty text).
do $$
declare
  tenant_table text;
  may_act boolean;
begin
  if not exists (select from pg_roles where rolname = 'loopline_app') then
    create role loopline_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  -- Since PostgreSQL 16, who makes a role becomes a member of it without the right to act as it; only SET tells.
  may_act := case when current_setting('server_version_num')::int >= 160000
    then pg_has_role(current_user, 'loopline_app', 'SET')
    else pg_has_role(current_user, 'loopline_app', 'MEMBER') end;
  if not may_act then
    execute format('grant loopline_app to %I', current_user);
  end if;
  execute format('grant usage on schema %I to loopline_app', current_schema());
  grant select on workspace to loopline_app;
  grant select, insert, delete on process to loopline_app;
  for tenant_table in
    select table_name from information_schema.columns
    where table_schema = current_schema() and column_name = 'workspace_id'
  loop
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
