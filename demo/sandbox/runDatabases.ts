import { createHash } from 'node:crypto';
import pg from 'pg';
import { AppError } from '../../src/base/errors.ts';
import { newId } from '../../src/base/id.ts';
import { isAlive } from '../../src/db/embedded/lockFile.ts';
import { withDatabase } from '../../src/db/embedded/url.ts';
import { migrate } from '../../src/db/migrate.ts';
import { readMigrationFiles } from '../../src/db/migrationFiles.ts';
import { one } from '../../src/db/one.ts';
import { openDatabase } from '../../src/db/pool.ts';

const RUN = 'loopline_run_';
const TEMPLATE = 'loopline_runs_';
const TEMPLATE_LOCK = 0x6c6f7275;

export interface RunDatabase {
  url: string;
  drop(): Promise<void>;
}

export interface RunDatabases {
  /** A migrated database of a run's own. @throws AppError SIMULATOR_UNAVAILABLE */
  make(): Promise<RunDatabase>;
}

/**
 * Databases beside the product's, cloned from a template that has all migrations and is made at the first run. What
 * processes that died have left is removed then, too.
 */
export function makeRunDatabases({ url, adminUrl }: { url: string; adminUrl: string }): RunDatabases {
  let template: Promise<string> | null = null;
  const ready = () => {
    template ??= onServer(adminUrl, (client) => prepare(client, url)).catch((error: unknown) => {
      template = null; // the next run tries again
      throw error;
    });
    return template;
  };
  return {
    make: async () => {
      const source = await ready();
      const name = `${RUN}${process.pid}_${newId().replaceAll('-', '')}`;
      await onServer(adminUrl, async (client) =>
        client.query(`create database ${name} owner ${await ownerOf(url)} template ${source}`),
      );
      return {
        url: withDatabase(url, name),
        drop: () =>
          onServer(adminUrl, async (client) => {
            await client.query(`drop database if exists ${name} with (force)`);
          }),
      };
    },
  };
}

/** Gives the name of the template. */
async function prepare(client: pg.Client, url: string): Promise<string> {
  const hash = createHash('sha256');
  for (const { number, name, sha256 } of readMigrationFiles()) hash.update(`${number} ${name} ${sha256}\n`);
  const name = TEMPLATE + hash.digest('hex').slice(0, 12);
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  await dropLeftovers(client);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount !== 1) await makeTemplate(client, url, name);
  await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  return name;
}

/** Only a finished template has its name. */
async function makeTemplate(client: pg.Client, url: string, name: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished} owner ${await ownerOf(url)}`);
  const db = openDatabase(withDatabase(url, unfinished), { max: 1, applicationName: 'loopline runs' });
  try {
    await migrate(db);
  } finally {
    await db.close();
  }
  await client.query(`alter database ${unfinished} rename to ${name}`);
}

/** Of processes of this machine that are gone, as far as nobody is connected to them. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where starts_with(datname, $1)
      and not exists (select from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)`,
    [RUN],
  );
  for (const { name } of rows) {
    if (isAlive(Number(name.slice(RUN.length).split('_')[0]))) continue;
    await client.query(`drop database if exists ${name}`).catch(() => undefined); // another process was faster
  }
}

const owners = new Map<string, Promise<string>>();

/** The role of the product's URL, as it can stand in a statement. */
function ownerOf(url: string): Promise<string> {
  const known = owners.get(url);
  if (known) return known;
  const asked = onServer(
    url,
    async (client) =>
      one(await client.query<{ name: string }>('select quote_ident(current_user) as name')).name,
  );
  owners.set(url, asked);
  asked.catch(() => owners.delete(url));
  return asked;
}

async function onServer<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'loopline runs' });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError(
      'SIMULATOR_UNAVAILABLE',
      `The simulator cannot make a database of its own: ${why}; give the role of DATABASE_URL the right (createdb)`,
      {},
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
