import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId, type WorkspaceId } from '../base/id.ts';
import { queryIn } from './queryIn.ts';
import { createTestDatabase, type TestDatabase } from './testDatabase.ts';
import { transaction } from './transaction.ts';

/** A workspace's own row and what belongs to the installation. Everything else is somebody's data. */
const WITHOUT_WORKSPACE = ['migration', 'process', 'tries', 'workspace'];

let tested: TestDatabase;
let mine: WorkspaceId;
let theirs: WorkspaceId;
before(async () => {
  tested = await createTestDatabase();
  mine = tested.workspaceId;
  theirs = await tested.addWorkspace();
  for (const workspaceId of [mine, theirs]) await insertContact(workspaceId, workspaceId);
});
after(() => tested.drop());

test('a statement sees the rows of its workspace and no others', async () => {
  for (const workspaceId of [mine, theirs]) {
    const { rows } = await queryIn<{ workspace_id: string }>(tested.db, workspaceId, {
      text: 'select workspace_id from contact',
    });
    assert.deepEqual(rows, [{ workspace_id: workspaceId }]);
  }
});

test('without a workspace the application and the owner see no row of any tenant table', async () => {
  for (const role of ['loopline_app', 'loopline']) {
    const { rows } = await asRole<{ name: string; rows: number }>(role, COUNT_ALL);
    assert.ok(rows.length > 10, 'the tenant tables are counted');
    assert.deepEqual(
      rows.filter(({ rows: found }) => found > 0),
      [],
    );
  }
});
/** Counts the rows of every tenant table as the role that asks. */
const COUNT_ALL = `
  select table_name as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', table_name),
    false, true, '')))[1]::text::int as rows
  from information_schema.columns where table_schema = 'public' and column_name = 'workspace_id'`;

test('a row of another workspace can be neither inserted, moved, changed nor deleted', async () => {
  await assert.rejects(insertContact(mine, theirs), { code: '42501' });
  const move = { text: 'update contact set workspace_id = $1', values: [theirs] };
  await assert.rejects(queryIn(tested.db, mine, move), { code: '42501' });
  const changed = await queryIn(tested.db, mine, {
    text: `update contact set name = 'x' where workspace_id = $1`,
    values: [theirs],
  });
  const deleted = await queryIn(tested.db, mine, {
    text: 'delete from contact where workspace_id = $1',
    values: [theirs],
  });
  assert.deepEqual([changed.rowCount, deleted.rowCount], [0, 0]);
});

test('a batch that names two workspaces is refused as a whole', async () => {
  const both = {
    text: 'insert into contact (workspace_id, id, created_at) select x, gen_random_uuid(), now() from unnest($1::uuid[]) x',
    values: [[mine, theirs]],
  };
  await assert.rejects(queryIn(tested.db, mine, both), { code: '42501' });
});

test('a foreign key does not reach into another workspace', async () => {
  const { rows } = await tested.superuser.query<{ id: string }>(
    'select id from contact where workspace_id = $1',
    [theirs],
  );
  const conversation = {
    text: 'insert into conversation (workspace_id, id, contact_id, created_at) values ($1, $2, $3, now())',
    values: [mine, newId(), rows[0]?.id],
  };
  await assert.rejects(queryIn(tested.db, mine, conversation), { code: '23503' });
});

test('a workspace that a failed transaction was set to is not left to the next', async () => {
  const failing = transaction(tested.db, theirs, async (tx) => {
    await tx.query('select 1/0');
  });
  await assert.rejects(failing);
  const { rows } = await queryIn(tested.db, mine, { text: 'select workspace_id from contact' });
  assert.deepEqual(rows, [{ workspace_id: mine }]);
});

