import { createHash } from 'node:crypto';
import type pg from 'pg';
import { OWNER, withDatabase, withRole } from './embedded/url.ts';
import { migrate } from './migrate.ts';
import { readMigrationFiles } from './migrationFiles.ts';
import { openDatabase } from './pool.ts';

/** The owner of test databases has the same password everywhere: such a server holds nothing. */
export const TEST_PASSWORD = 'loopline';

const PREFIX = 'template_loopline_';
const TEMPLATE_LOCK = 0x6c6f6f74;

/**
 * Gives the name of the database that has all migrations, made when it is missing. Its name holds a hash of the
 * migrations, so a changed file makes a new template; the old ones are removed then.
 *
 * @param client A superuser's connection to the database `postgres`.
 */
export async function ensureTemplate(client: pg.Client, superuserUrl: string): Promise<string> {
  const name = templateName();
  if (await exists(client, name)) return name;
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    if (!(await exists(client, name))) await make(client, superuserUrl, name);
    return name;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

function templateName(): string {
  const hash = createHash('sha256');
  for (const file of readMigrationFiles()) hash.update(`${file.number} ${file.name} ${file.sha256}\n`);
  return PREFIX + hash.digest('hex').slice(0, 12);
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  return rowCount === 1;
}

/** Only a finished template has its name. */
async function make(client: pg.Client, superuserUrl: string, name: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [PREFIX],
  );
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  const unfinished = `${name}_unfinished`;
  await client.query(`create database ${unfinished} owner ${OWNER}`);
  const db = openDatabase(withRole(withDatabase(superuserUrl, unfinished), OWNER, TEST_PASSWORD));
  try {
    await migrate(db);
  } finally {
    await db.close();
  }
  await client.query(`alter database ${unfinished} rename to ${name}`);
}
