import pg from 'pg';
import { newId, type WorkspaceId } from '../base/id.ts';
import { isAlive } from './embedded/lockFile.ts';
import { OWNER, withDatabase, withRole } from './embedded/url.ts';
import { openDatabase, type Database } from './pool.ts';
import { joinTestServer, type TestServer } from './testServer.ts';
import { ensureTemplate, TEST_PASSWORD } from './testTemplate.ts';
import { getTypeParser } from './typeParser.ts';

/** A migrated database of a test file's own, with one workspace in it. */
export interface TestDatabase {
  db: Database;
  workspaceId: WorkspaceId;
  /** For a process that the test starts: the owner, who is no superuser. */
  ownerUrl: string;
  /** Sees and may do everything, in the same database: to look at all rows, to end connections. */
  superuser: pg.Pool;
  /** One more workspace, for tests that need two. */
  addWorkspace(): Promise<WorkspaceId>;
  /** Closes the connections and removes the database. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** False: an empty database without tables and without a workspace. */
  migrated?: boolean;
  /** Most connections of the application pool. */
  max?: number;
}

/**
 * Clones the migrated template. Without LOOPLINE_TEST_DATABASE_URL the server in `.loopline/test-postgres` is started
 * or joined. Databases of test processes that died are removed on the way.
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = await joinTestServer();
  const name = `test_${process.pid}_${newId().replaceAll('-', '')}`;
  await onServer(server, async (client) => {
    await ensureOwner(client);
    await dropLeftovers(client);
    const template =
      options.migrated === false ? 'template0' : await ensureTemplate(client, server.superuserUrl);
    await client.query(`create database ${name} owner ${OWNER} template ${template}`);
  });
  return open(server, name, options);
}

async function open(server: TestServer, name: string, options: TestDatabaseOptions): Promise<TestDatabase> {
  const superuserUrl = withDatabase(server.superuserUrl, name);
  const ownerUrl = withRole(superuserUrl, OWNER, TEST_PASSWORD);
  const db = openDatabase(ownerUrl, { max: options.max ?? 5, applicationName: 'test' });
  const superuser = new pg.Pool({ connectionString: superuserUrl, max: 2, types: { getTypeParser } });
  superuser.on('error', () => {});
  return {
    db,
    workspaceId: options.migrated === false ? newId() : await addWorkspace(db),
    ownerUrl,
    superuser,
    addWorkspace: () => addWorkspace(db),
    drop: async () => {
      await Promise.all([db.close(), superuser.end()]);
      await onServer(server, (client) => client.query(`drop database ${name} with (force)`));
      await server.leave();
    },
  };
}

async function addWorkspace(db: Database): Promise<WorkspaceId> {
  const id = newId<'workspace'>();
  await db.owner.query('insert into workspace (id, slug, name, created_at) values ($1, $2, $3, now())', [
    id,
    `test-${id}`,
    'Test',
  ]);
  return id;
}

async function onServer(server: TestServer, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server.superuserUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** The embedded server has this role; another server, given by the environment, may not. */
async function ensureOwner(client: pg.Client): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${OWNER}') then
        create role ${OWNER} login createrole password '${TEST_PASSWORD}';
      end if;
    exception when duplicate_object or unique_violation then null; -- another test process was faster
    end $$`);
}

/** Only once a process: `test_<process id>_…` of a process that is gone. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  if (leftoversAreDropped) return;
  leftoversAreDropped = true;
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where starts_with(datname, 'test_')`,
  );
  for (const { datname } of rows) {
    if (isAlive(Number(datname.split('_')[1]))) continue;
    await client.query(`drop database if exists ${datname} with (force)`).catch(() => undefined);
  }
}

let leftoversAreDropped = false;