test('every table with a workspace forces row-level security, for reading and for writing', async () => {
  const { rows } = await tested.superuser.query(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (
      c.relrowsecurity and c.relforcerowsecurity
      and (select count(*) = 1 and bool_and(polqual is not null and polwithcheck is not null and polcmd = '*')
        from pg_policy where polrelid = c.oid))`);
  assert.deepEqual(rows, []);
});

test('every policy compares the row with the setting of the connection', async () => {
  const { rows } = await tested.superuser.query<{ qual: string; with_check: string }>(
    `select distinct qual, with_check from pg_policies where schemaname = 'public'`,
  );
  const expected =
    "(workspace_id = (NULLIF(current_setting('loopline.workspace_id'::text, true), ''::text))::uuid)";
  assert.deepEqual(rows, [{ qual: expected, with_check: expected }]);
});

test('every table with a workspace has exactly the one policy, for the application alone, and nothing that widens it', async (t) => {
  const { rows } = await tested.superuser.query<{ name: string; policies: string[] }>(`
    select c.relname as name, coalesce(array_agg(format('%s %s to %s', polname, case when polpermissive then 'permits' else 'restricts' end,
        (select string_agg(rolname, ',') from pg_roles where oid = any(polroles)))) filter (where polname is not null), '{}') as policies
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    left join pg_policy on polrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by 1`);
  const others = rows.filter(({ policies }) => policies.join() !== 'one_workspace permits to loopline_app');
  assert.deepEqual(others, []);
  assert.ok(rows.length > 80, 'the tenant tables are counted');
  t.diagnostic(`${rows.length} tables with a workspace`);
});

test('nothing goes round the wall: no view of its owner, no stored copy, no rule, no function with the rights of another', async () => {
  const { rows } = await tested.superuser.query(`
    select relname as name, 'shows what its owner may see' as trouble from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'v' and not coalesce('security_invoker=true' = any(reloptions), false)
    union all select relname, 'is a copy that no policy binds' from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('m', 'f')
    union all select proname, 'runs with the rights of its owner' from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef
    union all select rulename, 'rewrites statements' from pg_rules where schemaname = 'public'`);
  assert.deepEqual(rows, []);
});

test('the application sees one schema, and no table of it but those with a wall and those of the installation', async () => {
  const { rows } = await tested.superuser.query<{ name: string }>(`
    select nspname as name from pg_namespace
    where has_schema_privilege('loopline_app', oid, 'usage') and nspname not in ('pg_catalog', 'information_schema')`);
  assert.deepEqual(rows, [{ name: 'public' }]);
  const { rows: open } = await tested.superuser.query<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
      and has_table_privilege('loopline_app', oid, 'select, insert, update, delete, truncate, references, trigger')
      and not (relrowsecurity and relforcerowsecurity) order by 1`);
  assert.deepEqual(
    open.filter(({ name }) => !WITHOUT_WORKSPACE.includes(name)),
    [],
  );
});

test('what is written into the audit log is neither changed nor deleted by the application', async () => {
  const { rows } = await tested.superuser.query(`
    select table_name, array_agg(privilege_type::text order by privilege_type) as may from information_schema.role_table_grants
    where grantee = 'loopline_app' and table_name in ('audit_entry', 'audit_subject', 'audit_head') group by 1 order by 1`);
  const append = ['INSERT', 'SELECT'];
  assert.deepEqual(rows, [
    { table_name: 'audit_entry', may: append },
    { table_name: 'audit_head', may: [...append, 'UPDATE'] },
    { table_name: 'audit_subject', may: append },
  ]);
});

test('every table has a workspace, except the workspaces themselves and what belongs to the installation', async () => {
  const { rows } = await tested.superuser.query<{ name: string }>(`
    select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'v')
    and not exists (select from pg_attribute where attrelid = c.oid and attname = 'workspace_id') order by 1`);
  assert.deepEqual(
    rows.map(({ name }) => name),
    WITHOUT_WORKSPACE,
  );
});

test('every primary key, unique key and foreign key of a tenant table begins with the workspace', async () => {
  const { rows } = await tested.superuser.query(`
    select conrelid::regclass::text as on_table, conname from pg_constraint k
    where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
      and exists (select from pg_attribute where attrelid = conrelid and attname = 'workspace_id')
      and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'workspace_id'`);
  assert.deepEqual(rows, []);
});

test('every table says what one row is', async () => {
  const { rows } = await tested.superuser.query(`
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    and obj_description(oid, 'pg_class') is null`);
  assert.deepEqual(rows, []);
});

test('the application role owns nothing, cannot log in, and has no power over the server', async () => {
  const { rows } = await tested.superuser.query(`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,
      (select count(*) from pg_shdepend where refobjid = r.oid and deptype = 'o') as owned,
      (select count(*) from pg_auth_members where member = r.oid) as memberships
    from pg_roles r where rolname = 'loopline_app'`);
  const none = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
  assert.deepEqual(rows, [{ ...none, rolcanlogin: false, rolreplication: false, owned: 0, memberships: 0 }]);
});

test('the application can change neither the workspaces nor the record of migrations', async () => {
  for (const text of [`update workspace set name = ''`, 'delete from workspace', 'select from migration']) {
    await assert.rejects(queryIn(tested.db, mine, { text }), { code: '42501' }, text);
  }
});

async function insertContact(setTo: WorkspaceId, workspaceId: WorkspaceId): Promise<void> {
  await queryIn(tested.db, setTo, {
    text: 'insert into contact (workspace_id, id, created_at) values ($1, $2, now())',
    values: [workspaceId, newId()],
  });
}

async function asRole<Row extends object>(role: string, text: string): Promise<{ rows: Row[] }> {
  const client = await tested.superuser.connect();
  try {
    await client.query(`set role ${role}`);
    return await client.query<Row>(text);
  } finally {
    client.release(true);
  }
}
